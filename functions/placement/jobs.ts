import { randomUUID } from "node:crypto";
import { FreeEvesSetting } from "../../shared/placement/public-holidays.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { consoleLog } from "../runtime/log.ts";
import { mailerFor } from "../runtime/mail.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { staffDirectory } from "../storage/staff-directory.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { placementJobs } from "./placement-jobs.ts";

const { variables, platform } = readEnvironment({
  ORGANISATION_NAME: Needed,
  OFFICE_TABLE: Needed,
  PLACEMENT_TABLE: Needed,
  INTAKE_TABLE: Needed,
  SITE_ORIGIN: Needed,
  MAIL_FROM: Needed,
  MAIL_RETURNS: Needed,
  FREE_EVES: FreeEvesSetting,
});

const client = documentClient();

export const handler = placementJobs(
  {
    placement: tableFor(client, variables.PLACEMENT_TABLE),
    intake: tableFor(client, variables.INTAKE_TABLE),
    audit: auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID),
  },
  {
    organisationId: variables.ORGANISATION_ID,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    log: consoleLog,
    calendar: { freeEves: variables.FREE_EVES },
    links: {
      organisationName: variables.ORGANISATION_NAME,
      siteOrigin: variables.SITE_ORIGIN,
      mailer: mailerFor(platform, variables.MAIL_FROM, variables.MAIL_RETURNS),
    },
    staff: () => staffDirectory(tableFor(client, variables.OFFICE_TABLE)),
  },
);
