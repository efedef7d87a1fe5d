import * as z from "zod";

// Event filtering as Lambda does it: a pattern is an object shaped like the record, and each leaf lists what it
// accepts. Only what the templates use is built; another operator is refused at start, never silently matched.

const test = z.union([z.string(), z.number(), z.null(), z.strictObject({ prefix: z.string() })]);
type Test = z.infer<typeof test>;
interface Pattern {
  readonly [name: string]: readonly Test[] | Pattern;
}
const pattern: z.ZodType<Pattern> = z.record(z.string(), z.union([z.array(test), z.lazy(() => pattern)]));

/** Reads the `Pattern` texts of a FilterCriteria; a record passes when any of them fits, or when there is none. */
export function readFilter(patterns: readonly string[]): (record: unknown) => boolean {
  const read = patterns.map((text) => {
    const parsed = pattern.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error(`The laptop does not know an operator in the event filter ${text}: build it in local/stream-filter.ts.`);
    return parsed.data;
  });
  return (record) => read.length === 0 || read.some((each) => fits(each, record));
}

function fits(wanted: Pattern, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(wanted).every(([name, part]) => {
    const field = fields.get(name);
    return isTests(part) ? part.some((each) => passes(each, field)) : fits(part, field);
  });
}

const isTests = (part: readonly Test[] | Pattern): part is readonly Test[] => Array.isArray(part);

function passes(wanted: Test, value: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  return typeof value === "string" && value.startsWith(wanted.prefix);
}
