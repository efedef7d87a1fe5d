import { expect, test } from "vitest";
import { ShownClient } from "../../../../../shared/coaching/client.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { textsIn } from "../../../i18n/texts.ts";
import { mergeEdits } from "../../../ui/editing/merge-edits.ts";
import { backgroundForm, basicsForm } from "../clients/new/form-values.ts";
import { consentStepTexts, personStepTexts } from "../clients/new/texts.ts";
import { codeFaultTexts } from "../words/client-texts.ts";
import { backgroundFields, backgroundPart, backgroundValues, detailsOf, personFields, personPart, personValues } from "./client-values.ts";

const client = ShownClient.parse({
  clientId: "6f0f6a0e-5d5e-4f0e-9b1c-2f1f6f4f7a10", firstNames: "Aino Maria", lastName: "Lehtonen", callName: "Aino", streetAddress: "Itäpuisto 4 B 12", postalCode: "28100",
  town: "Pori", phone: "+358401234567", email: null, basicEducation: "COMPLETED", otherEducation: { level: "VOCATIONAL", degree: "Lähihoitaja" }, occupation: null,
  workExperience: [{ task: "Kotihoidon avustaja", months: 14 }], contactLanguage: "fi", addressProtection: { until: "2027-05-31" },
  identity: { masked: "010190-••••", bornOn: "1990-01-01" }, formerCodes: 0,
  changed: { by: "0e0c2f3c-4a8e-4c57-8f3a-6f3f1b1d2c3e", at: "2026-11-20T08:00:00.000Z" }, version: 3,
});
const sentences = { ...textsIn(personStepTexts, "fi"), ...textsIn(consentStepTexts, "fi") };
const terms = { noCode: true, isProtected: true, today: LocalDate.parse("2026-11-23") };
const filledPerson = (typed = personValues(client)) => personPart(basicsForm(terms, sentences, textsIn(codeFaultTexts, "fi")).parse(typed));
const filledBackground = (typed = backgroundValues(client)) => backgroundPart(backgroundForm(sentences).parse(typed));

test("both forms together carry every detail of a person, and change nothing that nobody touched", () => {
  expect({ ...filledPerson(), ...filledBackground() }).toEqual(detailsOf(client));
  expect([...personFields, ...backgroundFields].toSorted()).toEqual(Object.keys(detailsOf(client)).toSorted());
  expect(mergeEdits([...personFields, ...backgroundFields], detailsOf(client), { ...filledPerson(), ...filledBackground() }, detailsOf(client))).toMatchObject({ conflicts: [], brought: [] });
});

test("one coach's phone and another's address are both kept; of the same field one is asked", () => {
  const own = { ...detailsOf(client), ...filledPerson({ ...personValues(client), phone: "044 765 4321", town: "Ulvila" }) };
  const theirs = { ...detailsOf(client), streetAddress: "Yrjönkatu 6", town: "Noormarkku", workExperience: [] };
  expect(mergeEdits(personFields, detailsOf(client), own, theirs)).toEqual({
    merged: { ...theirs, phone: "+358447654321", town: "Ulvila" },
    conflicts: ["town"],
    brought: ["streetAddress"],
  });
});
