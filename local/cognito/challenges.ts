import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import type { StoredUser } from "./directory.ts";
import { checkPasswordPolicy, type PoolProperties } from "./pool.ts";
import { checkFlow, checkSecretHash, type PoolClient } from "./pool-client.ts";
import type { Challenge, ChallengeSession, Sessions } from "./sessions.ts";
import type { AuthenticationResult, Tokens } from "./tokens.ts";
import { matchingStep, newTotpSecret } from "./totp.ts";
import { refuseDisabled, type Users } from "./users.ts";

/** What an admin sign-in call answers: the next challenge, or the tokens. */
type SignInAnswer =
  | { readonly ChallengeName: Challenge; readonly Session: string; readonly ChallengeParameters: Record<string, string> }
  | { readonly AuthenticationResult: AuthenticationResult; readonly ChallengeParameters: Record<string, never> };

type Parameters = Readonly<Record<string, string>>;

/** The sign-in of one pool, step by step. */
export interface SignIn {
  withPassword(client: PoolClient, parameters: Parameters): Promise<SignInAnswer>;
  withRefreshToken(client: PoolClient, parameters: Parameters): Promise<SignInAnswer>;
  respond(client: PoolClient, challenge: Challenge, token: string, responses: Parameters): Promise<SignInAnswer>;
  /** Gives the secret a person types or scans, and the session that goes on. */
  associateSoftwareToken(token: string): { SecretCode: string; Session: string };
  /** Takes the first code of that secret; the returned session ends `MFA_SETUP`. */
  verifySoftwareToken(token: string, code: string): Promise<{ Status: "SUCCESS"; Session: string }>;
}

interface SignInParts {
  readonly properties: PoolProperties;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly clientOf: (session: ChallengeSession) => PoolClient;
  readonly save: () => Promise<void>;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { users, tokens, save } = parts;
  return {
    withPassword: async (client, parameters) => {
      checkFlow(client, "ADMIN_USER_PASSWORD_AUTH");
      const { USERNAME: username, PASSWORD: password } = parameters;
      if (username === undefined || password === undefined) throw missing("USERNAME or PASSWORD");
      checkSecretHash(client, [username], parameters["SECRET_HASH"]);
      const user = users.find(username);
      if (user === undefined) return refuseUnknown(parts, client, password);
      // Right or wrong, the count of attempts has changed.
      await users.checkPassword(user, password).finally(save);
      if (user.status === "FORCE_CHANGE_PASSWORD") return ask(parts, client, user, "NEW_PASSWORD_REQUIRED");
      return askSecondFactor(parts, client, user);
    },
    withRefreshToken: async (client, parameters) => {
      checkFlow(client, "REFRESH_TOKEN_AUTH");
      const token = parameters["REFRESH_TOKEN"];
      if (token === undefined) throw missing("REFRESH_TOKEN");
      const session = tokens.readRefreshToken(token, client);
      const user = users.get(session.userKey);
      checkSecretHash(client, [user.sub, user.username], parameters["SECRET_HASH"]);
      refuseDisabled(user);
      return { AuthenticationResult: tokens.refresh(session, user, client), ChallengeParameters: {} };
    },
    respond: async (client, challenge, token, responses) => {
      const username = responses["USERNAME"];
      if (username === undefined) throw missing("USERNAME");
      checkSecretHash(client, [username], responses["SECRET_HASH"]);
      const { session, user } = readSession(parts, token);
      const whose = session.userKey === users.keyOf(username) || user.sub === username;
      if (session.challenge !== challenge || session.clientId !== client.id || !whose) throw invalidSession();
      return answers[challenge]({ parts, client, user, token, session, responses });
    },
    associateSoftwareToken: (token) => {
      const { session } = readSession(parts, token);
      if (session.challenge !== "MFA_SETUP") throw invalidSession();
      parts.sessions.spend(token);
      const secret = newTotpSecret();
      return { SecretCode: secret, Session: open(parts, { ...session, secret, verified: false }) };
    },
    verifySoftwareToken: (token, code) => verifySoftwareToken(parts, token, code),
  };
}

interface Answer {
  readonly parts: SignInParts;
  readonly client: PoolClient;
  readonly user: StoredUser;
  readonly token: string;
  readonly session: ChallengeSession;
  readonly responses: Parameters;
}

const answers = {
  NEW_PASSWORD_REQUIRED: async ({ parts, client, user, token, responses }) => {
    const password = responses["NEW_PASSWORD"];
    if (password === undefined) throw missing("NEW_PASSWORD");
    checkPasswordPolicy(parts.properties, password);
    parts.sessions.spend(token);
    await parts.users.setPassword(user, password, "permanent");
    await parts.save();
    return askSecondFactor(parts, client, user);
  },
  SOFTWARE_TOKEN_MFA: async ({ parts, client, user, token, responses }) => {
    const code = responses["SOFTWARE_TOKEN_MFA_CODE"];
    if (code === undefined) throw missing("SOFTWARE_TOKEN_MFA_CODE");
    if (user.totp === undefined) throw invalidSession();
    const step = matchingStep(user.totp.secret, code, parts.clock.realNow());
    if (step === undefined || step <= user.totp.lastStep) {
      parts.sessions.countWrongCode(token);
      throw step === undefined
        ? new AwsError("CodeMismatchException", "Invalid code received for user")
        : new AwsError("ExpiredCodeException", "Your software token has already been used once.");
    }
    parts.sessions.spend(token);
    user.totp.lastStep = step;
    return giveTokens(parts, client, user);
  },
  MFA_SETUP: async ({ parts, client, user, token, session }) => {
    if (session.verified !== true) throw new AwsError("InvalidParameterException", "User has not verified software token mfa");
    parts.sessions.spend(token);
    return giveTokens(parts, client, user);
  },
} satisfies Record<Challenge, (answer: Answer) => Promise<SignInAnswer>>;

async function verifySoftwareToken(parts: SignInParts, token: string, code: string): Promise<{ Status: "SUCCESS"; Session: string }> {
  const { session, user } = readSession(parts, token);
  if (session.challenge !== "MFA_SETUP" || session.secret === undefined) throw invalidSession();
  const step = matchingStep(session.secret, code, parts.clock.realNow());
  if (step === undefined) {
    parts.sessions.countWrongCode(token);
    throw new AwsError("EnableSoftwareTokenMFAException", "Code mismatch");
  }
  parts.sessions.spend(token);
  user.totp = { secret: session.secret, lastStep: step, enabled: true };
  await parts.save();
  return { Status: "SUCCESS", Session: open(parts, { ...session, verified: true }) };
}

/** The session with its user; refuses one whose user was disabled or given another password since. */
function readSession(parts: SignInParts, token: string): { session: ChallengeSession; user: StoredUser } {
  const session = parts.sessions.read(token);
  const user = parts.users.get(session.userKey);
  refuseDisabled(user);
  if (session.passwordHash !== user.password.hash) throw invalidSession();
  return { session, user };
}

async function askSecondFactor(parts: SignInParts, client: PoolClient, user: StoredUser): Promise<SignInAnswer> {
  const { MfaConfiguration: mfa } = parts.properties;
  if (mfa !== "OFF" && user.totp?.enabled === true) return ask(parts, client, user, "SOFTWARE_TOKEN_MFA");
  return mfa === "ON" ? ask(parts, client, user, "MFA_SETUP") : giveTokens(parts, client, user);
}

function ask(parts: SignInParts, client: PoolClient, user: StoredUser, challenge: Challenge): SignInAnswer {
  const details = {
    NEW_PASSWORD_REQUIRED: { requiredAttributes: "[]", userAttributes: JSON.stringify(user.attributes) },
    SOFTWARE_TOKEN_MFA: {},
    MFA_SETUP: { MFAS_CAN_SETUP: JSON.stringify(["SOFTWARE_TOKEN_MFA"]) },
  } satisfies Record<Challenge, Record<string, string>>;
  const userKey = parts.users.keyOf(user.username);
  return {
    ChallengeName: challenge,
    Session: open(parts, { challenge, userKey, clientId: client.id, passwordHash: user.password.hash }),
    ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...details[challenge] },
  };
}

function open(parts: SignInParts, session: ChallengeSession): string {
  return parts.sessions.open(session, parts.clientOf(session).properties.AuthSessionValidity);
}

async function giveTokens(parts: SignInParts, client: PoolClient, user: StoredUser): Promise<SignInAnswer> {
  const result = parts.tokens.issue(user, parts.users.keyOf(user.username), client);
  await parts.save();
  return { AuthenticationResult: result, ChallengeParameters: {} };
}

async function refuseUnknown(parts: SignInParts, client: PoolClient, password: string): Promise<never> {
  if (client.properties.PreventUserExistenceErrors === "LEGACY") throw new AwsError("UserNotFoundException", "User does not exist.");
  await parts.users.pretendToCheck(password);
  throw new AwsError("NotAuthorizedException", "Incorrect username or password.");
}

const invalidSession = (): AwsError => new AwsError("NotAuthorizedException", "Invalid session for the user.");
const missing = (name: string): AwsError => new AwsError("InvalidParameterException", `Missing required parameter ${name}`);
