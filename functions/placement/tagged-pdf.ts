import { buffer } from "node:stream/consumers";
import latinExtRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline";
import latinExtBold from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline";
import latinRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline";
import latinBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline";
import PDFDocument from "pdfkit";

/** Points; an A4 page is 595 wide and 842 high. */
const margin = 56;
const pageWidth = 595.28;
const footerTop = 790;
export const textWidth = pageWidth - 2 * margin;

const bytesOf = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
const fonts = { "latin-400": latinRegular, "latin-600": latinBold, "latin-ext-400": latinExtRegular, "latin-ext-600": latinExtBold };

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
    for (const [name, font] of Object.entries(fonts)) this.#doc.registerFont(name, bytesOf(font));
    this.#root = this.#doc.struct("Document");
    this.#doc.addStructure(this.#root);
    this.#doc.addPage();
  }

  space(points: number): void {
    this.#y += points;
  }

  heading(level: 1 | 2, text: string): void {
    const look: Look = { size: level === 1 ? 18 : 12.5, weight: 600 };
    this.#block(`H${String(level)}`, text, look);
    this.#y += level === 1 ? 8 : 4;
  }

  paragraph(text: string, look: Look = body): void {
    this.#block("P", text, look);
    this.#y += 4;
  }

  /** A name and what it is, side by side; one paragraph to who listens. */
  labelled(label: string, text: string): void {
    const height = this.#heightOf(text, body, textWidth - 130);
    this.#room(height);
    const y = this.#y;
    this.#root.add(this.#doc.struct("P", {}, [
      () => this.#write(`${label} `, strong, margin, y, 126),
      () => this.#write(text, body, margin + 130, y, textWidth - 130),
    ]));
    this.#y += height + 3;
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
    this.#row(table, columns, columns.map(({ title }) => title), "Column");
    for (const row of rows) this.#row(table, columns, row, "Row");
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

  #row(table: Element, columns: readonly Column[], cells: readonly string[], kind: "Column" | "Row"): void {
    const look = (index: number): Look => (kind === "Column" || index === 0 ? strong : body);
    const height = Math.max(...columns.map(({ width }, index) => this.#heightOf(cells[index] ?? "", look(index), width - 8))) + 5;
    this.#room(height);
    const y = this.#y;
    const row = this.#doc.struct("TR");
    table.add(row);
    let left = margin;
    columns.forEach(({ width }, index) => {
      const x = left;
      const isHead = kind === "Column" || index === 0;
      // The declarations do not know the scope of a header.
      const options = { alt: "", ...(isHead && { scope: kind }) };
      row.add(this.#doc.struct(isHead ? "TH" : "TD", options, () => this.#write(cells[index] ?? "", look(index), x, y + 2, width - 8)));
      left += width;
    });
    row.end();
    this.#y += height;
    this.#line(margin, this.#y, textWidth, kind === "Column" ? 0.9 : 0.3);
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
    if (this.#y + height <= footerTop) return;
    this.#doc.addPage();
    this.#y = margin;
  }

  #heightOf(text: string, { size, weight }: Look, width: number): number {
    return this.#doc.font(`latin-${String(weight)}`, size).heightOfString(text, { width }) + 1;
  }

  #write(text: string, { size, weight }: Look, x: number, y: number, width: number): void {
    const runs = runsOf(text);
    runs.forEach(({ subset, part }, index) => {
      const continued = index < runs.length - 1;
      this.#doc.font(`${subset}-${String(weight)}`, size).fillColor("#111111");
      if (index === 0) this.#doc.text(part, x, y, { width, continued });
      else this.#doc.text(part, { width, continued });
    });
  }
}

/** What the font's basic file covers; other Latin letters, of Sámi or Polish names, have a file of their own. */
const basic = /^[\u0000-\u00FF\u0131\u0152\u0153\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122]$/u;

function runsOf(text: string): { readonly subset: "latin" | "latin-ext"; part: string }[] {
  const runs: { readonly subset: "latin" | "latin-ext"; part: string }[] = [];
  for (const letter of text) {
    const subset = basic.test(letter) ? "latin" : "latin-ext";
    const last = runs.at(-1);
    if (last?.subset === subset) last.part += letter;
    else runs.push({ subset, part: letter });
  }
  return runs.length === 0 ? [{ subset: "latin", part: " " }] : runs;
}
