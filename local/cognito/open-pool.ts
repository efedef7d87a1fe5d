import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import { type Authenticators, createAuthenticators } from "./authenticators.ts";
import { createSignIn, type SignIn } from "./challenges.ts";
import { type Directory, ensurePool } from "./directory.ts";
import { clientProperties, poolProperties } from "./pool.ts";
import type { PoolClient } from "./pool-client.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createTokens, type Tokens } from "./tokens.ts";
import { createUsers, type Users } from "./users.ts";

/** A pool as the template declares it, under the ids the laptop gives to its logical names. */
export interface PoolDeclaration {
  /** Such as `eu-north-1_PoriStaff`. */
  readonly poolId: string;
  /** Properties of the AWS::Cognito::UserPool. */
  readonly properties: unknown;
  /** Properties of each AWS::Cognito::UserPoolClient of the pool. */
  readonly clients: readonly { readonly clientId: string; readonly properties: unknown }[];
}

/** One pool at work. */
export interface Pool {
  readonly id: string;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly clients: ReadonlyMap<string, PoolClient>;
  readonly authenticators: Authenticators;
  readonly requiresMfa: boolean;
}
export type FindPool = (poolId: string) => Pool;

/** Brings a declared pool to work over what the directory keeps of it, with keys and client secrets made at its first start. */
export async function openPool(directory: Directory, declaration: PoolDeclaration, clock: Clock): Promise<Pool> {
  const id = declaration.poolId;
  const properties = poolProperties.parse(declaration.properties);
  const declared = declaration.clients.map((client) => ({
    id: client.clientId,
    properties: clientProperties.parse(client.properties),
  }));
  const confidential = declared.filter((client) => client.properties.GenerateSecret).map((client) => client.id);
  const stored = await ensurePool(directory, id, confidential);
  const clients = new Map<string, PoolClient>();
  for (const client of declared) {
    clients.set(client.id, { ...client, secret: client.properties.GenerateSecret ? stored.clientSecrets[client.id] : undefined });
  }
  const users = createUsers(stored, properties, clock);
  const tokens = createTokens(stored, `https://cognito-idp.eu-north-1.amazonaws.com/${id}`, clock);
  const sessions = createSessions(clock);
  const clientOf = ({ clientId }: { clientId: string }): PoolClient => clientIn(clients, clientId);
  const signIn = createSignIn({ properties, users, tokens, sessions, clock, clientOf, save: directory.save });
  const authenticators = createAuthenticators({ users, tokens, clock, save: directory.save });
  return { id, users, tokens, sessions, signIn, clients, authenticators, requiresMfa: properties.MfaConfiguration === "ON" };
}

/** The client of that id; refuses an unknown one as Cognito does. */
export function clientIn(clients: ReadonlyMap<string, PoolClient>, id: string): PoolClient {
  return found(clients.get(id), `User pool client ${id} does not exist.`);
}

/** Refuses what is not there with an AWS error. */
export function found<T>(value: T | undefined, message: string, code = "ResourceNotFoundException"): T {
  if (value === undefined) throw new AwsError(code, message);
  return value;
}
