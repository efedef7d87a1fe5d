/** Milliseconds of each run of a piece of work, the first few left out: they warm up. */
export async function timed(count: number, work: () => Promise<unknown>, warm = Math.ceil(count / 10)): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warm; run < count; run += 1) {
    const started = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - started);
  }
  return times;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Prints rows under a title, columns aligned: texts to the left, figures to the right. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? rounded(cell) : cell)));
  const widths = columns.map((column, index) => Math.max(column.length, ...texts.map((row) => row[index]?.length ?? 0)));
  const isFigure = columns.map((_column, index) => rows.every((row) => typeof row[index] === "number"));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (isFigure[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ").trimEnd();
  console.log(`\n${title}\n\n${line(columns)}\n${widths.map((width) => "-".repeat(width)).join("  ")}`);
  for (const row of texts) console.log(line(row));
}

const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 2));
