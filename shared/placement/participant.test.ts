import { expect, test } from "vitest";
import { displayNameOf, NewParticipant } from "./participant.ts";

test.each([
  ["Matti Olavi", "Korhonen", "Matti K."],
  ["Anna-Liisa Maria", "Virtanen-Mäkinen", "Anna-Liisa V."],
  ["Åke", "Öhman", "Åke Ö."],
  ["Eeva", "af Hällström", "Eeva A."],
  ["Karl", "von Essen", "Karl V."],
  ["matti", "korhonen", "matti K."],
  ["Ida", "ääri", "Ida Ä."],
  ["Thị Minh", "Nguyễn", "Thị N."],
  ["Matti\u00a0Olavi", "Korhonen", "Matti K."],
  ["Sami", "ı", "Sami I."],
  ["Emma", "🙂 Laine", "Emma 🙂."],
  ["小明", "李", "小明 李."],
])("%s %s is shown to an employer as %s", (firstNames, lastName, shown) => expect(displayNameOf({ firstNames, lastName })).toBe(shown));

test("a surname never stands whole in it, whatever its length", () => {
  for (const lastName of ["Ek", "Aaltonen", "de la Cruz"]) expect(displayNameOf({ firstNames: "Mia", lastName })).not.toContain(lastName);
});

test.each([
  ["an identity code", { identityCode: "010190-999K" }],
  ["another's id", { participantId: "33333333-3333-4333-a333-333333333333" }],
  ["a date of destruction", { ttl: 1 }],
  ["another instructor", { responsibleId: "33333333-3333-4333-a333-333333333333" }],
  ["a date that is none", { serviceFrom: "2026-02-30" }],
  ["no name", { lastName: " " }],
  ["a novel", { workInfo: "a".repeat(2001) }],
])("registering somebody with %s is refused", (_what, more) => {
  const person = { firstNames: "Matti", lastName: "Korhonen", workInfo: "", serviceFrom: "2026-09-01" };
  expect(NewParticipant.safeParse(person).success).toBe(true);
  expect(NewParticipant.safeParse({ ...person, ...more }).success).toBe(false);
});
