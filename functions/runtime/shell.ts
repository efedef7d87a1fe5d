import type { IdSource } from "../../shared/kernel/ids.ts";
import type { AuditWriter } from "./audit.ts";
import type { CallerReader, Identifiers } from "./caller.ts";
import type { Clock } from "./clock.ts";
import type { IdempotencyStore } from "./idempotency.ts";
import type { Log } from "./log.ts";
import type { Secrets } from "./secrets.ts";

/** Everything a surface needs from outside; tests hand in their own clock, ids and tables. */
export interface Shell {
  readonly organisationId: string;
  readonly siteOrigin: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly identifiers: Identifiers;
  readonly callers: CallerReader;
  readonly audit: AuditWriter;
  readonly secrets: Secrets;
  readonly idempotency: IdempotencyStore;
  readonly log: Log;
}
