import { describe, expect, test } from "vitest";
import { paperLanguages } from "./form-choice.ts";
import { information } from "./information.ts";
import { preFormWords } from "./pre-form-words.ts";

/** What Article 13 of the GDPR asks for, by a word of each language that cannot be missing. */
const told = {
  fi: [/rekisterinpitäjä on Porin työpajat/iu, /044 701 2345/u, /tietosuojavastaava/iu, /6 artikla 1 a/u, /kolme vuotta/u, /opetus- ja kulttuuriministeriö/iu, /perua suostumuksesi/u, /tietosuojavaltuutetun/iu],
  sv: [/ansvarig är Porin työpajat/u, /044 701 2345/u, /dataskyddsombud/iu, /artikel 6\.1 a/u, /tre år/u, /undervisnings- och kulturministeriet/iu, /återta ditt samtycke/u, /dataombudsmannens/iu],
  en: [/controller is Porin työpajat/u, /044 701 2345/u, /data protection officer/iu, /Article 6\(1\)\(a\)/u, /three years/u, /Ministry of Education and Culture/u, /withdraw your consent/u, /Data Protection Ombudsman/u],
  easy: [/vastaa Porin työpajat/u, /044 701 2345/u, /tietosuojavastaava/iu, /jos annat luvan/u, /3 vuotta/u, /ministeriölle/iu, /perua luvan/u, /tietosuojavaltuutetun/iu],
};

describe.each(paperLanguages)("papers in %s", (written) => {
  const { title, lead, controller, parts } = information[written];
  const sheet = [title, lead, controller.heading, ...controller.text({ name: "Porin työpajat", phone: "044 701 2345" }), controller.line, ...parts.flatMap(({ heading, text, list = [] }) => [heading, ...text, ...list])];

  test("the information sheet tells all that must be told", () => {
    for (const word of told[written]) expect(sheet.join("\n")).toMatch(word);
    expect(sheet.join("\n")).toContain("029 566 6700");
  });

  test("the consent text bears its version", () => {
    expect(preFormWords[written].foot("2026-1")).toContain("2026-1");
  });
});

test("plain Finnish speaks in short sentences", () => {
  const sentences = information.easy.parts.flatMap(({ text }) => text).flatMap((text) => text.split(/[.?!]\s/u));
  expect(Math.max(...sentences.map((sentence) => sentence.split(" ").length))).toBeLessThanOrEqual(12);
});
