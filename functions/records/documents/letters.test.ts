import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import PDFDocument from "pdfkit";
import { printable, type Subset, subsetOf } from "./letters.ts";

const weights = [400, 600];
const letters = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff).map((code) => String.fromCodePoint(code));

/** Widths in a file as it lies in the package: a letter that it does not have is as wide as the empty box. */
async function lacks(subset: Subset, weight: number): Promise<string[]> {
  const file = join(import.meta.dirname, "../../../node_modules/@fontsource/source-sans-3/files", `source-sans-3-${subset}-${String(weight)}-normal.woff`);
  const doc = new PDFDocument({ font: "", autoFirstPage: false }).registerFont("it", await readFile(file)).font("it");
  const glyphs = (letter: string) => doc.fontSize(1000).widthOfString(letter);
  const box = glyphs("\u{F0000}");
  return letters.filter((letter) => subsetOf(letter) === subset && letter !== "\n" && glyphs(letter) === box);
}

test.each(["latin", "latin-ext", "cyrillic"] as const)("every letter given to %s is in its files", async (subset) => {
  const known = letters.filter((letter) => subsetOf(letter) === subset);
  expect(known.length).toBeGreaterThan(50);
  for (const weight of weights) {
    const suspicious = await lacks(subset, weight);
    // A letter may happen to be as wide as the box; a range that the file lacks is wider than that.
    expect(suspicious.length, suspicious.join("")).toBeLessThan(6);
  }
});

test("what only looks different is printed in other signs, and what cannot be printed is seen to be missing", () => {
  expect(printable("Čáŋŧ\u2011Łódź, a\u0308iti, Київ → −2\tja\u00A0+2 ✓ 😀 名")).toBe("Čáŋŧ-Łódź, äiti, Київ -> −2 ja\u00A0+2 ? ? ?");
  expect(printable(printable("😀"))).toBe("?");
});
