import { SubmissionId, type PlacementId } from "../../../shared/kernel/ids.ts";
import { addDays, type Instant, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { judgeStatement } from "../../../shared/placement/attendance-statement.ts";
import type { ClosedDays } from "../../../shared/placement/calendar.ts";
import { type LinkWindow, type OwnReports, type ReportEntry, reportingDays } from "../../../shared/placement/link.ts";
import type { Report } from "../../../shared/placement/link-contract.ts";
import type { LinkFile } from "./link-file.ts";
import type { NewSubmission } from "./link-store.ts";

export interface Received {
  readonly submissionId: string;
  readonly at: Instant;
  readonly today: LocalDate;
}

/** A submission is one transaction of at most 100 writes: two for each person, five for itself. */
const peopleAtOnce = 45;

/**
 * Judges a report whole: every entry must be acceptable, or nothing of it is taken and its draft
 * stays on the phone. Refuses with the sentence of the first entry that is not.
 */
export function judgeReport(file: LinkFile, closed: ClosedDays, report: Report, received: Received): NewSubmission {
  const reported = [...new Set(report.entries.map(({ placementId }) => placementId))];
  if (reported.length > peopleAtOnce) throw new Problem("invalid-input", [{ path: "entries", code: "too-many-people" }]);
  const windows = new Map(file.windows.map((window) => [window.placementId, window]));
  for (const entry of report.entries) judgeEntry(windows.get(entry.placementId), closed, entry, received.today);
  if (new Set(report.entries.map(({ placementId, on }) => `${placementId} ${on}`)).size !== report.entries.length)
    throw new Problem("invalid-input", [{ path: "entries", code: "day-twice" }]);
  for (const placementId of reported)
    if ((report.seen[placementId] ?? null) !== (reportsOf(file, placementId)?.version ?? null)) throw new Problem("version-conflict");
  const judged = file.windows.filter(({ placementId }) => reported.includes(placementId));
  return {
    submission: {
      submissionId: SubmissionId.parse(received.submissionId),
      contactId: file.contact.contactId,
      receivedAt: received.at,
      entries: report.entries,
      people: judged.map(({ placementId, participantId }) => ({ placementId, participantId })),
      state: "received",
    },
    windows: judged,
    reports: reported.map((placementId) => withEntries(reportsOf(file, placementId), placementId, report.entries, received)),
  };
}

const reportsOf = (file: LinkFile, placementId: PlacementId): OwnReports | undefined =>
  file.reports.find((own) => own.placementId === placementId);

function judgeEntry(window: LinkWindow | undefined, closed: ClosedDays, { on, code, minutes }: ReportEntry, today: LocalDate): void {
  if (window === undefined) throw new Problem("link-not-valid");
  if (on > today) throw new Problem("day-in-future");
  if (on < addDays(today, -reportingDays)) throw new Problem("day-closed");
  const said = judgeStatement({ on, today, placement: window, closed }, { code, minutes });
  if ("reason" in said) throw new Problem(said.reason);
}

function withEntries(
  before: OwnReports | undefined,
  placementId: PlacementId,
  entries: readonly ReportEntry[],
  { at, today }: Received,
): OwnReports {
  const open = addDays(today, -reportingDays);
  const days: OwnReports["days"] = {};
  for (const [on, said] of Object.entries(before?.days ?? {})) if (said !== undefined && on >= open) Object.assign(days, { [on]: said });
  for (const { on, code, minutes, placementId: of } of entries) if (of === placementId) days[on] = { code, minutes, at };
  return { placementId, days, version: (before?.version ?? 0) + 1 };
}
