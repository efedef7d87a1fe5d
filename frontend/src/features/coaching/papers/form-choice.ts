import * as z from "zod";
import { type Language, languages } from "../../../../../shared/kernel/languages.ts";

/** `easy`: plain Finnish (selkokieli). */
export const paperLanguages = [...languages, "easy"] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** Which paper is on the page, and in which language it is printed: not always the reader's. */
export const FormChoice = z.object({
  paper: z.enum(["pre-form", "information"]).optional().catch(undefined),
  in: z.enum(paperLanguages).optional().catch(undefined),
});
export type FormChoice = z.output<typeof FormChoice>;

/** The language a paper is written in: plain Finnish is Finnish. */
export const languageOf = (paper: PaperLanguage): Language => (paper === "easy" ? "fi" : paper);
