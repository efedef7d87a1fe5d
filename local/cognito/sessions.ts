import { randomBytes } from "node:crypto";

import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";

export type Challenge = "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA" | "MFA_SETUP";

/** One step of a sign-in that is under way. */
export interface ChallengeSession {
  readonly challenge: Challenge;
  readonly userKey: string;
  readonly clientId: string;
  /** The hash of the password that opened the sign-in: a new one ends it. */
  readonly passwordHash: string;
  /** At `MFA_SETUP`: the secret given out, and whether a code of it was seen. */
  readonly secret?: string;
  readonly verified?: boolean;
}

/**
 * The sign-ins under way in a pool. They live in memory: after a restart a person signs in anew.
 * A session is a random text bound to user, client and challenge; it is spent by the step it opens.
 */
export interface Sessions {
  /** Opens a step; `minutes` of real time is how long it may take. */
  open(session: ChallengeSession, minutes: number): string;
  has(token: string): boolean;
  /** Reads without spending; refuses an unknown, spent or expired session. */
  read(token: string): ChallengeSession;
  spend(token: string): void;
  /** Counts a wrong code; the third one spends the session. */
  countWrongCode(token: string): void;
}

const wrongCodesAllowed = 3;

export function createSessions(clock: Clock): Sessions {
  const open = new Map<string, { session: ChallengeSession; expiresAt: number; wrongCodes: number }>();
  const forgetExpired = (): void => {
    // An hour past its end nobody asks for a session any more; until then it is told as expired.
    for (const [token, { expiresAt }] of open) if (clock.realNow() > expiresAt + 3_600_000) open.delete(token);
  };
  return {
    open: (session, minutes) => {
      forgetExpired();
      const token = randomBytes(64).toString("base64url");
      open.set(token, { session, expiresAt: clock.realNow() + minutes * 60_000, wrongCodes: 0 });
      return token;
    },
    has: (token) => open.has(token),
    read: (token) => {
      const found = open.get(token);
      if (found === undefined) throw new AwsError("NotAuthorizedException", "Invalid session for the user.");
      if (clock.realNow() >= found.expiresAt) {
        throw new AwsError("NotAuthorizedException", "Invalid session for the user, session is expired.");
      }
      return found.session;
    },
    spend: (token) => void open.delete(token),
    countWrongCode: (token) => {
      const found = open.get(token);
      if (found !== undefined && ++found.wrongCodes >= wrongCodesAllowed) open.delete(token);
    },
  };
}
