import { longestDayMinutes } from "../../../../../shared/placement/attendance.ts";
import { parseTimeText } from "../../../ui/time-text.ts";

/** "4", "4.30" and "4:30" as minutes; undefined for what is no length of a day (at most eight hours). */
export function parseDurationText(typed: string): number | undefined {
  const clock = parseTimeText(typed);
  if (clock === undefined) return undefined;
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minutes >= 1 && minutes <= longestDayMinutes ? minutes : undefined;
}

/** "4.30": how a length of time stands in a field. */
export const durationText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;
