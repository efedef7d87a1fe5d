import { randomUUID } from "node:crypto";
import * as z from "zod";
import { identifyPerson } from "../runtime/caller.ts";
import { systemClock } from "../runtime/clock.ts";
import { Needed, readEnvironment } from "../runtime/environment.ts";
import { kmsKeyWrapper } from "../runtime/key-wrapper.ts";
import { consoleLog } from "../runtime/log.ts";
import { kmsSecrets } from "../runtime/secrets.ts";
import { auditLog } from "../storage/audit-log.ts";
import { callerReader } from "../storage/caller-facts.ts";
import { idempotencyStore } from "../storage/command.ts";
import { fieldKeys } from "../storage/field-keys.ts";
import { documentClient, tableFor } from "../storage/table.ts";
import { unitNames } from "../storage/unit-directory.ts";
import { coachingApi } from "./coaching-api.ts";
import { coachingRelations } from "./relations-store.ts";

const { variables, platform } = readEnvironment({
  OFFICE_TABLE: Needed,
  COACHING_TABLE: Needed,
  COACHING_FIELD_KEY_ID: Needed,
  COACHING_INDEX_KEY_ID: Needed,
  ORGANISATION_NAME: Needed,
  ARTIFICIAL_CODES: z.enum(["allowed", "refused"]),
  USER_POOL_ID: Needed,
  USER_POOL_CLIENT_ID: Needed,
  SITE_ORIGIN: Needed,
});

const client = documentClient();
const table = tableFor(client, variables.COACHING_TABLE);
const office = tableFor(client, variables.OFFICE_TABLE);
const audit = auditLog(tableFor(client, variables.AUDIT_TABLE), randomUUID);
const organisationId = variables.ORGANISATION_ID;
const wrapper = kmsKeyWrapper(variables.COACHING_FIELD_KEY_ID, { organisation: organisationId, register: "coaching" });

export const handler = coachingApi(
  { organisationId, coaching: table, fields: fieldKeys(table, wrapper, systemClock, randomUUID), audit },
  {
    organisationId,
    siteOrigin: variables.SITE_ORIGIN,
    appVersion: variables.APP_VERSION,
    clock: systemClock,
    newId: randomUUID,
    identifiers: {
      person: identifyPerson({ userPoolId: variables.USER_POOL_ID, clientId: variables.USER_POOL_CLIENT_ID }, platform),
    },
    callers: callerReader(office, { table, rowOf: coachingRelations }),
    audit,
    secrets: kmsSecrets(variables.HMAC_KEY_ID, systemClock),
    idempotency: idempotencyStore(table, systemClock),
    log: consoleLog,
  },
  {
    index: kmsSecrets(variables.COACHING_INDEX_KEY_ID, systemClock),
    artificialCodes: variables.ARTIFICIAL_CODES,
    organisationName: variables.ORGANISATION_NAME,
    workshopNames: () => unitNames(office),
  },
);
