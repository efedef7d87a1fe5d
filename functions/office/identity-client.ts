import { createHmac } from "node:crypto";
import * as cognito from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { UserId } from "../../shared/kernel/ids.ts";
import { Problem, type ProblemCode } from "../../shared/kernel/problems.ts";
import type { SignInStep } from "../../shared/office/sign-in.ts";

export interface Tokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly userId: UserId;
  /** Missing when a session is renewed: the old one goes on. */
  readonly refreshToken: string | undefined;
}

export type Outcome = { readonly kind: "step"; readonly step: SignInStep } | { readonly kind: "signed-in"; readonly tokens: Tokens };

interface Pool {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Shown by the authenticator app beside the code. */
  readonly issuer: string;
}

type Answer = cognito.AdminInitiateAuthCommandOutput | cognito.AdminRespondToAuthChallengeCommandOutput;

const Claims = z.object({ sub: UserId });

/**
 * The user pool, spoken to as a confidential client with server-side flows only: the browser never
 * meets Cognito, so the address list and the organisation's door cover signing in as well.
 */
export function identityClient(pool: Pool, client = new cognito.CognitoIdentityProviderClient({})) {
  return { ...signingIn(client, pool), ...accounts(client, pool) };
}

export type IdentityClient = ReturnType<typeof identityClient>;

function signingIn(client: cognito.CognitoIdentityProviderClient, pool: Pool) {
  const place = { UserPoolId: pool.userPoolId, ClientId: pool.clientId };
  const secret = once(() => clientSecret(client, place));
  const hashFor = async (name: string) => createHmac("sha256", await secret()).update(name + pool.clientId).digest("base64");

  async function begin(name: string, flow: cognito.AuthFlowType, answers: Readonly<Record<string, string>>, otherwise: ProblemCode) {
    const command = { ...place, AuthFlow: flow, AuthParameters: { ...answers, SECRET_HASH: await hashFor(name) } };
    return refusing(client.send(new cognito.AdminInitiateAuthCommand(command)), otherwise);
  }

  async function respond(
    userName: string,
    session: string,
    challenge: cognito.ChallengeNameType,
    answers: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    const responses = { USERNAME: userName, SECRET_HASH: await hashFor(userName), ...answers };
    const command = { ...place, ChallengeName: challenge, Session: session, ChallengeResponses: responses };
    return outcomeOf(client, pool, userName, await refusing(client.send(new cognito.AdminRespondToAuthChallengeCommand(command))));
  }

  return {
    /** Refuses `sign-in-refused`, `invitation-expired`. */
    async checkPassword(userName: string, password: string): Promise<Outcome> {
      const answers = { USERNAME: userName, PASSWORD: password };
      return outcomeOf(client, pool, userName, await begin(userName, "ADMIN_USER_PASSWORD_AUTH", answers, "sign-in-refused"));
    },

    /** Refuses `weak-password`, `sign-in-expired`. */
    choosePassword: (userName: string, session: string, password: string) =>
      respond(userName, session, "NEW_PASSWORD_REQUIRED", { NEW_PASSWORD: password }),

    /** Refuses `code-refused`, `sign-in-expired`. The session to go on with is the new one. */
    async enrolTotp(userName: string, session: string, code: string): Promise<Outcome> {
      const verified = await refusing(client.send(new cognito.VerifySoftwareTokenCommand({ Session: session, UserCode: code })));
      if (verified.Status !== "SUCCESS") throw new Problem("code-refused");
      return respond(userName, verified.Session ?? "", "MFA_SETUP", {});
    },

    /** Refuses `code-refused`, `sign-in-expired`. */
    answerTotp: (userName: string, session: string, code: string) =>
      respond(userName, session, "SOFTWARE_TOKEN_MFA", { SOFTWARE_TOKEN_MFA_CODE: code }),

    /** Refuses `sign-in-required`. */
    async renew(userId: UserId, refreshToken: string): Promise<Tokens> {
      const answer = await begin(userId, "REFRESH_TOKEN_AUTH", { REFRESH_TOKEN: refreshToken }, "sign-in-required");
      if (answer.AuthenticationResult === undefined) throw new Problem("sign-in-required");
      return tokensOf(answer.AuthenticationResult);
    },

    async revoke(refreshToken: string): Promise<void> {
      const command = { ClientId: pool.clientId, ClientSecret: await secret(), Token: refreshToken };
      await refusing(client.send(new cognito.RevokeTokenCommand(command)), "sign-in-required");
    },
  };
}

function accounts(client: cognito.CognitoIdentityProviderClient, pool: Pool) {
  const named = (userName: string) => ({ UserPoolId: pool.userPoolId, Username: userName });
  return {
    async userIdOf(userName: string): Promise<UserId> {
      const user = await client.send(new cognito.AdminGetUserCommand(named(userName)));
      return subOf(user.UserAttributes);
    },

    /** Whether the account still waits for its owner to choose a password. */
    async isUnclaimed(userName: string): Promise<boolean> {
      const user = await client.send(new cognito.AdminGetUserCommand(named(userName)));
      return user.UserStatus === "FORCE_CHANGE_PASSWORD";
    },

    /** Refuses `user-name-taken`. */
    async create(userName: string, temporaryPassword: string): Promise<UserId> {
      const command = { ...named(userName), TemporaryPassword: temporaryPassword, MessageAction: cognito.MessageActionType.SUPPRESS };
      const { User } = await refusing(client.send(new cognito.AdminCreateUserCommand(command)));
      return subOf(User?.Attributes);
    },

    async setTemporaryPassword(userName: string, password: string): Promise<void> {
      await client.send(new cognito.AdminSetUserPasswordCommand({ ...named(userName), Password: password, Permanent: false }));
    },

    /** Ends every session of a user; our own table has already shut the door. */
    async signOutEverywhere(userName: string): Promise<void> {
      await client.send(new cognito.AdminUserGlobalSignOutCommand(named(userName)));
    },
  };
}

async function outcomeOf(client: cognito.CognitoIdentityProviderClient, pool: Pool, userName: string, answer: Answer): Promise<Outcome> {
  if (answer.AuthenticationResult !== undefined) return { kind: "signed-in", tokens: tokensOf(answer.AuthenticationResult) };
  const session = answer.Session ?? "";
  switch (answer.ChallengeName) {
    case "NEW_PASSWORD_REQUIRED":
      return { kind: "step", step: { step: "new-password", session } };
    case "SOFTWARE_TOKEN_MFA":
      return { kind: "step", step: { step: "totp", session } };
    case "MFA_SETUP":
      return { kind: "step", step: await enrolment(client, pool, userName, session) };
    default:
      throw new Error("The pool asked for a challenge that is not configured.");
  }
}

async function enrolment(
  client: cognito.CognitoIdentityProviderClient,
  pool: Pool,
  userName: string,
  session: string,
): Promise<SignInStep> {
  const given = await refusing(client.send(new cognito.AssociateSoftwareTokenCommand({ Session: session })));
  const secret = given.SecretCode ?? "";
  const label = encodeURIComponent(`${pool.issuer}:${userName}`);
  const otpauth = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(pool.issuer)}`;
  return { step: "enrol-totp", session: given.Session ?? "", secret, otpauth };
}

/** The secret never stands in an environment; it is asked for once per function instance. */
async function clientSecret(client: cognito.CognitoIdentityProviderClient, place: { UserPoolId: string; ClientId: string }): Promise<string> {
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
  const claims = Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString("utf8");
  return { accessToken, expiresInSeconds, refreshToken, userId: Claims.parse(JSON.parse(claims)).sub };
}

const subOf = (attributes: readonly cognito.AttributeType[] | undefined): UserId =>
  UserId.parse(attributes?.find(({ Name }) => Name === "sub")?.Value);

/** What a pool's error means to a person. Every wrong name and wrong password is one and the same. */
const meanings: readonly (readonly [name: string, refusal: ProblemCode])[] = [
  ["InvalidPasswordException", "weak-password"],
  ["PasswordHistoryPolicyViolationException", "weak-password"],
  ["CodeMismatchException", "code-refused"],
  ["EnableSoftwareTokenMFAException", "code-refused"],
  // "Your software token has already been used once."
  ["ExpiredCodeException", "code-refused"],
  ["UsernameExistsException", "user-name-taken"],
  ["UserNotFoundException", "sign-in-refused"],
  ["PasswordResetRequiredException", "sign-in-refused"],
  ["UserNotConfirmedException", "sign-in-refused"],
  ["TooManyRequestsException", "too-many-requests"],
  ["InvalidParameterException", "invalid-input"],
];

/**
 * `otherwise` is what "not authorised" means at this step: a wrong password at the first, a spent session later. The
 * pool's own lock is told as a wrong password too: it counts only names that exist, so to tell it would name them.
 */
async function refusing<T>(sending: Promise<T>, otherwise: ProblemCode = "sign-in-expired"): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    if (!(error instanceof cognito.CognitoIdentityProviderServiceException)) throw error;
    const meaning = meanings.find(([name]) => name === error.name);
    if (meaning !== undefined) throw new Problem(meaning[1]);
    if (error.name !== "NotAuthorizedException") throw error;
    if (error.message.startsWith("Temporary password has expired")) throw new Problem("invitation-expired");
    throw new Problem(otherwise);
  }
}
