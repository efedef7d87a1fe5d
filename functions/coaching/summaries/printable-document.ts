import type { LeftOut } from "../../../shared/coaching/summary.ts";
import type { Block, SummaryDocument } from "../../../shared/coaching/summary-document.ts";
import { isPrintable, printable } from "../../records/documents/letters.ts";

/** Whatever looks like an identity code in running text, right or wrong. */
const codes = /(?<![\p{L}\d])(?<born>\d{6})(?<mark>[-+A-FU-Y])\d{3}[\dA-Z](?![\p{L}\d])/giu;

/** The second half of each is covered. */
const covered = (text: string): string => text.replace(codes, "$<born>$<mark>••••");

/**
 * A document as it can be printed: identity codes that somebody wrote into a goal or a title are covered, because a code
 * is printed in its own place, with a reason, or not at all; letters that our font does not have are marked.
 */
export function printableDocument(document: SummaryDocument): { readonly document: SummaryDocument; readonly leftOut: readonly LeftOut[] } {
  const leftOut = new Set<LeftOut>();
  const put = (text: string): string => {
    const safe = covered(text);
    if (safe !== text) leftOut.add("identity-code-in-text");
    if (!isPrintable(safe)) leftOut.add("letters-unprintable");
    return printable(safe);
  };
  return { document: mapped(document, put), leftOut: [...leftOut] };
}

function mapped({ head, notes, sections, ...rest }: SummaryDocument, put: (text: string) => string): SummaryDocument {
  return {
    ...rest,
    head: head.map((row) => ({ ...row, text: put(row.text) })),
    notes: notes.map(put),
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => mappedBlock(block, put)) })),
  };
}

function mappedBlock(block: Block, put: (text: string) => string): Block {
  switch (block.kind) {
    case "facts":
      return { ...block, rows: block.rows.map((row) => ({ ...row, text: put(row.text) })) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(put)) };
    case "bars":
      return block;
    case "heading":
    case "text":
      return { ...block, text: put(block.text) };
  }
}
