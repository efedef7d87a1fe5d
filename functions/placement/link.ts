import { randomUUID } from "node:crypto";
import { FreeEvesSetting } from "../../shared/placement/public-holidays.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { idempotencyStore } from "../storage/command.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { linkApi } from "./link-api.ts";
import { linkStore } from "./employer/link-store.ts";

const { variables } = readEnvironment({ ORGANISATION_NAME: Needed, INTAKE_TABLE: Needed, SITE_ORIGIN: Needed, FREE_EVES: FreeEvesSetting });

const client = documentClient();
const intake = tableFor(client, variables.INTAKE_TABLE);

const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);

export const handler = linkApi(
  linkStore(intake, audit),
  {
    organisationId: variables.ORGANISATION_ID,
    siteOrigin: variables.SITE_ORIGIN,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    idempotency: idempotencyStore(intake, systemClock),
    audit,
    log: consoleLog,
  },
  { organisationName: variables.ORGANISATION_NAME, calendar: { freeEves: variables.FREE_EVES } },
);
