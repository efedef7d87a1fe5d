const typedTime = /^([01]?\d|2[0-3])(?:[.:,]?([0-5]\d))?$/u;

/** "8", "8.30", "8:30" and "0830" as `08:30`; undefined for what is no time of day. */
export function parseTimeText(typed: string): string | undefined {
  const [, hours, minutes = "00"] = typedTime.exec(typed.trim()) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, "0")}:${minutes}`;
}
