import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/support/depth.ts";
import { csvOf } from "./csv.ts";

test.each([
  ["Päivi Mäkelä", '"Päivi Mäkelä"'],
  ['Aku "Ankka" Uusi', '"Aku ""Ankka"" Uusi"'],
  ["=HYPERLINK(\"http://example.fi\")", '"\'=HYPERLINK(""http://example.fi"")"'],
  ["+358", `"'+358"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["1=1", '"1=1"'],
  ["a;b", '"a;b"'],
  ["", '""'],
])("%j stands as %s", (value, written) => expect(csvOf([[value]])).toBe(`\uFEFF${written}\r\n`));

/** Reads it as a spreadsheet does. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.slice(1).matchAll(/((?:"(?:[^"]|"")*"(?:;|(?=\r\n)))*)\r\n/gu)) rows.push([...(line[1] ?? "").matchAll(/"((?:[^"]|"")*)"/gu)].map(([, value = ""]) => value.replaceAll('""', '"')));
  return rows;
}

test("whatever is in a cell comes back, and no cell begins as a formula does", () => {
  const value = fc.oneof(fc.string(), fc.string().map((text) => `=${text}`), fc.constantFrom("+1", "-1", "@a", "\t", ";", '"', "\r\n", "a\nb"));
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(csvOf(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map(() => 3));
      for (const [at, row] of back.entries())
        for (const [column, cell] of row.entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\0]/u);
          expect([rows[at]?.[column], `'${rows[at]?.[column] ?? ""}`]).toContain(cell);
        }
    }),
    { numRuns: runs(10_000) },
  );
});
