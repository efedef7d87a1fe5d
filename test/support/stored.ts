import type { Cell } from "./cell.ts";
import type { Cloud } from "./cloud.ts";

/** What every request may leave behind: the access log, counted tries, answers kept for a repeated command. */
const traces = /"PK":"(AUDIT|ATTEMPTS|IDEMPOTENCY)#/u;

/** Everything a cell holds but for the traces of requests, one line a row, in an order of its own. */
export async function stored(cloud: Cloud, { tables }: Cell): Promise<string[]> {
  const rows = await Promise.all(Object.values(tables).map((table) => cloud.rows(table)));
  return rows.flat().map(lineOf).filter((line) => !traces.test(line)).sort();
}

const lineOf = (row: Readonly<Record<string, unknown>>): string => JSON.stringify(sorted(row));

/** The emulator gives attributes in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
}
