import { randomUUID } from "node:crypto";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { coachingJobs } from "./coaching-jobs.ts";

const { variables } = readEnvironment({ COACHING_TABLE: Needed });

const client = documentClient();

export const handler = coachingJobs(
  { coaching: tableFor(client, variables.COACHING_TABLE), audit: auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID) },
  {
    organisationId: variables.ORGANISATION_ID,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    log: consoleLog,
  },
);
