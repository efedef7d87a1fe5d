import { CognitoJwtVerifier } from "aws-jwt-verify";
import type { RelationQuery } from "../../shared/kernel/access.ts";
import type { Caller, CallerRecord } from "../../shared/kernel/caller.ts";
import { UserId } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Credential } from "../../shared/kernel/route.ts";
import type { Moment } from "./clock.ts";
import type { Platform } from "./environment.ts";
import type { HttpRequest } from "./request.ts";

/** Who a credential says is calling. What he may do is read from our own table. */
export type Identity =
  | { readonly kind: "anyone" }
  | { readonly kind: "organisation" }
  | { readonly kind: "person"; readonly userId: UserId }
  | Extract<Caller, { kind: "link" }>;

/** Checks one kind of credential; refuses with a `Problem`. */
export type Identify = (request: HttpRequest, moment: Moment) => Promise<Identity>;

/** The credentials a surface takes; a route that asks for another cannot be served there. */
export type Identifiers = Partial<Readonly<Record<Credential, Identify>>>;

export interface RelationQuestion extends RelationQuery {
  readonly id: string;
}

/** What is read about the caller on every request, in one round trip. */
export interface CallerFacts {
  readonly user: CallerRecord | undefined;
  /** Networks the main user has listed; null where only the outer frame of the gateway applies. */
  readonly addressList: readonly string[] | null;
  /** Keys (`relationKey`) of the asked relations that hold. */
  readonly relations: ReadonlySet<string>;
}

export interface CallerReader {
  read(userId: UserId | undefined, relations: readonly RelationQuestion[]): Promise<CallerFacts>;
}

export const identifyAnyone: Identify = () => Promise.resolve({ kind: "anyone" });

/**
 * A person by access token. Signature, issuer, client, use and times are verified; whether the person
 * still works here is not in the token, and is asked of our own table.
 */
export function identifyPerson(pool: { readonly userPoolId: string; readonly clientId: string }, platform: Platform): Identify {
  const verifier = CognitoJwtVerifier.create({ ...pool, tokenUse: "access" });
  if (platform.PAJAPOLKU_RUNS_ON === "laptop") verifier.cacheJwks(platform.JWKS);
  return async (request) => {
    const [scheme, token] = (request.header("authorization") ?? "").split(" ");
    if (scheme !== "Bearer" || token === undefined) throw new Problem("sign-in-required");
    try {
      const claims = await verifier.verify(token);
      return { kind: "person", userId: UserId.parse(claims.sub) };
    } catch {
      throw new Problem("sign-in-required");
    }
  };
}
