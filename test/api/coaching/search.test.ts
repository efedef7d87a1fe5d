import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import type { Answer, Cell } from "../../support/cell.ts";
import { startCell } from "../../support/cell.ts";
import { artificialCode, newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";

let cloud: Cloud;
let cell: Cell;
let main: UserId;
let coach: UserId;
let colleague: UserId;
/** Two people whose codes differ by nothing but the mark of the century. */
let older: ClientId;
let younger: ClientId;
const olderCode = artificialCode("010106", "-", 950);
const youngerCode = artificialCode("010106", "A", 950);

const named = (firstNames: string, lastName: string, identityCode: string | null = null) => ({
  identityCode, details: { ...Object(newClient()["details"]), firstNames, lastName, callName: null },
});
const search = (who: UserId, by: "identity-code" | "name", text: string): Promise<Answer> => cell.coach(who)("searchClients", { body: { by, text } });
const found = ({ body }: Answer): unknown => body;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  main = await cell.staff("Päivi Pääkäyttäjä", { coaching: "main" });
  coach = await cell.staff("Ville Valmentaja", { coaching: "ordinary" });
  colleague = await cell.staff("Kerttu Kollega", { coaching: "ordinary" });
  older = await registerClient(cell, coach, named("Aino Maria", "Lehtonen", olderCode));
  younger = await registerClient(cell, colleague, named("Onni", "Ek", youngerCode));
  await registerClient(cell, colleague, named("Eila", "Lehto"));
  await registerClient(cell, coach, named("Sulo", "von Lehtovaara"));
});
afterAll(() => cloud.stop());

describe("by identity code", () => {
  test("a main user finds both of two people who differ by the mark alone, with their years of birth", async () => {
    for (const code of [olderCode, youngerCode, ` ${olderCode.toLowerCase()} `])
      expect(found(await search(main, "identity-code", code)), code).toMatchObject({
        rows: [{ clientId: younger, lastName: "Ek", bornOn: "2006-01-01" }, { clientId: older, lastName: "Lehtonen", bornOn: "1906-01-01" }], more: false,
      });
  });

  test("a coach finds her own, and of somebody else's client and of nobody at all the answer is the same, byte for byte", async () => {
    expect(found(await search(coach, "identity-code", olderCode))).toMatchObject({ rows: [{ clientId: older }] });
    const [others, nobodys] = [await search(coach, "identity-code", artificialCode("020280", "-", 951)), await search(colleague, "identity-code", artificialCode("030380", "-", 952))];
    const theirs = await search(await cell.staff("Uusi Ohjaaja", { coaching: "ordinary" }), "identity-code", olderCode);
    expect(theirs.status).toBe(200);
    expect([theirs.text, others.text]).toEqual([nobodys.text, nobodys.text]);
    expect(found(theirs)).toEqual({ rows: [], more: false, today: "2026-11-23" });
  });

  test("a code that cannot be one is refused with what is wrong in it", async () => {
    expect(found(await search(main, "identity-code", "010190-950X"))).toMatchObject({ code: "identity-code-invalid", issues: [{ path: "text", code: "code-check" }] });
  });

  test("the twenty-first search in an hour is refused, also when they come at once; an hour later it is not", async () => {
    const busy = await cell.staff("Kiire Koutsi", { coaching: "ordinary" });
    const answers = await Promise.all(Array.from({ length: 25 }, () => search(busy, "identity-code", olderCode)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await search(busy, "name", "Lehtonen")).status).toBe(200);
    cell.goToInstant(Date.parse(cell.now()) + 60 * 60 * 1000 + 1000);
    expect((await search(busy, "identity-code", olderCode)).status).toBe(200);
    cell.goTo("2026-11-23");
  });
});

describe("by name", () => {
  const names = (answer: Answer): string[] => [...answer.text.matchAll(/"lastName":"([^"]+)"/gu)].map(([, name]) => name ?? "");

  test.each([
    ["lehtonen", ["Lehtonen"]],
    ["LEH", ["Lehto", "Lehtonen"]],
    ["Lehto", ["Lehto", "Lehtonen"]],
    ["lehtonen aino", ["Lehtonen"]],
    ["Aino Lehtonen", ["Lehtonen"]],
    ["Lehtonen, Eila", []],
    ["ek", ["Ek"]],
    ["von lehtovaara", ["von Lehtovaara"]],
    ["Le", []],
    ["Virtanen", []],
  ])("a main user who types %s finds %j", async (text, expected) => {
    expect(names(await search(main, "name", text))).toEqual(expected);
  });

  test("a coach finds among her own, by first names too", async () => {
    expect(names(await search(coach, "name", "aino"))).toEqual(["Lehtonen"]);
    expect(names(await search(coach, "name", "le"))).toEqual(["Lehtonen", "von Lehtovaara"]);
    expect(names(await search(coach, "name", "Ek"))).toEqual([]);
  });

  test("whom a main user is blocked from she does not find", async () => {
    const related = await cell.staff("Sisko Pääkäyttäjä", { coaching: "main" });
    expect((await cell.coach(main)("block", { params: { clientId: older }, body: { staffId: related, why: "relative" } })).status).toBe(204);
    expect(names(await search(related, "name", "Lehtonen"))).toEqual([]);
    expect(names(await search(related, "identity-code", olderCode))).toEqual(["Ek"]);
  });

  test("fifty are shown, and that there are more", async () => {
    const many = await cell.staff("Moni Asiakas", { coaching: "ordinary" });
    for (let at = 0; at < 51; at += 1) await registerClient(cell, many, named(`Kaima ${String(at)}`, "Samaniemi"));
    for (const who of [main, many]) {
      const answer = await search(who, "name", "Samaniemi");
      expect(names(answer)).toHaveLength(50);
      expect(found(answer)).toMatchObject({ more: true });
    }
    expect(found(await search(main, "name", "Samaniemi 50"))).toMatchObject({ more: false });
  });
});

test("searches that found nobody are in the access log, and the text is nowhere", async () => {
  const curious = await cell.staff("Utelias Ohjaaja", { coaching: "ordinary" });
  await search(curious, "name", "Naapurinen");
  await search(curious, "identity-code", olderCode);
  const rows = (await cell.auditRows()).filter(({ actor, event }) => actor === curious && event === "ClientsSearched");
  expect(rows).toMatchObject([{ outcome: "allowed", subjects: [] }, { outcome: "allowed", subjects: [] }]);
  const everything = JSON.stringify([await Promise.all(Object.values(cell.tables).map((table) => cloud.rows(table))), cell.log]);
  for (const secret of ["Naapurinen", "naapurinen", olderCode, youngerCode]) expect(everything).not.toContain(secret);
});
