import { createHmac } from "node:crypto";
import * as cognito from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { Problem, type ProblemCode } from "../../shared/kernel/problems.ts";
import type { SignInStep } from "../../shared/office/sign-in.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { heldTokens, holdTokens } from "./authenticator-setup.ts";
import { type Pool, type PoolClient, refusing } from "./pool-client.ts";

export interface Tokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly userId: UserId;
  readonly sessionId: SessionId;
  /** Missing when a session is renewed: the old one goes on. */
  readonly refreshToken: string | undefined;
}

type Answer = cognito.AdminInitiateAuthCommandOutput | cognito.AdminRespondToAuthChallengeCommandOutput;

const Claims = z.object({ sub: UserId, origin_jti: SessionId });

/** The calls that need the client's secret. */
function confidential(pool: Pool, client: PoolClient) {
  const place = { UserPoolId: pool.userPoolId, ClientId: pool.clientId };
  const secret = once(() => clientSecret(client, place));
  const hashFor = async (name: string) => createHmac("sha256", await secret()).update(name + pool.clientId).digest("base64");
  return {
    secret,
    begin: async (name: string, flow: cognito.AuthFlowType, answers: Readonly<Record<string, string>>, otherwise: ProblemCode) => {
      const command = { ...place, AuthFlow: flow, AuthParameters: { ...answers, SECRET_HASH: await hashFor(name) } };
      return refusing(client.send(new cognito.AdminInitiateAuthCommand(command)), otherwise);
    },
    respond: async (userName: string, session: string, challenge: cognito.ChallengeNameType, answers: Readonly<Record<string, string>>) => {
      const responses = { USERNAME: userName, SECRET_HASH: await hashFor(userName), ...answers };
      const command = { ...place, ChallengeName: challenge, Session: session, ChallengeResponses: responses };
      return refusing(client.send(new cognito.AdminRespondToAuthChallengeCommand(command)));
    },
  };
}

/**
 * Signing in, as a confidential client with server-side flows only: the browser never meets Cognito, so the address
 * list and the organisation's door cover it as well. Nobody gets tokens without a one-time code.
 */
export function signInClient(pool: Pool, secrets: Secrets, client: PoolClient = new cognito.CognitoIdentityProviderClient({})) {
  const { secret, begin, respond } = confidential(pool, client);

  /** Refuses `sign-in-required`. */
  async function renew(userId: UserId, refreshToken: string): Promise<Tokens> {
    const answer = await begin(userId, "REFRESH_TOKEN_AUTH", { REFRESH_TOKEN: refreshToken }, "sign-in-required");
    if (answer.AuthenticationResult === undefined) throw new Problem("sign-in-required");
    return tokensOf(answer.AuthenticationResult);
  }

  const stepAfter = (userName: string, answer: Answer): Promise<SignInStep> => nextStep({ client, pool, secrets }, userName, answer);
  return {
    renew,

    /** Refuses `sign-in-refused`, `invitation-expired`. */
    async checkPassword(userName: string, password: string): Promise<SignInStep> {
      const answers = { USERNAME: userName, PASSWORD: password };
      return stepAfter(userName, await begin(userName, "ADMIN_USER_PASSWORD_AUTH", answers, "sign-in-refused"));
    },

    /** Refuses `weak-password`, `sign-in-expired`. */
    async choosePassword(userName: string, session: string, password: string): Promise<SignInStep> {
      return stepAfter(userName, await respond(userName, session, "NEW_PASSWORD_REQUIRED", { NEW_PASSWORD: password }));
    },

    /** Refuses `code-refused`, `sign-in-expired`. */
    async enrolTotp(userName: string, session: string, code: string): Promise<Tokens> {
      const { accessToken, refreshToken } = await heldTokens(secrets, userName, session);
      const { UserMFASettingList: authenticators = [] } = await client.send(new cognito.AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: userName }));
      // Set up already, here or by whoever else knew the password: what was held for it is spent.
      if (authenticators.length > 0) throw new Problem("sign-in-expired");
      const verified = await refusing(client.send(new cognito.VerifySoftwareTokenCommand({ AccessToken: accessToken, UserCode: code })));
      if (verified.Status !== "SUCCESS") throw new Problem("code-refused");
      const { userId } = claimsOf(accessToken);
      const on = { Enabled: true, PreferredMfa: true };
      await client.send(new cognito.AdminSetUserMFAPreferenceCommand({ UserPoolId: pool.userPoolId, Username: userName, SoftwareTokenMfaSettings: on }));
      return { ...(await renew(userId, refreshToken)), refreshToken };
    },

    /** Refuses `code-refused`, `sign-in-expired`. */
    async answerTotp(userName: string, session: string, code: string): Promise<Tokens> {
      const answer = await respond(userName, session, "SOFTWARE_TOKEN_MFA", { SOFTWARE_TOKEN_MFA_CODE: code });
      if (answer.AuthenticationResult === undefined) throw new Problem("sign-in-expired");
      return tokensOf(answer.AuthenticationResult);
    },

    async revoke(refreshToken: string): Promise<void> {
      const command = { ClientId: pool.clientId, ClientSecret: await secret(), Token: refreshToken };
      await refusing(client.send(new cognito.RevokeTokenCommand(command)), "sign-in-required");
    },
  };
}

export type SignInClient = ReturnType<typeof signInClient>;

interface Setting {
  readonly client: PoolClient;
  readonly pool: Pool;
  readonly secrets: Secrets;
}

async function nextStep(setting: Setting, userName: string, answer: Answer): Promise<SignInStep> {
  if (answer.AuthenticationResult !== undefined) return enrolment(setting, userName, answer.AuthenticationResult);
  const session = answer.Session ?? "";
  switch (answer.ChallengeName) {
    case "NEW_PASSWORD_REQUIRED":
      return { step: "new-password", session };
    case "SOFTWARE_TOKEN_MFA":
      return { step: "totp", session };
    default:
      throw new Error("The pool asked for a challenge that is not configured.");
  }
}

/** Whom a password alone lets in has no authenticator: setting one up comes before any token. */
async function enrolment({ client, pool, secrets }: Setting, userName: string, result: cognito.AuthenticationResultType): Promise<SignInStep> {
  const { accessToken, refreshToken } = tokensOf(result);
  if (refreshToken === undefined) throw new Error("The pool began a session that cannot be renewed.");
  const given = await refusing(client.send(new cognito.AssociateSoftwareTokenCommand({ AccessToken: accessToken })));
  const secret = given.SecretCode ?? "";
  const label = encodeURIComponent(`${pool.issuer}:${userName}`);
  const otpauth = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(pool.issuer)}`;
  return { step: "enrol-totp", session: await holdTokens(secrets, userName, { accessToken, refreshToken }), secret, otpauth };
}

/** The secret never stands in an environment; it is asked for once per function instance. */
async function clientSecret(client: PoolClient, place: { UserPoolId: string; ClientId: string }): Promise<string> {
  const { UserPoolClient } = await client.send(new cognito.DescribeUserPoolClientCommand(place));
  if (UserPoolClient?.ClientSecret === undefined) throw new Error("The pool's client has no secret.");
  return UserPoolClient.ClientSecret;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}

function tokensOf(result: cognito.AuthenticationResultType): Tokens {
  const { AccessToken: accessToken, ExpiresIn: expiresInSeconds, RefreshToken: refreshToken } = result;
  if (accessToken === undefined || expiresInSeconds === undefined) throw new Error("The pool answered without a token.");
  return { accessToken, expiresInSeconds, refreshToken, ...claimsOf(accessToken) };
}

/** Straight from the pool, so that there is nothing to verify. */
function claimsOf(accessToken: string): Pick<Tokens, "userId" | "sessionId"> {
  const claims = Claims.parse(JSON.parse(Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString("utf8")));
  return { userId: claims.sub, sessionId: claims.origin_jti };
}
