import cyrillicRegular from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?inline";
import cyrillicBold from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff?inline";
import latinExtRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline";
import latinExtBold from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline";
import latinRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline";
import latinBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline";
import type { Subset } from "./letters.ts";

type Weight = 400 | 600;

const bytesOf = (dataUrl: string) => (): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");

/** The files of our font, which lie in the bundle; they are unpacked when a document is made. */
export const fonts: Readonly<Record<`${Subset}-${Weight}`, () => Buffer>> = {
  "latin-400": bytesOf(latinRegular),
  "latin-600": bytesOf(latinBold),
  "latin-ext-400": bytesOf(latinExtRegular),
  "latin-ext-600": bytesOf(latinExtBold),
  "cyrillic-400": bytesOf(cyrillicRegular),
  "cyrillic-600": bytesOf(cyrillicBold),
};
