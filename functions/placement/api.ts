import { randomUUID } from "node:crypto";
import { FreeEvesSetting } from "../../shared/placement/public-holidays.ts";
import { identifyPerson } from "../runtime/caller.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { mailerFor } from "../runtime/mail.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { callerReader } from "../storage/caller-facts.ts";
import { idempotencyStore } from "../storage/command.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { placementApi } from "./placement-api.ts";
import { placementRelations } from "./participants/relations-store.ts";

const { variables, platform } = readEnvironment({
  ORGANISATION_NAME: Needed,
  OFFICE_TABLE: Needed,
  PLACEMENT_TABLE: Needed,
  INTAKE_TABLE: Needed,
  USER_POOL_ID: Needed,
  USER_POOL_CLIENT_ID: Needed,
  SITE_ORIGIN: Needed,
  MAIL_FROM: Needed,
  MAIL_RETURNS: Needed,
  FREE_EVES: FreeEvesSetting,
});

const client = documentClient();
const table = tableFor(client, variables.PLACEMENT_TABLE);
const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);

export const handler = placementApi(
  { placement: table, intake: tableFor(client, variables.INTAKE_TABLE), audit },
  {
    organisationId: variables.ORGANISATION_ID,
    siteOrigin: variables.SITE_ORIGIN,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    identifiers: {
      person: identifyPerson({ userPoolId: variables.USER_POOL_ID, clientId: variables.USER_POOL_CLIENT_ID }, platform),
    },
    callers: callerReader(tableFor(client, variables.OFFICE_TABLE), { table, rowOf: placementRelations }),
    audit,
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    idempotency: idempotencyStore(table, systemClock),
    log: consoleLog,
  },
  {
    organisationName: variables.ORGANISATION_NAME,
    siteOrigin: variables.SITE_ORIGIN,
    mailer: mailerFor(platform, variables.MAIL_FROM, variables.MAIL_RETURNS),
    calendar: { freeEves: variables.FREE_EVES },
  },
);
