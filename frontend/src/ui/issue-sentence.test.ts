import { describe, expect, it } from "vitest";
import * as z from "zod";
import { LocalDate, SentDate } from "../../../shared/kernel/local-date.ts";
import { EmailAddress, PersonName } from "../../../shared/kernel/values.ts";
import { issueSentence, spoken } from "./issue-sentence.ts";

/** The sentence a form would show. */
function sentence(schema: z.ZodType, value: unknown): string | undefined {
  const result = schema.safeParse(value, { error: (issue) => issueSentence(issue, "fi") });
  return result.error?.issues[0]?.message;
}

describe("a sentence for a schema's refusal", () => {
  it.each([
    [PersonName, "", "Täytä tämä kohta."],
    [PersonName, "  ", "Täytä tämä kohta."],
    [PersonName, undefined, "Täytä tämä kohta."],
    [PersonName, "a".repeat(101), "Lyhennä tekstiä: enintään 100 merkkiä."],
    [PersonName, "<b>", "Tarkista kirjoitusasu."],
    [EmailAddress, "", "Täytä tämä kohta."],
    [EmailAddress, "maija", "Kirjoita sähköpostiosoite kokonaan, esimerkiksi maija.virtanen@esimerkki.fi."],
    [LocalDate, "", "Täytä tämä kohta."],
    [LocalDate, "31.2.2026", "Kirjoita päivä, esimerkiksi 1.12.2026."],
    [z.string().min(12), "lyhyt", "Kirjoita vähintään 12 merkkiä."],
    [z.array(z.string()).min(1), [], "Valitse ainakin yksi."],
    [z.enum(["a", "b"]), "", "Täytä tämä kohta."],
  ])("%#", (schema, value, expected) => {
    expect(sentence(schema, value)).toBe(expected);
  });
});

it("puts the kernel's name for an impossible year into words, and leaves a sentence as it is", () => {
  const message = SentDate.safeParse("2999-03-01").error?.issues[0]?.message ?? "";
  expect(spoken(message, "fi")).toBe("Tarkista vuosi: sen pitää olla väliltä 1900–2199.");
  expect(spoken("Päivä on tulevaisuudessa.", "fi")).toBe("Päivä on tulevaisuudessa.");
  expect(issueSentence({ code: message }, "en")).toBe("Check the year: it must be 1900–2199.");
});
