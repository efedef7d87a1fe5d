import * as z from "zod";
import { type Instrument, itemsOf, itemsOfDomain, type ScaleKind } from "./instrument.ts";

/** What somebody answered to one item: an empty value means that it was not asked, or that there was no answer to give. */
export interface Answered {
  readonly itemId: string;
  readonly value: number | null;
}

/**
 * What answers come to. A sum exists only where the instrument's author allows one and every item has an answer: a sum
 * of what happened to be answered would fall whenever somebody was asked less.
 */
export const Scores = z.strictObject({
  domains: z.array(z.strictObject({
    domainId: z.string(),
    answered: z.int(),
    of: z.int(),
    /** Of the answers that name a degree, to two decimals; null where there is none. */
    mean: z.number().nullable(),
  })),
  total: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("sum"), value: z.int() }),
    z.strictObject({ kind: z.literal("incomplete") }),
    z.strictObject({ kind: z.literal("not-allowed") }),
  ]),
});
export type Scores = z.infer<typeof Scores>;

type Scored = Pick<Instrument, "domains" | "scale" | "allowTotal">;

export function scoresOf(instrument: Scored, answers: readonly Answered[]): Scores {
  const values = new Map(answers.map(({ itemId, value }) => [itemId, value]));
  const degreesOf = (items: readonly { readonly itemId: string }[]): number[] =>
    items.flatMap(({ itemId }) => degreeOf(instrument.scale.kind, values.get(itemId) ?? null) ?? []);
  const domains = instrument.domains.map((domain) => {
    const items = itemsOfDomain(domain);
    const degrees = degreesOf(items);
    const mean = degrees.length === 0 ? null : Math.round((100 * sumOf(degrees)) / degrees.length) / 100;
    return { domainId: domain.domainId, answered: degrees.length, of: items.length, mean };
  });
  return { domains, total: totalOf(instrument, degreesOf(itemsOf(instrument))) };
}

function totalOf(instrument: Scored, degrees: readonly number[]): Scores["total"] {
  if (!instrument.allowTotal) return { kind: "not-allowed" };
  return degrees.length === itemsOf(instrument).length ? { kind: "sum", value: sumOf(degrees) } : { kind: "incomplete" };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** 8 and 9 of the ICF qualifiers name no degree. */
export const degreeOf = (kind: ScaleKind, value: number | null): number | null => (kind === "ICF_QUAL" && value !== null && value > 4 ? null : value);

/** Whether a greater figure means that things are better: ICF qualifiers count what is hard. */
export const greaterIsBetter = (kind: ScaleKind): boolean => kind !== "ICF_QUAL";

/** Three bands of the 0 to 10 scale, 0-5, 6-7 and 8-10; a mean between two belongs to the lower. Other scales have none. */
export function bandOf(kind: ScaleKind, value: number): "low" | "middle" | "high" | null {
  if (kind !== "NRS_10") return null;
  if (value < 6) return "low";
  return value < 8 ? "middle" : "high";
}
