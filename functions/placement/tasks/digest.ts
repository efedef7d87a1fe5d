import type { CallerRecord } from "../../../shared/kernel/caller.ts";
import type { IdSource } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import type { Period } from "../../../shared/placement/jobs.ts";
import type { Task, TaskKind } from "../../../shared/placement/work-list.ts";
import type { Trail } from "../../runtime/audit.ts";
import { type Clock, momentOf } from "../../runtime/clock.ts";
import type { Log } from "../../runtime/log.ts";
import { type DigestCounts, digestMail, isEmpty } from "./digest-mail.ts";
import { eachOf, type Outcome } from "../jobs/job-runs.ts";
import type { JobRunsStore } from "../jobs/job-runs-store.ts";
import type { LinkSetting } from "../links/links.ts";
import { beginOwnWork, ownWork, type WorkStores } from "./work-facts.ts";

/** A member of staff, as far as a mail to her goes. */
export interface StaffMember extends Pick<CallerRecord, "userId" | "language" | "status" | "roles"> {
  readonly email: string;
  readonly notifications: { readonly digest: boolean };
}

/** Who works in this register and wants the Monday mail. */
const getsDigest = ({ status, roles, notifications }: StaffMember): boolean =>
  status === "active" && roles.placement !== null && notifications.digest;

export interface DigestWork {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
  readonly calendar: OrganisationCalendar;
  readonly setting: LinkSetting;
  readonly stores: WorkStores;
  readonly runs: JobRunsStore;
  readonly staff: () => Promise<readonly StaffMember[]>;
  readonly trailFor: (event: string, subject: string) => Trail;
  /** Puts a row of a reading into the audit log. */
  readonly record: (trail: Trail) => Promise<void>;
}

/** Monday morning: to everybody who works in the register how much waits, and nothing when nothing does. */
export async function sendDigests(work: DigestWork, period: Period): Promise<Outcome> {
  const readers = (await work.staff()).filter(getsDigest);
  return eachOf(readers, ({ userId }) => userId, (reader) => sendDigest(work, period, reader), work.log);
}

/** Taken before it is sent: of a mail that only counts, none is better than two. */
async function sendDigest({ stores, calendar, clock, newId, runs, setting, trailFor, record }: DigestWork, period: Period, reader: StaffMember): Promise<boolean> {
  const { userId, email: to, language } = reader;
  const moment = momentOf(clock);
  const { facts, tasks } = await ownWork(stores, calendar, userId, moment, beginOwnWork(stores, userId, moment));
  const trail = trailFor("DigestCounted", userId);
  trail.concerns(facts.people.map(({ row }) => row.participantId));
  await record(trail);
  const counts = digestOf(tasks);
  if (isEmpty(counts)) return false;
  try {
    await runs.takeItem("digest", period, userId, newId());
  } catch (error) {
    if (error instanceof Problem && error.code === "version-conflict") return false;
    throw error;
  }
  const { organisationName, siteOrigin, mailer } = setting;
  if ((await mailer.send(digestMail({ to, language, organisationName, siteOrigin, counts }))) === "sent") return true;
  await runs.returnItem("digest", period, userId, newId());
  throw new Problem("unavailable");
}

const named: Partial<Readonly<Record<TaskKind, keyof DigestCounts>>> = {
  "attendance-missing": "missingDays",
  "reports-to-confirm": "reports",
  "report-differs": "reports",
  "fortnight-due": "fortnights",
  "contact-silent": "silent",
  "contact-unreachable": "unreachable",
};

/** Missing attendance counts in days, everything else in tasks; what she has put aside counts nowhere. */
function digestOf(tasks: readonly Task[]): DigestCounts {
  const counts = { missingDays: 0, reports: 0, fortnights: 0, silent: 0, unreachable: 0, others: 0 };
  for (const { kind, days, people, snoozedUntil } of tasks) {
    if (snoozedUntil !== null) continue;
    const what = named[kind] ?? "others";
    counts[what] += what === "missingDays" ? (days ?? 0) : (people ?? 1);
  }
  return counts;
}
