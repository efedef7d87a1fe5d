import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { fonts } from "./fonts.ts";
import { printable, type Subset, subsetOf } from "./letters.ts";

/** Points; an A4 page is 595 wide and 842 high. */
const margin = 56;
const pageWidth = 595.28;
const footerTop = 790;
export const textWidth = pageWidth - 2 * margin;

export interface Look {
  readonly size: number;
  readonly weight: 400 | 600;
}
const body: Look = { size: 10, weight: 400 };
const strong: Look = { size: 10, weight: 600 };
export const small: Look = { size: 8.5, weight: 400 };

export interface Column {
  readonly title: string;
  readonly width: number;
}

export interface PdfHead {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly madeAt: Date;
}

type Element = PDFKit.PDFStructureElement;
type RowKind = "Column" | "Row";
/** The first column heads its row. */
const cellLook = (kind: RowKind, index: number): Look => (kind === "Column" || index === 0 ? strong : body);

/** What a figure is drawn with; points from the page's top left corner. */
export interface Pen {
  text(text: string, look: Look, x: number, y: number, width: number): void;
  box(x: number, y: number, width: number, height: number, fill: string): void;
  line(x: number, y: number, toX: number, toY: number): void;
}

const ink = "#111111";
/** What is higher than this is written in parts, so that a long text goes on over the page. */
const highestPart = 240;

/**
 * An A4 document with a structure tree, so that a screen reader finds headings, paragraphs and tables with their headers
 * (PDF/UA-1). The same content always makes the same bytes. Lines and footers are artifacts: they are not read out.
 */
export class TaggedPdf {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Element;
  #y = margin;

  constructor({ title, author, language, madeAt }: PdfHead) {
    const options: PDFKit.PDFDocumentOptions = {
      size: "A4", margin, pdfVersion: "1.7", tagged: true, lang: language, displayTitle: true, autoFirstPage: false, bufferPages: true,
      // No standard font: every font of the document is embedded.
      font: "", info: { Title: title, Author: author, CreationDate: madeAt },
    };
    // The declarations do not know this subset.
    Object.assign(options, { subset: "PDF/UA" });
    this.#doc = new PDFDocument(options);
    for (const [name, font] of Object.entries(fonts)) this.#doc.registerFont(name, font());
    this.#root = this.#doc.struct("Document");
    this.#doc.addStructure(this.#root);
    this.#doc.addPage();
  }

  space(points: number): void {
    this.#y += points;
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const look: Look = { size: [18, 12.5, 10.5][level - 1] ?? 10.5, weight: 600 };
    // Something of what it heads stands on the same page.
    this.#room(this.#heightOf(text, look, textWidth) + 44);
    this.#block(`H${String(level)}`, text, look);
    this.#y += level === 1 ? 8 : 4;
  }

  paragraph(text: string, look: Look = body): void {
    for (const part of this.#parts(text, look, textWidth)) this.#block("P", part, look);
    this.#y += 4;
  }

  /** A name and what it is, side by side; one paragraph to who listens. */
  labelled(label: string, text: string): void {
    const width = textWidth - 130;
    this.#parts(text, body, width).forEach((part, index) => {
      const height = Math.max(this.#heightOf(part, body, width), index === 0 ? this.#heightOf(label, strong, 126) : 0);
      this.#room(height);
      const y = this.#y;
      const head = index === 0 ? [() => this.#write(`${label} `, strong, margin, y, 126)] : [];
      this.#root.add(this.#doc.struct("P", {}, [...head, () => this.#write(part, body, margin + 130, y, width)]));
      this.#y += height;
    });
    this.#y += 3;
  }

  /** A drawing with words for who does not see it; `draw` is told where its top left corner is. */
  figure(alt: string, height: number, draw: (pen: Pen, left: number, top: number) => void): void {
    this.#room(height);
    const top = this.#y;
    const pen: Pen = {
      text: (text, look, x, y, width) => this.#write(text, look, x, y, width),
      box: (x, y, width, boxHeight, fill) => void this.#doc.rect(x, y, width, boxHeight).lineWidth(0.6).fillAndStroke(fill, ink),
      line: (x, y, toX, toY) => void this.#doc.moveTo(x, y).lineTo(toX, toY).lineWidth(0.3).strokeColor("#777777").stroke(),
    };
    // The declarations do not know the place of a figure.
    const options = { alt, bbox: [margin, top, margin + textWidth, top + height] };
    this.#root.add(this.#doc.struct("Figure", options, () => draw(pen, margin, top)));
    this.#y += height + 6;
  }

  /** Blank lines to be filled in by hand, each with its caption below. */
  blanks(captions: readonly string[]): void {
    const width = (textWidth - 20 * (captions.length - 1)) / captions.length;
    this.#room(46);
    const top = this.#y + 28;
    captions.forEach((caption, index) => {
      const x = margin + index * (width + 20);
      this.#line(x, top, width, 0.7);
      this.#root.add(this.#doc.struct("P", {}, () => this.#write(caption, small, x, top + 4, width)));
    });
    this.#y = top + 24;
  }

  /** The first column heads its row. */
  table(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const table = this.#doc.struct("Table", { title: caption });
    this.#root.add(table);
    const titles = columns.map(({ title }) => title);
    const headHeight = this.#rowHeight(columns, titles, "Column");
    // A head never stands alone at the foot of a page.
    this.#room(headHeight + this.#rowHeight(columns, rows[0] ?? [], "Row"));
    this.#row(table, columns, titles, "Column");
    for (const row of rows) {
      if (this.#isFull(this.#rowHeight(columns, row, "Row"))) {
        this.#newPage();
        this.#headAgain(columns, titles);
      }
      this.#row(table, columns, row, "Row");
    }
    table.end();
    this.#y += 6;
  }

  /** The finished file; `footer` stands at the bottom of each page. */
  finish(footer: (page: number, pages: number) => string): Promise<Buffer> {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(start + page);
      this.#doc.page.margins.bottom = 0;
      this.#artifact(() => this.#write(footer(page + 1, count), small, margin, footerTop + 8, textWidth));
    }
    this.#root.end();
    this.#doc.end();
    return buffer(this.#doc);
  }

  #block(tag: string, text: string, look: Look): void {
    const height = this.#heightOf(text, look, textWidth);
    this.#room(height);
    const y = this.#y;
    this.#root.add(this.#doc.struct(tag, {}, () => this.#write(text, look, margin, y, textWidth)));
    this.#y += height;
  }

  #row(table: Element, columns: readonly Column[], cells: readonly string[], kind: RowKind): void {
    const row = this.#doc.struct("TR");
    table.add(row);
    this.#cells(columns, cells, kind, (draw, isHead) => {
      // The declarations do not know the scope of a header.
      const options = { alt: "", ...(isHead && { scope: kind }) };
      row.add(this.#doc.struct(isHead ? "TH" : "TD", options, draw));
    });
    row.end();
    this.#endRow(columns, cells, kind);
  }

  /** The head of a table that goes on over the page: who listens has heard it. */
  #headAgain(columns: readonly Column[], titles: readonly string[]): void {
    this.#cells(columns, titles, "Column", (draw) => this.#artifact(draw));
    this.#endRow(columns, titles, "Column");
  }

  #cells(columns: readonly Column[], cells: readonly string[], kind: RowKind, place: (draw: () => void, isHead: boolean) => void): void {
    const y = this.#y;
    let left = margin;
    columns.forEach(({ width }, index) => {
      const x = left;
      place(() => this.#write(cells[index] ?? "", cellLook(kind, index), x, y + 2, width - 8), kind === "Column" || index === 0);
      left += width;
    });
  }

  #endRow(columns: readonly Column[], cells: readonly string[], kind: RowKind): void {
    this.#y += this.#rowHeight(columns, cells, kind);
    this.#line(margin, this.#y, textWidth, kind === "Column" ? 0.9 : 0.3);
  }

  #rowHeight(columns: readonly Column[], cells: readonly string[], kind: RowKind): number {
    return Math.max(...columns.map(({ width }, index) => this.#heightOf(cells[index] ?? "", cellLook(kind, index), width - 8))) + 5;
  }

  #line(x: number, y: number, width: number, thickness: number): void {
    this.#artifact(() => this.#doc.moveTo(x, y).lineTo(x + width, y).lineWidth(thickness).strokeColor("#444444").stroke());
  }

  #artifact(draw: () => unknown): void {
    this.#doc.markContent("Artifact");
    draw();
    this.#doc.endMarkedContent();
  }

  /** A new page when what comes next would not fit. */
  #room(height: number): void {
    if (this.#isFull(height)) this.#newPage();
  }

  #isFull(height: number): boolean {
    return this.#y + height > footerTop;
  }

  #newPage(): void {
    this.#doc.addPage();
    this.#y = margin;
  }

  /** A text in parts that fit a page, parted at a line or a blank near the middle. */
  #parts(text: string, look: Look, width: number): string[] {
    if (this.#heightOf(text, look, width) <= highestPart || text.length < 2) return [text];
    const half = Math.floor(text.length / 2);
    const blank = [text.lastIndexOf("\n", half), text.lastIndexOf(" ", half)].find((at) => at > half / 2) ?? half;
    // Never between the halves of one character.
    const at = /[\uDC00-\uDFFF]/u.test(text.charAt(blank)) ? blank + 1 : blank;
    return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()].filter((part) => part !== "").flatMap((part) => this.#parts(part, look, width));
  }

  #heightOf(text: string, { size, weight }: Look, width: number): number {
    return this.#doc.font(`latin-${String(weight)}`, size).heightOfString(printable(text), { width }) + 1;
  }

  #write(text: string, { size, weight }: Look, x: number, y: number, width: number): void {
    const runs = runsOf(text);
    runs.forEach(({ subset, part }, index) => {
      const continued = index < runs.length - 1;
      this.#doc.font(`${subset}-${String(weight)}`, size).fillColor(ink);
      if (index === 0) this.#doc.text(part, x, y, { width, continued });
      else this.#doc.text(part, { width, continued });
    });
  }
}

function runsOf(text: string): { readonly subset: Subset; part: string }[] {
  const runs: { readonly subset: Subset; part: string }[] = [];
  for (const letter of printable(text)) {
    const subset = subsetOf(letter) ?? "latin";
    const last = runs.at(-1);
    if (last?.subset === subset) last.part += letter;
    else runs.push({ subset, part: letter });
  }
  return runs.length === 0 ? [{ subset: "latin", part: " " }] : runs;
}
