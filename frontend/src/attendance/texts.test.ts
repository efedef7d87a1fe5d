import { describe, expect, it } from "vitest";
import { en as moreEn } from "./more/more-texts-en.ts";
import { fi as moreFi } from "./more/more-texts-fi.ts";
import { sv as moreSv } from "./more/more-texts-sv.ts";
import type { MoreTexts } from "./more/texts.ts";
import { en } from "./texts-en.ts";
import { fi } from "./texts-fi.ts";
import { sv } from "./texts-sv.ts";
import type { Texts } from "./texts.ts";

/** Every text in it, however deep; what is made of what it is told is left out. */
const sentences = (texts: unknown): string[] => {
  if (typeof texts === "string") return texts === "" ? [] : [texts];
  return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(sentences) : [];
};

describe("the employer's page in three languages", () => {
  it.each<[string, readonly (Texts | MoreTexts)[]]>([
    ["its first part", [fi, sv, en]],
    ["what is opened later", [moreFi, moreSv, moreEn]],
  ])("%s has no sentence left in another language", (_part, languages) => {
    const all = languages.flatMap(sentences);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it.each([
    [fi, ["Lähetä", "Lähetä 1 merkintä", "Lähetä 4 merkintää"]],
    [sv, ["Skicka", "Skicka 1 markering", "Skicka 4 markeringar"]],
    [en, ["Send", "Send 1 entry", "Send 4 entries"]],
  ])("counts as people do", (texts, said) => {
    expect([0, 1, 4].map(texts.send)).toEqual(said);
  });
});
