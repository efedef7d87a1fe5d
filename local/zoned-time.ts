import * as z from "zod";

/** A wall-clock time; months and days count from 1. */
interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const oneDay = 86_400_000;

/** The wall-clock time in a time zone at an instant (ms since the epoch). */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const shifted = new Date(instant + offsetAt(instant, timeZone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/**
 * The instant (ms since the epoch) of a wall-clock time in a time zone. On the night the clocks go back, the first of
 * the two; undefined for a time the clocks skip in spring and for a date that does not exist.
 */
export function instantOf(time: WallTime, timeZone: string): number | undefined {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  const possible = [asUtc - oneDay, asUtc + oneDay].map((around) => asUtc - offsetAt(around, timeZone));
  return possible.find((instant) => isSame(wallTimeAt(instant, timeZone), time));
}

/** How far a time zone's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const asUtc = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return asUtc - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

function isSame(one: WallTime, other: WallTime): boolean {
  return (
    one.year === other.year && one.month === other.month && one.day === other.day && one.hour === other.hour && one.minute === other.minute
  );
}

/** A Finnish wall-clock time, `2026-11-23T08:00`, read as its instant in ms since the epoch; it must exist. */
export const FinnishTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((text) => text.split(/\D/).map(Number))
  .transform(([year = 0, month = 0, day = 0, hour = 0, minute = 0]) => instantOf({ year, month, day, hour, minute }, "Europe/Helsinki"))
  .pipe(z.number());
