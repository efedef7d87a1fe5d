import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cell, startCell } from "../../support/cell.ts";
import { artificialCode, newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
});
afterAll(() => cloud.stop());

/** Words no system makes up by itself, one for every field that takes a person's own. */
const canary = (number: number): string => `Kanarialintu${String(number).padStart(2, "0")}`;
const codes = Array.from({ length: 10 }, (_code, at) => artificialCode("010190", "-", 900 + at));

/** Ten people with six canaries each. */
const people = codes.map((identityCode, at) => {
  const word = (field: number): string => canary(at * 5 + field);
  const base = newClient();
  return {
    identityCode,
    consent: { ...Object(base["consent"]), paperLocation: word(0) },
    details: { ...Object(base["details"]), firstNames: word(1), lastName: word(2), callName: null, streetAddress: word(3), occupation: word(4) },
  };
});
const planted = [...codes, ...Array.from({ length: 50 }, (_word, at) => canary(at))];

test("sixty canaries are found nowhere but in the answers to those who may read them", async () => {
  const coach = await cell.staff("Katri Kanarianhoitaja", { coaching: "ordinary" });
  const as = cell.coach(coach);
  const answers: string[] = [];
  for (const person of people) {
    const clientId = await registerClient(cell, coach, person);
    const read = await as("readClient", { params: { clientId } });
    const revealed = await as("revealIdentityCode", { params: { clientId }, body: {} });
    answers.push(read.text, revealed.text);
    // A second person with the same code, a wrong body that quotes it, a stranger: refusals echo nothing.
    const refusals = [
      await as("registerClient", { body: newClient(person) }),
      await as("changeClient", { params: { clientId }, body: { ...Object(person.details), version: "1" } }),
      await cell.coach(await cell.staff("Vieras Valmentaja", { coaching: "ordinary" }))("readClient", { params: { clientId } }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([409, 400, 404]);
    for (const word of planted) expect(refusals.map(({ text, headers }) => `${text}${JSON.stringify(headers)}`).join()).not.toContain(word);
  }
  expect(planted).toHaveLength(60);
  for (const word of planted) expect(answers.join(), word).toContain(word);
  const stored = await Promise.all(Object.values(cell.tables).map((table) => cloud.rows(table)));
  const everywhere = JSON.stringify([stored, cell.log, cell.mails]);
  for (const word of planted) expect(everywhere, word).not.toContain(word);
  // Neither as it is written nor as base64 of it.
  for (const word of planted) expect(everywhere, word).not.toContain(Buffer.from(word).toString("base64url").slice(0, -2));
});

test("a sealed value copied into another person's row does not open there", async () => {
  const coach = await cell.staff("Sirkka Salaaja", { coaching: "ordinary" });
  const [one, other] = [await registerClient(cell, coach, { identityCode: null }), await registerClient(cell, coach, { identityCode: null })];
  const rows = await cloud.rows(cell.tables.coaching);
  const headerOf = (id: string) => rows.find(({ PK, SK }) => PK === `CLIENT#${id}` && SK === "CARD#HEADER") ?? {};
  await cell.tables.coaching.replace({ ...headerOf(other), phone: headerOf(one)["phone"] });
  expect((await cell.coach(coach)("readClient", { params: { clientId: other } })).status).toBe(500);
  expect((await cell.coach(coach)("readClient", { params: { clientId: one } })).status).toBe(200);
});
