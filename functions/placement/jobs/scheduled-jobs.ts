import type { IdSource } from "../../../shared/kernel/ids.ts";
import { mondayOf } from "../../../shared/kernel/local-date.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { Job, latestPeriod, type Period } from "../../../shared/placement/jobs.ts";
import type { Trail } from "../../runtime/audit.ts";
import type { Clock } from "../../runtime/clock.ts";
import type { Log } from "../../runtime/log.ts";
import { attendanceStore } from "../attendance/attendance-store.ts";
import { piecesOfHolds } from "../bookings/booking-expiry.ts";
import { bookingsStore } from "../bookings/bookings-store.ts";
import { changeProposalsStore } from "../placements/change-proposals-store.ts";
import { sendDigests, type StaffMember } from "../tasks/digest.ts";
import { evaluationsStore } from "../evaluations/evaluations-store.ts";
import { eachOf, isFree, type Outcome, runOnce } from "./job-runs.ts";
import { jobRunsStore } from "./job-runs-store.ts";
import { linkStore } from "../employer/link-store.ts";
import type { LinkSetting } from "../links/links.ts";
import { linksStore } from "../links/links-store.ts";
import { messageJobs, type MessageWork } from "../links/messages.ts";
import { participantsStore } from "../participants/participants-store.ts";
import type { PlacementTables } from "../tables-store.ts";
import { purgeContacts } from "../workplaces/purge.ts";
import { purgeStore } from "../workplaces/purge-store.ts";
import { slotsStore } from "../bookings/slots-store.ts";
import { workListStore } from "../tasks/work-list-store.ts";
import { workplacesStore } from "../workplaces/workplaces-store.ts";

export interface ScheduleSetting {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
  readonly calendar: OrganisationCalendar;
  readonly links: LinkSetting;
  readonly staff: () => Promise<readonly StaffMember[]>;
  readonly trailFor: (event: string, subject: string) => Trail;
}

/** The register's work by the clock. Whatever its schedule does, each turn is done once, late rather than never. */
export function scheduledJobs(tables: PlacementTables, setting: ScheduleSetting) {
  const { clock } = setting;
  const runs = jobRunsStore(tables.placement);
  const messages: MessageWork = {
    ...setting,
    setting: setting.links,
    workplaces: workplacesStore(tables),
    links: linksStore(tables),
    attendance: attendanceStore(tables),
    pages: linkStore(tables.intake, tables.audit),
  };
  const turns = turnsOf(tables, setting, messages, runs);
  const once = runOnce({ ...setting, runs });
  const run = (job: Job, period = latestPeriod(job, clock())) => once(job, period, () => turns[job](period));
  return {
    messages,
    run,

    /** Takes up what a schedule missed or a dead runner left. A job that has never run has missed nothing. */
    async catchUp(): Promise<void> {
      for (const job of Job.options) {
        const last = await runs.latest(job);
        const period = latestPeriod(job, clock());
        if (last !== undefined && (last.period < period.id || (last.period === period.id && isFree(last, clock())))) await run(job, period);
      }
    },
  };
}

function turnsOf(
  tables: PlacementTables,
  setting: ScheduleSetting,
  messages: MessageWork,
  runs: ReturnType<typeof jobRunsStore>,
): Readonly<Record<Job, (period: Period) => Promise<Outcome>>> {
  const { mailWeek, remind } = messageJobs(messages);
  const participants = participantsStore(tables);
  const { attendance, links, workplaces } = messages;
  return {
    "mail-links": ({ on }) => mailWeek(mondayOf(on)),
    "mail-reminders": () => remind(),
    "purge-contacts": () => purgeContacts({ ...setting, workplaces, purges: purgeStore(tables) }),
    "expire-holds": async () => {
      const pieces = await piecesOfHolds({ ...setting, participants, slots: slotsStore(tables), bookings: bookingsStore(tables) });
      return eachOf(pieces, ({ id }) => id, async (piece) => piece.run().then(() => true), setting.log);
    },
    digest: (period) => {
      const arrived = { proposals: changeProposalsStore(tables), evaluations: evaluationsStore(tables) };
      const stores = { participants, attendance, workplaces, links, work: workListStore(tables), ...arrived };
      const record = async (trail: Trail) => tables.audit.put(await trail.row("allowed"));
      return sendDigests({ ...setting, setting: setting.links, runs, stores, record }, period);
    },
  };
}
