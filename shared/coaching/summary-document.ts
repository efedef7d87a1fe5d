import * as z from "zod";
import { Language } from "../kernel/languages.ts";
import { SummarySection } from "./summary.ts";

/** Bars over a scale, one for each series and row. The same figures stand in a table beside it. */
export const BarChart = z.strictObject({
  /** What the picture shows, for who does not see it. */
  alt: z.string(),
  /** Where bars begin, somewhat below the lowest value, so that the lowest has a bar too; and where the scale ends. */
  from: z.number(),
  to: z.number(),
  ticks: z.array(z.strictObject({ at: z.number(), label: z.string() })),
  series: z.array(z.string()).min(1).max(2),
  rows: z.array(z.strictObject({ label: z.string(), values: z.array(z.strictObject({ value: z.number(), label: z.string() }).nullable()) })),
});
export type BarChart = z.infer<typeof BarChart>;

const Fact = z.strictObject({ label: z.string(), text: z.string() });

const Block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), text: z.string() }),
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  z.strictObject({ kind: z.literal("facts"), rows: z.array(Fact) }),
  /** The first cell heads its row. */
  z.strictObject({ kind: z.literal("table"), caption: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.strictObject({ kind: z.literal("bars"), chart: BarChart }),
]);
export type Block = z.infer<typeof Block>;

/**
 * A summary word for word and in order: the screen shows this, and the file is made of it. Only the hour of printing,
 * the page numbers and the mark of the ledger are added at the foot.
 */
export const SummaryDocument = z.strictObject({
  language: Language,
  organisation: z.string(),
  title: z.string(),
  head: z.array(Fact),
  notes: z.array(z.string()),
  sections: z.array(z.strictObject({ section: SummarySection, heading: z.string(), blocks: z.array(Block) })),
  /** The words at the end: what the paper rests on. */
  closing: z.string(),
});
export type SummaryDocument = z.infer<typeof SummaryDocument>;
