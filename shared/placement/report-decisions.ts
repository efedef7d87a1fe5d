import type { UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/local-date.ts";
import { blockingPoints, type Fortnight, type FortnightState, type OpenPoint, type ReportMark } from "./fortnight.ts";

interface ReportFacts {
  readonly state: FortnightState;
  readonly open: readonly OpenPoint[];
  readonly reports: readonly ReportMark[];
}

export type MakeReportDecision =
  /** Sent, and nothing has been corrected since: the same report is given once more. */
  | { readonly kind: "again"; readonly number: number }
  /** `after` is the report it corrects; null for the first. */
  | { readonly kind: "make"; readonly number: number; readonly after: number | null }
  | { readonly kind: "refused"; readonly points: readonly OpenPoint[] };

/** A report is made of a fortnight about which everything is known; each sent one is followed by a correction notice. */
export function decideMakeReport({ state, open, reports }: ReportFacts): MakeReportDecision {
  const sent = reports.findLast((report) => report.sent !== null)?.number ?? null;
  if (state === "sent" && sent !== null) return { kind: "again", number: sent };
  const points = blockingPoints(open);
  return points.length > 0 ? { kind: "refused", points } : { kind: "make", number: (sent ?? 0) + 1, after: sent };
}

/** The report as made takes its place among the others; one of the same number that was never sent falls away. */
export const withReport = (fortnight: Fortnight, made: ReportMark): Fortnight => ({
  ...fortnight,
  reports: [...fortnight.reports.filter(({ number }) => number !== made.number), made],
  version: fortnight.version + 1,
});

type SeenWeeks = Pick<ReportMark, "firstWeek" | "secondWeek">;
const sameWeeks = (a: SeenWeeks, b: SeenWeeks): boolean => a.firstWeek === b.firstWeek && a.secondWeek === b.secondWeek;

export type SendReportDecision =
  | { readonly kind: "send"; readonly number: number; readonly fortnight: Fortnight }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "report-missing" };

/** Only a report of exactly the days that stand now can have been sent. */
export function decideSendReport(
  fortnight: Fortnight | undefined,
  weeks: { readonly seen: SeenWeeks; readonly stand: SeenWeeks },
  sender: { readonly by: UserId; readonly at: Instant },
): SendReportDecision {
  if (!sameWeeks(weeks.seen, weeks.stand)) return { kind: "refused", reason: "version-conflict" };
  const last = fortnight?.reports.at(-1);
  if (fortnight === undefined || last?.sent !== null || !sameWeeks(last, weeks.stand)) return { kind: "refused", reason: "report-missing" };
  return { kind: "send", number: last.number, fortnight: withReport(fortnight, { ...last, sent: { ...sender } }) };
}
