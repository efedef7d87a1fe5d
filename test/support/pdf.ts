import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as z from "zod";

/** A PDF as a reader finds it. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: string | undefined;
  readonly language: string | null;
  readonly isMarked: boolean;
  /** All text, in the order of the file, runs of blanks as one. */
  readonly text: string;
  /** Roles of the structure tree, depth first. */
  readonly roles: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

const Node: z.ZodType<{ role?: string | undefined; children?: unknown[] | undefined }> = z.object({ role: z.string().optional(), children: z.array(z.unknown()).optional() });
const Font = z.object({ name: z.string(), missingFile: z.boolean().default(false) });

function rolesOf(node: unknown): string[] {
  const { role, children = [] } = Node.parse(node);
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), fontExtraProperties: true, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const fonts = new Map<string, boolean>();
  const texts: string[] = [];
  const roles: string[] = [];
  for (const page of pages) {
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""));
    roles.push(...rolesOf(await page.getStructTree()));
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, index) => {
      if (operation !== OPS.setFont) return;
      const { name, missingFile } = Font.parse(page.commonObjs.get(z.tuple([z.string()], z.unknown()).parse(argsArray[index])[0]));
      fonts.set(name, !missingFile);
    });
  }
  const { info } = z.object({ info: z.object({ Title: z.string().optional(), Language: z.string().nullable().default(null) }) }).parse(await document.getMetadata());
  const marks = z.map(z.string(), z.unknown()).nullable().parse(await document.getMarkInfo());
  await task.destroy();
  return {
    pages: pages.length, title: info.Title, language: info.Language, isMarked: marks?.get("Marked") === true,
    text: texts.join(" ").replace(/\s+/gu, " "), roles, fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
  };
}
