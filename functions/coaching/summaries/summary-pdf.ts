import type { Instant } from "../../../shared/kernel/local-date.ts";
import type { BarChart, Block, SummaryDocument } from "../../../shared/coaching/summary-document.ts";
import { type Look, type Pen, small, TaggedPdf, textWidth } from "../../records/documents/tagged-pdf.ts";
import { instantText } from "./printed-dates.ts";
import { summaryTexts } from "./summary-texts.ts";

/** Who printed it and when, and where the ledger tells of it. */
export interface Imprint {
  readonly maker: string;
  readonly at: Instant;
  readonly template: string;
  /** Eight characters of the ledger row's id. */
  readonly mark: string;
}

/** A written summary as an accessible PDF: word for word what was on the screen, in the same order. */
export function summaryPdf(document: SummaryDocument, { maker, at, template, mark }: Imprint): Promise<Buffer> {
  const { language, organisation, title } = document;
  const pdf = new TaggedPdf({ title, author: organisation, language, madeAt: new Date(at) });
  pdf.paragraph(organisation, small);
  pdf.heading(1, title);
  for (const { label, text } of document.head) pdf.labelled(label, text);
  for (const note of document.notes) pdf.paragraph(note);
  for (const { heading, blocks } of document.sections) {
    pdf.space(10);
    pdf.heading(2, heading);
    for (const block of blocks) writeBlock(pdf, block);
  }
  pdf.space(10);
  pdf.paragraph(document.closing);
  const { footer } = summaryTexts[language];
  return pdf.finish((page, pages) => footer(maker, instantText(at, language), template, mark, page, pages));
}

function writeBlock(pdf: TaggedPdf, block: Block): void {
  if (block.kind === "heading") {
    pdf.space(4);
    pdf.heading(3, block.text);
  } else if (block.kind === "text") pdf.paragraph(block.text);
  else if (block.kind === "facts") for (const { label, text } of block.rows) pdf.labelled(label, text);
  else if (block.kind === "table") writeTable(pdf, block);
  else writeBars(pdf, block.chart);
}

function writeTable(pdf: TaggedPdf, { caption, columns, rows }: Extract<Block, { kind: "table" }>): void {
  // Columns share the width by what is longest in them, within bounds that leave each readable.
  const needs = columns.map((title, index) => Math.min(36, Math.max(10, title.length, ...rows.map((row) => row[index]?.length ?? 0))));
  const whole = needs.reduce((sum, need) => sum + need, 0);
  pdf.space(4);
  pdf.table(caption, columns.map((title, index) => ({ title, width: (textWidth * (needs[index] ?? 0)) / whole })), rows);
}

const labelWidth = 150;
/** As many as a line of that width surely holds. */
const lettersOfLabel = 26;
const barHeight = 9;
const fills = ["#ffffff", "#2f5d8a"] as const;
const label: Look = { size: 8.5, weight: 400 };

/** Bars over a scale. The first series is white and the second filled, and each bar bears its figure: no colour is needed to read it. */
function writeBars(pdf: TaggedPdf, chart: BarChart): void {
  const { alt, from, to, ticks, series, rows } = chart;
  const width = textWidth - labelWidth - 34;
  // A long name takes several lines beside its bars.
  const lines = Math.max(...rows.map(({ label: name }) => Math.ceil(name.length / lettersOfLabel)));
  const rowHeight = Math.max(22, series.length * (barHeight + 2) + 6, lines * 11 + 6);
  const fillOf = (index: number): string => fills[series.length === 1 ? 1 : index] ?? fills[0];
  pdf.figure(alt, 22 + rows.length * rowHeight + 16, (pen, left, top) => {
    const placeOf = (value: number): number => left + labelWidth + ((value - from) / (to - from)) * width;
    const [barsTop, barsBottom] = [top + 20, top + 20 + rows.length * rowHeight];
    writeLegend(pen, series, fillOf, left + labelWidth, top);
    for (const { at, label: text } of ticks) {
      pen.line(placeOf(at), barsTop, placeOf(at), barsBottom);
      pen.text(text, label, placeOf(at) - 4, barsBottom + 2, 30);
    }
    rows.forEach(({ label: name, values }, row) => {
      const y = barsTop + row * rowHeight;
      pen.text(name, label, left, y + 3, labelWidth - 8);
      values.forEach((bar, index) => {
        if (bar === null) return;
        const barTop = y + 3 + index * (barHeight + 2);
        pen.box(placeOf(from), barTop, placeOf(bar.value) - placeOf(from), barHeight, fillOf(index));
        pen.text(bar.label, label, placeOf(bar.value) + 4, barTop - 1, 30);
      });
    });
  });
}

function writeLegend(pen: Pen, series: readonly string[], fillOf: (index: number) => string, left: number, top: number): void {
  series.forEach((name, index) => {
    const x = left + index * 110;
    pen.box(x, top + 2, 10, barHeight, fillOf(index));
    pen.text(name, label, x + 15, top + 1, 90);
  });
}
