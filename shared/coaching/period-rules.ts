import { addDays, addMonths, daysBetween, type LocalDate } from "../kernel/local-date.ts";
import type { PeriodId } from "../kernel/ids.ts";
import { type CoachingPeriod, counts } from "./period.ts";

/** Figures by which periods are told apart. They stop nothing: a remark is for the coach to read. */
interface PeriodRules {
  readonly source: string;
  /** Whole days between two periods that still count as one client relationship. */
  readonly sameRelationshipDays: number;
  /** A period planned or gone on longer than this is worth another look. */
  readonly longMonths: number;
}

/** Neither figure stands in a statute or in the notice. */
const periodRules: PeriodRules = {
  source: "Our reading, configurable: the practice of workshop statistics counts a client until the end of the last period",
  sameRelationshipDays: 30,
  longMonths: 24,
};

/** What is remarkable about a period's dates, at the field it concerns. */
export type PeriodRemark = { readonly periodId: PeriodId } & (
  | { readonly kind: "overlap"; readonly field: "from"; readonly with: PeriodId; readonly from: LocalDate; readonly to: LocalDate | null; readonly days: number | null }
  /** It begins so soon after the one before that the relationship goes on, or so late that a new one begins. */
  | { readonly kind: "continues" | "begins-anew"; readonly field: "from"; readonly gapDays: number; readonly limit: number }
  | { readonly kind: "long"; readonly field: "plannedTo"; readonly months: number; readonly since: LocalDate }
  | { readonly kind: "no-planned-end"; readonly field: "plannedTo" }
);

export type JudgedPeriod = Pick<CoachingPeriod, "periodId" | "from" | "plannedTo" | "ending" | "outcome">;

interface Span {
  readonly periodId: PeriodId;
  readonly from: LocalDate;
  /** The last day as it is known or planned; null where nobody has planned one. */
  readonly to: LocalDate | null;
  readonly ended: boolean;
}

/** All remarks on a person's periods, oldest period first. What does not count, or has no first day yet, is left out. */
export function judgePeriods(periods: readonly JudgedPeriod[], today: LocalDate, rules: PeriodRules = periodRules): PeriodRemark[] {
  const spans = periods.filter(counts).flatMap(spanOf).toSorted(byBeginning);
  return spans.flatMap((span, place) => {
    const earlier = spans.slice(0, place);
    return [...overlapsOf(span, earlier), ...gapOf(span, earlier, rules), ...lengthOf(span, today, rules)];
  });
}

const byBeginning = (one: Span, other: Span): number => (one.from === other.from ? (one.periodId < other.periodId ? -1 : 1) : one.from < other.from ? -1 : 1);

const spanOf = ({ periodId, from, plannedTo, ending }: JudgedPeriod): Span[] =>
  from === null ? [] : [{ periodId, from, to: ending?.on ?? plannedTo, ended: ending !== null }];

function overlapsOf(span: Span, earlier: readonly Span[]): PeriodRemark[] {
  return earlier.flatMap((other): PeriodRemark[] => {
    if (other.to !== null && other.to < span.from) return [];
    const to = earlierEnd(span.to, other.to);
    const days = to === null ? null : daysBetween(span.from, to) + 1;
    return [{ kind: "overlap", field: "from", periodId: span.periodId, with: other.periodId, from: span.from, to, days }];
  });
}

const earlierEnd = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null ? other : other === null || one < other ? one : other;

/** Held against the latest end so far: while an earlier period goes on there is no gap. */
function gapOf({ periodId, from }: Span, earlier: readonly Span[], { sameRelationshipDays }: PeriodRules): PeriodRemark[] {
  const ends = earlier.flatMap(({ to }) => (to === null ? [] : [to]));
  const last = ends.toSorted().at(-1);
  if (last === undefined || ends.length < earlier.length || last >= from) return [];
  const gapDays = daysBetween(last, from) - 1;
  const kind = gapDays <= sameRelationshipDays ? "continues" : "begins-anew";
  return [{ kind, field: "from", periodId, gapDays, limit: sameRelationshipDays }];
}

function lengthOf({ periodId, from, to, ended }: Span, today: LocalDate, { longMonths }: PeriodRules): PeriodRemark[] {
  const full = addDays(addMonths(from, longMonths), -1);
  const until = to === null || (!ended && to < today) ? later(to, today) : to;
  return [
    ...(until > full ? [{ kind: "long" as const, field: "plannedTo" as const, periodId, months: longMonths, since: addDays(full, 1) }] : []),
    ...(to === null ? [{ kind: "no-planned-end" as const, field: "plannedTo" as const, periodId }] : []),
  ];
}

const later = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one > other ? one : other);
