import { describe, expect, it } from "vitest";
import { en } from "./texts-en.ts";
import { fi } from "./texts-fi.ts";
import { sv } from "./texts-sv.ts";
import type { Texts } from "./texts.ts";

const sentences = ({ codes, invalidSteps, ...texts }: Texts): string[] =>
  [...Object.values(texts), ...Object.values(codes), ...invalidSteps].filter((text) => typeof text === "string");

describe("the employer's page in three languages", () => {
  it("has no sentence left in another language", () => {
    const all = [fi, sv, en].flatMap(sentences);
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
