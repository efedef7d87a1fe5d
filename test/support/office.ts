import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { accountsClient } from "../../functions/office/accounts-client.ts";
import { addressListStore } from "../../functions/office/address-list-store.ts";
import { officeApi } from "../../functions/office/office-api.ts";
import { sessionsStore } from "../../functions/office/sessions-store.ts";
import { setUpCell } from "../../functions/office/setup.ts";
import { signInClient } from "../../functions/office/sign-in-client.ts";
import { unitsStore } from "../../functions/office/units-store.ts";
import { usersStore } from "../../functions/office/users-store.ts";
import { identifyPerson } from "../../functions/runtime/caller.ts";
import { systemClock } from "../../functions/runtime/clock.ts";
import { attemptsStore } from "../../functions/storage/attempts.ts";
import { auditLog } from "../../functions/storage/audit-log.ts";
import { callerReader } from "../../functions/storage/caller-facts.ts";
import { idempotencyStore } from "../../functions/storage/command.ts";
import { createClock } from "../../local/clock.ts";
import { startCognito } from "../../local/cognito/endpoint.ts";
import { totpCode } from "../../local/cognito/totp.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { type Cell, identifyByName, surface } from "./cell.ts";

/** The gateway's own networks: the laptop's, an office's of each version. */
export const addressFrame = ["127.0.0.0/8", "192.0.2.0/24", "198.51.0.0/16", "2001:db8::/32"];

const pool = { userPoolId: "eu-north-1_TestStaff", clientId: "teststaffclient" };

/** As infra/stacks/identity-stack.ts sets them. */
const poolProperties = {
  MfaConfiguration: "OPTIONAL",
  EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
  UsernameConfiguration: { CaseSensitive: false },
  Policies: {
    PasswordPolicy: {
      MinimumLength: 12, RequireNumbers: false, RequireLowercase: false, RequireSymbols: false, RequireUppercase: false,
      TemporaryPasswordValidityDays: 7,
    },
  },
};
const clientProperties = {
  GenerateSecret: true,
  ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  PreventUserExistenceErrors: "ENABLED",
  AuthSessionValidity: 15,
  AccessTokenValidity: 10,
  RefreshTokenValidity: 720,
  TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "minutes" },
};

/**
 * The office's surface of a cell, over a real user pool's protocol. Staff prove themselves by the pool's own tokens,
 * or simply by id where signing in is not what the test is about.
 */
export async function startOffice(cell: Cell, credentials: "tokens" | "ids") {
  const dataDir = await mkdtemp(join(tmpdir(), "office-"));
  const time = { ahead: 0 };
  const realNow = (): number => systemClock() + time.ahead;
  const clock = createClock({ realNow });
  const pools = [{ poolId: pool.userPoolId, properties: poolProperties, clients: [{ clientId: pool.clientId, properties: clientProperties }] }];
  const endpoint = await startCognito({ dataDir, clock, pools });
  const cognito = new CognitoIdentityProviderClient({
    endpoint: endpoint.url, region: "eu-north-1", credentials: { accessKeyId: "local", secretAccessKey: "local" }, maxAttempts: 1,
  });
  const accounts = accountsClient(pool, cognito);
  const signIn = signInClient({ ...pool, issuer: "Porin työpajat" }, cell.shell.secrets, cognito);
  const { office, audit: auditTable } = cell.tables;
  const audit = auditLog(auditTable, cell.shell.newId);
  const users = usersStore(office, audit);
  const setting = { organisationName: "Porin työpajat", siteOrigin: cell.shell.siteOrigin, users, accounts, mailer: cell.mailer };
  const platform = { PAJAPOLKU_RUNS_ON: "laptop" as const, JWKS: { keys: [...endpoint.jwks(pool.userPoolId).keys] }, SMTP_URL: "smtp://localhost" };
  const handler = officeApi(
    { ...cell.shell, callers: callerReader(office), idempotency: idempotencyStore(office, cell.shell.clock) },
    {
      ...setting, signIn, addressFrame, sessions: sessionsStore(office, audit), units: unitsStore(office, audit), addressList: addressListStore(office, audit),
      attempts: attemptsStore(office), identifyPerson: credentials === "ids" ? identifyByName : identifyPerson(pool, platform),
    },
  );
  cell.goToInstant(realNow());

  return {
    handler,
    accounts,
    users,
    realNow,
    setUp: setUpCell({ ...setting, organisationId: cell.organisationId, appVersion: "test", secrets: cell.shell.secrets, clock: cell.shell.clock, newId: cell.shell.newId }),
    as: (credential: string) => surface(handler, officeContract, { authorization: `Bearer ${credential}` }),
    with: (headers: Readonly<Record<string, string>>) => surface(handler, officeContract, headers),
    /** What an authenticator app shows now. */
    codeOf: (totpSecret: string): string => totpCode(totpSecret, realNow()),
    /** Lets time go by, for the cell and for the pool alike. */
    pass(milliseconds: number): void {
      time.ahead += milliseconds;
      cell.goToInstant(realNow());
    },
    async stop(): Promise<void> {
      cognito.destroy();
      await endpoint.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

export type Office = Awaited<ReturnType<typeof startOffice>>;
