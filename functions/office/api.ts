import { randomUUID } from "node:crypto";
import { identifyPerson } from "../runtime/caller.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { mailerFor } from "../runtime/mail.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { attemptsStore } from "../storage/attempts.ts";
import { auditLog } from "../storage/audit-log.ts";
import { callerReader } from "../storage/caller-facts.ts";
import { idempotencyStore } from "../storage/command.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { identityClient } from "./identity-client.ts";
import { officeApi } from "./office-api.ts";
import { usersStore } from "./users-store.ts";

const { variables, platform } = readEnvironment({
  ORGANISATION_NAME: Needed,
  OFFICE_TABLE: Needed,
  USER_POOL_ID: Needed,
  USER_POOL_CLIENT_ID: Needed,
  SITE_ORIGIN: Needed,
  MAIL_FROM: Needed,
});

const client = documentClient();
const office = tableFor(client, variables.OFFICE_TABLE);
const pool = { userPoolId: variables.USER_POOL_ID, clientId: variables.USER_POOL_CLIENT_ID };

const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);

export const handler = officeApi(
  {
    organisationId: variables.ORGANISATION_ID,
    siteOrigin: variables.SITE_ORIGIN,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    callers: callerReader(office),
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    idempotency: idempotencyStore(office, systemClock),
    audit,
    log: consoleLog,
  },
  {
    organisationName: variables.ORGANISATION_NAME,
    users: usersStore(office, audit),
    attempts: attemptsStore(office),
    identity: identityClient({ ...pool, issuer: variables.ORGANISATION_NAME }),
    mailer: mailerFor(platform, variables.MAIL_FROM),
    identifyPerson: identifyPerson(pool, platform),
  },
);
