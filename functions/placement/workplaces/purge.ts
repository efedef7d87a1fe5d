import type { ContactId, IdSource, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { Trail } from "../../runtime/audit.ts";
import { type Clock, momentOf } from "../../runtime/clock.ts";
import type { Log } from "../../runtime/log.ts";
import { eachOf, type Outcome } from "../jobs/job-runs.ts";
import type { PurgeStore } from "./purge-store.ts";
import type { WorkplacesStore } from "./workplaces-store.ts";

interface PurgeWork {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
  readonly workplaces: Pick<WorkplacesStore, "list">;
  readonly purges: PurgeStore;
  readonly trailFor: (event: string, subject: string) => Trail;
}

/**
 * Contact persons go three months after their last placement, with their links and the messages to them. TTL would take
 * some of it some time; this takes all of it the night it is due, and says so in the audit log.
 */
export async function purgeContacts(work: PurgeWork): Promise<Outcome> {
  const { clock, log, newId, purges, trailFor, workplaces } = work;
  const doomed: { readonly workplaceId: WorkplaceId; readonly contactId: ContactId }[] = [];
  const looked = await eachOf(await workplaces.list(), ({ workplaceId }) => workplaceId, async ({ workplaceId }) => {
    const overdue = await purges.overdue(workplaceId, momentOf(clock).now);
    doomed.push(...overdue.map((contactId) => ({ workplaceId, contactId })));
    return true;
  }, log);
  const purged = await eachOf(doomed, ({ contactId }) => contactId, async ({ workplaceId, contactId }) => {
    const commandFor = () => ({ now: momentOf(clock).now, newId, idempotency: undefined, trail: trailFor("ContactPurged", contactId) });
    await purges.purge(commandFor, workplaceId, contactId);
    return true;
  }, log);
  return { done: purged.done, failed: [...looked.failed, ...purged.failed] };
}
