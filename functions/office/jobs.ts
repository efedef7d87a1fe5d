import { randomUUID } from "node:crypto";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { mailerFor } from "../runtime/mail.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { accountsClient } from "./accounts-client.ts";
import { setUpCell } from "./setup.ts";
import { usersStore } from "./users-store.ts";

const { variables, platform } = readEnvironment({
  ORGANISATION_NAME: Needed,
  OFFICE_TABLE: Needed,
  USER_POOL_ID: Needed,
  SITE_ORIGIN: Needed,
  MAIL_FROM: Needed,
});

const client = documentClient();
const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);

export const handler = setUpCell({
  organisationId: variables.ORGANISATION_ID,
  organisationName: variables.ORGANISATION_NAME,
  appVersion: variables.APP_VERSION,
  secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
  siteOrigin: variables.SITE_ORIGIN,
  clock: systemClock,
  newId: randomUUID,
  users: usersStore(tableFor(client, variables.OFFICE_TABLE), audit),
  accounts: accountsClient({ userPoolId: variables.USER_POOL_ID }),
  mailer: mailerFor(platform, variables.MAIL_FROM),
});
