import { join } from "node:path";
import * as z from "zod";

import { AwsError, type Endpoint, type Operation, operation, serveAwsJson } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import { openDirectory } from "./directory.ts";
import { clientIn, type FindPool, found, openPool, type Pool, type PoolDeclaration } from "./open-pool.ts";
import { sameText } from "./pool-client.ts";
import type { Jwks } from "./tokens.ts";
import { userOperations } from "./user-operations.ts";

export interface CognitoEndpoint extends Endpoint {
  /** The public keys of a pool, for those who verify its tokens. */
  jwks(poolId: string): Jwks;
}

/**
 * Serves the Cognito calls of the identity entry for all pools of this laptop, to an unmodified SDK client.
 * What the pool's own web ACL blocks in AWS (sign-up, sign-in and recovery without our function) is refused here.
 */
export async function startCognito(options: {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly pools: readonly PoolDeclaration[];
}): Promise<CognitoEndpoint> {
  const directory = await openDirectory(join(options.dataDir, "cognito.json"));
  const pools = new Map<string, Pool>();
  for (const declaration of options.pools) pools.set(declaration.poolId, await openPool(directory, declaration, options.clock));
  await directory.save();
  const poolOf: FindPool = (id) => found(pools.get(id), `User pool ${id} does not exist.`);
  const endpoint = await serveAwsJson({
    target: "AWSCognitoIdentityProviderService",
    invalidInput: "InvalidParameterException",
    operations: {
      ...blockedOperations,
      ...userOperations(poolOf, directory.save),
      ...signInOperations(poolOf),
      ...sessionOperations([...pools.values()], directory.save),
    },
  });
  return { ...endpoint, jwks: (poolId) => poolOf(poolId).tokens.jwks };
}

const parameters = z.record(z.string(), z.string());
const challenge = z.enum(["NEW_PASSWORD_REQUIRED", "SOFTWARE_TOKEN_MFA", "MFA_SETUP"]);

function signInOperations(poolOf: FindPool): Record<string, Operation> {
  const poolAndClient = z.object({ UserPoolId: z.string(), ClientId: z.string() });
  const initiate = poolAndClient.extend({ AuthFlow: z.string(), AuthParameters: parameters });
  const respond = poolAndClient.extend({ ChallengeName: challenge, Session: z.string(), ChallengeResponses: parameters });
  return {
    AdminInitiateAuth: operation(initiate, ({ UserPoolId, ClientId, AuthFlow, AuthParameters }) => {
      const pool = poolOf(UserPoolId);
      const client = clientIn(pool.clients, ClientId);
      switch (AuthFlow) {
        case "ADMIN_USER_PASSWORD_AUTH":
          return pool.signIn.withPassword(client, AuthParameters);
        case "REFRESH_TOKEN_AUTH":
        case "REFRESH_TOKEN":
          return pool.signIn.withRefreshToken(client, AuthParameters);
        default:
          throw new AwsError("InvalidParameterException", "Auth flow not enabled for this client");
      }
    }),
    AdminRespondToAuthChallenge: operation(respond, ({ UserPoolId, ClientId, ChallengeName, Session, ChallengeResponses }) => {
      const pool = poolOf(UserPoolId);
      return pool.signIn.respond(clientIn(pool.clients, ClientId), ChallengeName, Session, ChallengeResponses);
    }),
    DescribeUserPoolClient: operation(poolAndClient, ({ UserPoolId, ClientId }) => {
      const { id, secret, properties } = clientIn(poolOf(UserPoolId).clients, ClientId);
      const { GenerateSecret, ...described } = properties;
      return { UserPoolClient: { UserPoolId, ClientId: id, ClientSecret: secret, ...described } };
    }),
  };
}

const sessionOrToken = z.union([z.object({ Session: z.string() }), z.object({ AccessToken: z.string() })]);

/** The calls that name no pool: a session, or the client of a token, says which one it is. */
function sessionOperations(pools: readonly Pool[], save: () => Promise<void>): Record<string, Operation> {
  const poolOfSession = (token: string): Pool =>
    found(pools.find((pool) => pool.sessions.has(token)), "Invalid session for the user.", "NotAuthorizedException");
  // An access token tells its pool by its signature; a session by who opened it.
  const poolOfToken = (token: string): Pool =>
    found(pools.find((pool) => pool.authenticators.knows(token)), "Invalid Access Token", "NotAuthorizedException");
  const revoke = z.object({ Token: z.string(), ClientId: z.string(), ClientSecret: z.string().optional() });
  return {
    AssociateSoftwareToken: operation(sessionOrToken, (given) =>
      "Session" in given
        ? poolOfSession(given.Session).signIn.associateSoftwareToken(given.Session)
        : poolOfToken(given.AccessToken).authenticators.associate(given.AccessToken),
    ),
    VerifySoftwareToken: operation(z.intersection(sessionOrToken, z.object({ UserCode: z.string() })), ({ UserCode, ...given }) =>
      "Session" in given
        ? poolOfSession(given.Session).signIn.verifySoftwareToken(given.Session, UserCode)
        : poolOfToken(given.AccessToken).authenticators.verify(given.AccessToken, UserCode),
    ),
    RevokeToken: operation(revoke, async ({ Token, ClientId, ClientSecret }) => {
      const pool = found(pools.find((each) => each.clients.has(ClientId)), `User pool client ${ClientId} does not exist.`);
      const client = clientIn(pool.clients, ClientId);
      if (client.secret !== undefined && !sameText(client.secret, ClientSecret ?? "")) {
        throw new AwsError("UnauthorizedException", "Invalid client secret");
      }
      pool.tokens.revoke(Token, client);
      await save();
    }),
  };
}

const blocked = operation(z.unknown(), () => {
  throw new AwsError("ForbiddenException", "Request not allowed due to WAF block.", 403);
});

const blockedOperations = {
  SignUp: blocked,
  ConfirmSignUp: blocked,
  ResendConfirmationCode: blocked,
  InitiateAuth: blocked,
  RespondToAuthChallenge: blocked,
  ForgotPassword: blocked,
  ConfirmForgotPassword: blocked,
  ChangePassword: blocked,
  GetUser: blocked,
  UpdateUserAttributes: blocked,
  DeleteUser: blocked,
  GlobalSignOut: blocked,
  GetTokensFromRefreshToken: blocked,
};
