import { CognitoJwtVerifier } from "aws-jwt-verify";
import type { RelationQuery } from "../../shared/kernel/access.ts";
import type { Caller, CallerRecord } from "../../shared/kernel/caller.ts";
import { SessionId, UserId } from "../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Credential } from "../../shared/kernel/route.ts";
import type { Moment } from "./clock.ts";
import type { Platform } from "./environment.ts";
import type { HttpRequest } from "./request.ts";

/** Who a credential says is calling. What he may do is read from our own table. */
export type Identity =
  | { readonly kind: "anyone" }
  | { readonly kind: "organisation" }
  | { readonly kind: "person"; readonly userId: UserId; readonly sessionId: SessionId }
  | Extract<Caller, { kind: "link" | "kiosk" }>;

/** Checks one kind of credential; refuses with a `Problem`. */
export type Identify = (request: HttpRequest, moment: Moment) => Promise<Identity>;

/** The credentials a surface takes; a route that asks for another cannot be served there. */
export type Identifiers = Partial<Readonly<Record<Credential, Identify>>>;

export interface RelationQuestion extends RelationQuery {
  readonly id: string;
  /** The date a dated relation has to be in force on, by the calendar of Finland. */
  readonly on: LocalDate;
}

/** Networks staff may call from, each until the end of its last day. */
export type AddressList = readonly { readonly network: string; readonly until: LocalDate | null }[];

/** What is read about the caller on every request, in one round trip. */
export interface CallerFacts {
  readonly user: CallerRecord | undefined;
  /** When the session he calls in is over; undefined for one that was ended. */
  readonly sessionEndsAt: Instant | undefined;
  /** Null where only the outer frame of the gateway applies. */
  readonly addressList: AddressList | null;
  /** Keys (`relationKey`) of the asked relations that hold. */
  readonly relations: ReadonlySet<string>;
}

export interface CallerReader {
  /** `sessionId` is the caller's; without it nothing is asked of a session, as of a colleague whom a command names. */
  read(userId: UserId | undefined, relations: readonly RelationQuestion[], sessionId?: SessionId): Promise<CallerFacts>;
}

export const identifyAnyone: Identify = () => Promise.resolve({ kind: "anyone" });

/**
 * A person by access token. Signature, issuer, client, use and times are verified; whether the person
 * still works here, and has not ended this session, is not in the token, and is asked of our own table.
 */
export function identifyPerson(pool: { readonly userPoolId: string; readonly clientId: string }, platform: Platform): Identify {
  const verifier = CognitoJwtVerifier.create({ ...pool, tokenUse: "access" });
  if (platform.PAJAPOLKU_RUNS_ON === "laptop") verifier.cacheJwks(platform.JWKS);
  return async (request) => {
    const [scheme, token] = (request.header("authorization") ?? "").split(" ");
    if (scheme !== "Bearer" || token === undefined) throw new Problem("sign-in-required");
    try {
      const claims = await verifier.verify(token);
      // All tokens of one sign-in bear it, renewed ones too (https://repost.aws/knowledge-center/cognito-revoke-refresh-tokens).
      return { kind: "person", userId: UserId.parse(claims.sub), sessionId: SessionId.parse(claims["origin_jti"]) };
    } catch {
      throw new Problem("sign-in-required");
    }
  };
}
