import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import type { StoredUser } from "./directory.ts";
import type { Tokens } from "./tokens.ts";
import { matchingStep, newTotpSecret } from "./totp.ts";
import { refuseDisabled, type Users } from "./users.ts";

/** Setting up an authenticator with an access token, as somebody does whom a password alone let in. */
export interface Authenticators {
  /** Whether the token is of this pool. */
  knows(accessToken: string): boolean;
  associate(accessToken: string): Promise<{ readonly SecretCode: string }>;
  /** Takes the first code of that secret. Codes are asked for only when an administrator or the user says so after that. */
  verify(accessToken: string, code: string): Promise<{ readonly Status: "SUCCESS" }>;
}

interface AuthenticatorParts {
  readonly users: Users;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly save: () => Promise<void>;
}

export function createAuthenticators({ users, tokens, clock, save }: AuthenticatorParts): Authenticators {
  function userOf(accessToken: string): StoredUser {
    const user = users.bySub(tokens.readAccessToken(accessToken));
    if (user === undefined) throw new AwsError("NotAuthorizedException", "Invalid Access Token");
    refuseDisabled(user);
    return user;
  }

  return {
    knows: (accessToken) => tokens.isOwn(accessToken),
    associate: async (accessToken) => {
      const user = userOf(accessToken);
      user.pendingSecret = newTotpSecret();
      await save();
      return { SecretCode: user.pendingSecret };
    },
    verify: async (accessToken, code) => {
      const user = userOf(accessToken);
      if (user.pendingSecret === undefined) throw new AwsError("SoftwareTokenMFANotFoundException", "Software token TOTP multi-factor authentication (MFA) is not enabled for the user pool.");
      const step = matchingStep(user.pendingSecret, code, clock.realNow());
      if (step === undefined) throw new AwsError("EnableSoftwareTokenMFAException", "Code mismatch");
      user.totp = { secret: user.pendingSecret, lastStep: step, enabled: false };
      user.pendingSecret = undefined;
      await save();
      return { Status: "SUCCESS" };
    },
  };
}
