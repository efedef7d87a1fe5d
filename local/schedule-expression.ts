import { instantOf, wallTimeAt } from "./zoned-time.ts";

/** When a schedule is due: the first such instant after a given one (both ms since the epoch), or none any more. */
type NextDue = (after: number) => number | undefined;

const oneDay = 86_400_000;
const unitLength = { minute: 60_000, hour: 3_600_000, day: oneDay } as const;

/**
 * Reads an expression of EventBridge Scheduler, of the two kinds this system uses: `rate(5 minutes)`, counted from the
 * epoch, and `cron(minute hour day month weekday year)` in a time zone. Refuses all others. A library was not taken:
 * none of those known reads AWS's form, with its year and its `?`.
 * As AWS documents it: a time that the clocks skip in spring is left out, one that they repeat in autumn is due once.
 */
export function readScheduleExpression(expression: string, timeZone: string): NextDue {
  const [, kind, inner = ""] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? [];
  const next = kind === "rate" ? readRate(inner) : kind === "cron" ? readCron(inner, timeZone) : undefined;
  if (next === undefined) throw new Error(`The laptop does not know the schedule expression ${expression}: build it in local/schedule-expression.ts.`);
  return next;
}

function readRate(inner: string): NextDue | undefined {
  const [, count, unit] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(inner) ?? [];
  if (unit !== "minute" && unit !== "hour" && unit !== "day") return undefined;
  const interval = Number(count) * unitLength[unit];
  return (after) => (Math.floor(after / interval) + 1) * interval;
}

function readCron(inner: string, timeZone: string): NextDue | undefined {
  const [minutes, hours, days, months, weekdays, year, ...rest] = inner.split(" ");
  const fields = {
    minute: readField(minutes, 0, 59),
    hour: readField(hours, 0, 23),
    day: readField(days, 1, 31),
    month: readField(months, 1, 12),
    weekday: readField(weekdays, 1, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
  };
  const { minute, hour, day, month, weekday } = fields;
  if (!minute || !hour || !day || !month || !weekday || year !== "*" || rest.length > 0) return undefined;
  // A leap day is at most eight years away, whatever the century.
  const horizon = 8 * 366;
  return (after) => {
    const first = wallTimeAt(after, timeZone);
    for (let ahead = 0; ahead <= horizon; ahead += 1) {
      const date = new Date(Date.UTC(first.year, first.month - 1, first.day + ahead));
      const on = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (!month.includes(on.month) || !day.includes(on.day) || !weekday.includes(date.getUTCDay() + 1)) continue;
      const times = hour.flatMap((h) => minute.map((m) => instantOf({ ...on, hour: h, minute: m }, timeZone)));
      const due = times.find((instant) => instant !== undefined && instant > after);
      if (due !== undefined) return due;
    }
    return undefined;
  };
}

/** The values a cron field stands for, in order; undefined when it is written in a way we do not read (L, W, #). */
function readField(text: string | undefined, lowest: number, highest: number, names: readonly string[] = []): number[] | undefined {
  const numbered = names.reduce((field, name, index) => field.replaceAll(name, String(lowest + index)), text ?? "");
  const values = new Set<number>();
  for (const part of numbered.split(",")) {
    const { every, from, to, step } = /^(?:(?<every>[*?])|(?<from>\d+)(?:-(?<to>\d+))?)(?:\/(?<step>\d+))?$/.exec(part)?.groups ?? {};
    const start = every === undefined ? Number(from) : lowest;
    const end = to === undefined ? (every === undefined && step === undefined ? start : highest) : Number(to);
    if (!(start >= lowest && end <= highest && start <= end) || step === "0") return undefined;
    for (let value = start; value <= end; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}
