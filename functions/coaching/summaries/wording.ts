import type { SummaryRequest } from "../../../shared/coaching/summary.ts";
import type { Block } from "../../../shared/coaching/summary-document.ts";
import type { SummaryTexts } from "./summary-texts.ts";

/** How a summary is to look, beside what it tells. */
export type SummaryLook = Pick<SummaryRequest, "language" | "sides" | "charts">;

/** The words in which a summary is written. */
export interface Wording extends SummaryLook {
  readonly t: SummaryTexts;
}

/** A name and what it is; what is not known has no line. */
export const facts = (rows: readonly (readonly [label: string, text: string | null])[]): Block => ({
  kind: "facts",
  rows: rows.flatMap(([label, text]) => (text === null || text === "" ? [] : [{ label, text }])),
});
