import type { Assessment } from "../../../../../shared/coaching/assessment.ts";
import type { Scores } from "../../../../../shared/coaching/assessment-scores.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { Pair, Side } from "./comparison.ts";
import type { Point } from "./radar.ts";

/** The means of one domain at each signed assessment, oldest first. */
export interface DomainCourse extends Pair<readonly (number | null)[]> {
  readonly domainId: string;
}

export interface Course {
  /** The signed assessments of one instrument, oldest first. */
  readonly assessments: readonly Assessment[];
  readonly domains: readonly DomainCourse[];
  /** Who has answered in any of them. */
  readonly sides: readonly Side[];
  /** False where two of them were rated by different coaches: then a difference may be the eye's, not the client's. */
  readonly sameRater: boolean;
}

/** Instruments with which more than one assessment has been signed, each with its course. */
export function coursesOf(rows: readonly Assessment[]): Course[] {
  const signed = rows.filter(({ scores }) => scores !== null).toSorted((one, other) => `${one.on} ${one.openedAt}`.localeCompare(`${other.on} ${other.openedAt}`));
  return [...Map.groupBy(signed, ({ instrument }) => instrument.code).values()].filter((assessments) => assessments.length > 1).map(courseOf);
}

function courseOf(assessments: readonly Assessment[]): Course {
  const meansIn = (side: keyof Pair<Scores>, domainId: string) =>
    assessments.map(({ scores }) => scores?.[side]?.domains.find((one) => one.domainId === domainId)?.mean ?? null);
  const domainIds = new Set(assessments.flatMap(({ scores }) => [scores?.self, scores?.coach].flatMap((one) => one?.domains.map(({ domainId }) => domainId) ?? [])));
  return {
    assessments,
    domains: [...domainIds].map((domainId) => ({ domainId, self: meansIn("self", domainId), coach: meansIn("coach", domainId) })),
    sides: (["self", "coach"] as const).filter((side) => assessments.some(({ scores }) => scores?.[side] != null)),
    sameRater: new Set(assessments.flatMap(({ raterId }) => raterId ?? [])).size < 2,
  };
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** Left free on every side, for the marks at the ends. */
  readonly edge: number;
  readonly min: number;
  readonly max: number;
}

const tidy = (value: number): number => Math.round(value * 100) / 100;

/** Days as they lie in time: three months take three times the room of one. Two on one day stand side by side. */
export function placesInTime(days: readonly LocalDate[], values: readonly (number | null)[], { width, height, edge, min, max }: Chart): (Point | null)[] {
  const times = days.map((day) => Date.parse(day));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const across = (at: number): number => (last === first ? at / Math.max(1, days.length - 1) : ((times[at] ?? first) - first) / (last - first));
  return values.map((value, at) =>
    value === null
      ? null
      : {
          x: tidy(edge + across(at) * (width - 2 * edge)),
          y: tidy(height - edge - ((value - min) / (max - min)) * (height - 2 * edge)),
        },
  );
}

/** A line through what there is; a gap is bridged, because the client was coached on meanwhile. */
export const lineOf = (places: readonly (Point | null)[]): string =>
  places
    .flatMap((place) => place ?? [])
    .map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${String(x)} ${String(y)}`)
    .join("");
