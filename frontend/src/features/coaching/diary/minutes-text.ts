/** Minutes of a working time as people write it: "45", "45 min", "1 h 30 min", "1,5 h", "1:30"; undefined for anything else. */
export function parseMinutes(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  if (text === "") return 0;
  const [, minutes] = /^(\d{1,3})(?:\s*min)?$/u.exec(text) ?? [];
  if (minutes !== undefined) return Number(minutes);
  const [, wholeHours, rest] = /^(\d{1,2}):([0-5]\d)$/u.exec(text) ?? /^(\d{1,2})\s*(?:h|t)\s+([0-5]?\d)(?:\s*min)?$/u.exec(text) ?? [];
  if (wholeHours !== undefined) return Number(wholeHours) * 60 + Number(rest);
  const [, hours] = /^(\d{1,2}(?:[.,](?:25|5|75))?)\s*(?:h|t)$/u.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours.replace(",", ".")) * 60;
}
