import { randomUUID } from "node:crypto";
import { identifyPerson } from "../runtime/caller.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, Networks, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { mailerFor } from "../runtime/mail.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { attemptsStore } from "../storage/attempts.ts";
import { auditLog } from "../storage/audit-log.ts";
import { callerReader } from "../storage/caller-facts.ts";
import { idempotencyStore } from "../storage/command.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { accountsClient } from "./accounts-client.ts";
import { addressListStore } from "./address-list-store.ts";
import { officeApi } from "./office-api.ts";
import { sessionsStore } from "./sessions-store.ts";
import { signInClient } from "./sign-in-client.ts";
import { unitsStore } from "./units-store.ts";
import { usersStore } from "./users-store.ts";

const { variables, platform } = readEnvironment({
  ORGANISATION_NAME: Needed,
  OFFICE_TABLE: Needed,
  USER_POOL_ID: Needed,
  USER_POOL_CLIENT_ID: Needed,
  SITE_ORIGIN: Needed,
  MAIL_FROM: Needed,
  ADDRESS_FRAME: Networks,
});

const client = documentClient();
const office = tableFor(client, variables.OFFICE_TABLE);
const pool = { userPoolId: variables.USER_POOL_ID, clientId: variables.USER_POOL_CLIENT_ID };

const secrets = kmsSecrets(variables.HMAC_KEY_ID, systemClock);
const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);

export const handler = officeApi(
  {
    organisationId: variables.ORGANISATION_ID,
    siteOrigin: variables.SITE_ORIGIN,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    callers: callerReader(office),
    secrets,
    idempotency: idempotencyStore(office, systemClock),
    audit,
    log: consoleLog,
  },
  {
    organisationName: variables.ORGANISATION_NAME,
    users: usersStore(office, audit),
    sessions: sessionsStore(office, audit),
    units: unitsStore(office, audit),
    addressList: addressListStore(office, audit),
    addressFrame: variables.ADDRESS_FRAME,
    attempts: attemptsStore(office),
    signIn: signInClient({ ...pool, issuer: variables.ORGANISATION_NAME }, secrets),
    accounts: accountsClient(pool),
    mailer: mailerFor(platform, variables.MAIL_FROM),
    identifyPerson: identifyPerson(pool, platform),
  },
);
