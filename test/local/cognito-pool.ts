import { createHmac } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AdminCreateUserCommand, AdminInitiateAuthCommand, AdminRespondToAuthChallengeCommand, AssociateSoftwareTokenCommand, CognitoIdentityProviderClient, DescribeUserPoolClientCommand, VerifySoftwareTokenCommand } from "@aws-sdk/client-cognito-identity-provider";
import { afterEach } from "vitest";

import { createClock } from "../../local/clock.ts";
import { startCognito } from "../../local/cognito/endpoint.ts";
import { totpCode } from "../../local/cognito/totp.ts";

export const poolId = "eu-north-1_PoriStaff";
export const clientId = "poristaffclient";
export const name = "maija.malli";
export const invitation = "Kutsu-2026-Pori";
export const chosen = "Oma-Sanani-2026";
export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

const properties = {
  MfaConfiguration: "ON",
  EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
  UsernameConfiguration: { CaseSensitive: false },
  Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, TemporaryPasswordValidityDays: 7 } },
};
const client = {
  GenerateSecret: true,
  ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  PreventUserExistenceErrors: "ENABLED",
  AuthSessionValidity: 15,
  AccessTokenValidity: 10,
  RefreshTokenValidity: 12,
  TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "hours" },
};
const weakClient = { ...client, GenerateSecret: false, ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] };

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

// Signing keys take long to make, so one empty directory with keys is made and every test begins with a copy of it.
const emptyDirectory = (async () => {
  const folder = await mkdtemp(join(tmpdir(), "cognito-"));
  const endpoint = await startCognito({ dataDir: folder, clock: createClock(), pools: [{ poolId, properties: {}, clients: [] }] });
  await endpoint.stop();
  const content = await readFile(join(folder, "cognito.json"), "utf8");
  await rm(folder, { recursive: true });
  return content;
})();

/** A data folder with a pool nobody is in yet. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cognito-"));
  cleanUps.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "cognito.json"), await emptyDirectory);
  return folder;
}

type Parameters = Record<string, string>;

/** A pool at work, and the identity entry's calls to it as short verbs. */
export async function openPool(dataDir: string, time = { real: 1_790_000_000_000 }, mfa: "ON" | "OPTIONAL" = "ON") {
  const clock = createClock({ realNow: () => time.real });
  const endpoint = await startCognito({
    dataDir,
    clock,
    pools: [
      {
        poolId,
        properties: { ...properties, MfaConfiguration: mfa },
        clients: [
          { clientId, properties: client },
          { clientId: "weak", properties: weakClient },
        ],
      },
    ],
  });
  cleanUps.push(endpoint.stop);
  const sdk = new CognitoIdentityProviderClient({
    endpoint: endpoint.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  cleanUps.push(async () => sdk.destroy());
  const described = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }));
  const secret = described.UserPoolClient?.ClientSecret ?? "";
  const hash = (username: string): string => createHmac("sha256", secret).update(username + clientId).digest("base64");
  const initiate = (AuthFlow: "ADMIN_USER_PASSWORD_AUTH" | "REFRESH_TOKEN_AUTH", parameters: Parameters, ClientId = clientId) =>
    sdk.send(new AdminInitiateAuthCommand({ UserPoolId: poolId, ClientId, AuthFlow, AuthParameters: parameters }));
  const who = { UserPoolId: poolId, Username: name };
  return {
    clock,
    time,
    endpoint,
    sdk,
    secret,
    hash,
    who,
    initiate,
    invite: (password = invitation) =>
      sdk.send(new AdminCreateUserCommand({ ...who, TemporaryPassword: password, MessageAction: "SUPPRESS", UserAttributes: [{ Name: "email", Value: "maija@example.fi" }] })),
    signIn: (password: string, username = name) =>
      initiate("ADMIN_USER_PASSWORD_AUTH", { USERNAME: username, PASSWORD: password, SECRET_HASH: hash(username) }),
    refresh: (token: string, as = name) => initiate("REFRESH_TOKEN_AUTH", { REFRESH_TOKEN: token, SECRET_HASH: hash(as) }),
    respond: (ChallengeName: "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA" | "MFA_SETUP", Session: string, responses: Parameters = {}) =>
      sdk.send(
        new AdminRespondToAuthChallengeCommand({
          UserPoolId: poolId,
          ClientId: clientId,
          ChallengeName,
          Session,
          ChallengeResponses: { USERNAME: name, SECRET_HASH: hash(name), ...responses },
        }),
      ),
    associate: (Session: string) => sdk.send(new AssociateSoftwareTokenCommand({ Session })),
    verify: (Session: string, UserCode: string) => sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode })),
  };
}
type OpenPool = Awaited<ReturnType<typeof openPool>>;

/** Walks a whole first sign-in: invitation, own password, authenticator, tokens. */
export async function enrol(pool: OpenPool) {
  await pool.invite();
  const invited = await pool.signIn(invitation);
  const renewed = await pool.respond("NEW_PASSWORD_REQUIRED", invited.Session ?? "", { NEW_PASSWORD: chosen });
  const { SecretCode: totpSecret = "", Session: enrolling = "" } = await pool.associate(renewed.Session ?? "");
  const verified = await pool.verify(enrolling, totpCode(totpSecret, pool.time.real));
  const done = await pool.respond("MFA_SETUP", verified.Session ?? "");
  pool.time.real += 30 * second;
  return { invited, renewed, verified, done, totpSecret, refreshToken: done.AuthenticationResult?.RefreshToken ?? "" };
}

/** Signs in with the chosen password and the present code. */
export async function enter(pool: OpenPool, totpSecret: string) {
  const asked = await pool.signIn(chosen);
  return pool.respond("SOFTWARE_TOKEN_MFA", asked.Session ?? "", { SOFTWARE_TOKEN_MFA_CODE: totpCode(totpSecret, pool.time.real) });
}

/** Stops the endpoint and starts it again over the same folder. */
export async function reopen(pool: OpenPool, folder: string, mfa?: "ON" | "OPTIONAL"): Promise<OpenPool> {
  cleanUps.splice(cleanUps.indexOf(pool.endpoint.stop), 1);
  await pool.endpoint.stop();
  return openPool(folder, pool.time, mfa);
}

export const wrongPassword = { name: "NotAuthorizedException", message: "Incorrect username or password." };
export const invalidSession = { name: "NotAuthorizedException", message: "Invalid session for the user." };
