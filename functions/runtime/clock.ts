import { dateAt, type Instant, instantAt, type LocalDate } from "../../shared/kernel/local-date.ts";

/** The only place that asks what time it is. Milliseconds since the epoch. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** One reading of the clock, used for everything a request does. */
export interface Moment {
  readonly now: number;
  readonly at: Instant;
  /** The date in Finland. */
  readonly today: LocalDate;
}

export function momentOf(clock: Clock): Moment {
  const now = clock();
  return { now, at: instantAt(now), today: dateAt(now) };
}
