import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { fortnightRoutes, type FortnightView, ReportFile } from "../../shared/placement/fortnight-contract.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { confirm, endService, linkToken, type Placed, placeSomebody, record, recordAll, report } from "../support/journey.ts";
import { readPdf } from "../support/pdf.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;
/** The service began on Tuesday 1.9.2026: this is the sixth fortnight. */
const monday = "2026-11-09";
const service = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19"];

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterAll(() => cloud.stop());

const params = (start = monday) => ({ participantId: placed.participantId, monday: start });
const fortnight = async (start = monday): Promise<FortnightView> => {
  const { body } = await cell.as(placed.staff)("readFortnight", { params: params(start) });
  return fortnightRoutes.readFortnight.response.parse(body).fortnight;
};
const board = (start = monday) => cell.as(placed.staff)("readFortnights", { params: { staffId: placed.staff, monday: start } });
const make = (language = "fi") => cell.as(placed.staff)("absenceReport", { params: params(), body: { language } });
const made = async (language = "fi") => ReportFile.parse((await make(language)).body);
const send = async () => cell.as(placed.staff)("markFortnightSent", { params: params(), body: (await fortnight()).seen });
async function sendFirst(): Promise<z.infer<typeof ReportFile>> {
  await recordAll(cell, placed, service);
  const file = await made();
  expect(await send()).toMatchObject({ status: 200, body: { number: 1 } });
  return file;
}

describe("the board", () => {
  test("shows each person's own fortnight, whichever of its weeks is asked for", async () => {
    for (const start of [monday, "2026-11-16"]) expect(await board(start)).toMatchObject({ status: 200, body: { today: "2026-11-23", people: [{ participantId: placed.participantId, monday, state: "not-reported" }] } });
    expect(await board("2026-11-23")).toMatchObject({ body: { people: [{ monday: "2026-11-23", state: "in-progress" }] } });
    expect(await board("2026-08-10")).toMatchObject({ body: { people: [] } });
  });

  test("tells what is missing, what is to classify and what is well", async () => {
    await recordAll(cell, placed, service.slice(1));
    expect((await fortnight()).open).toEqual([{ on: "2026-11-09", what: "missing" }]);
    const token = await linkToken(cell, placed);
    expect(await report(cell, token, placed, monday, "ABSENT_NOTIFIED")).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect(await fortnight()).toMatchObject({ state: "to-classify", open: [{ on: monday, what: "unclassified" }], counts: { planned: 6, attended: 5, expense: 5 } });
    await record(cell, placed, monday, "ABSENT_ILLNESS", 1);
    expect(await fortnight()).toMatchObject({ state: "complete", open: [], counts: { absent: { "own-illness": 1 } } });
    expect(await board()).toMatchObject({ body: { people: [{ state: "complete" }] } });
  });

  test("of one's own people only, in one audit row that names them by their pseudonyms", async () => {
    await placeSomebody(cell);
    const { body } = await board();
    expect(z.object({ people: z.array(z.unknown()) }).parse(body).people).toHaveLength(1);
    const rows = (await cell.auditRows()).filter(({ event }) => event === "FortnightsRead");
    expect(rows).toMatchObject([{ subjects: [expect.any(String)], outcome: "allowed" }]);
    expect(JSON.stringify(rows)).not.toContain(placed.participantId);
  });

  test("of a substitute's people in her days; a conflict of interest shuts out whoever has it, a main user too", async () => {
    const [main, other] = [await cell.staff("Meri Main", { placement: "main" }), await cell.staff("Outi Pääkäyttäjä", { placement: "main" })];
    const substitute = await cell.staff("Sirpa Sijainen");
    const { participantId } = placed;
    const read = async (by: string, staffId = by) => {
      const { body } = await cell.as(by)("readFortnights", { params: { staffId, monday } });
      return z.object({ people: z.array(z.object({ participantId: z.string() })) }).parse(body).people.map((person) => person.participantId);
    };
    const body = { staffId: substitute, role: "substitute", from: "2026-11-23", to: "2026-11-23", why: "absence" };
    expect(await cell.as(placed.staff)("assign", { params: { participantId }, body })).toMatchObject({ status: 200 });
    const views = () => Promise.all([read(placed.staff), read(substitute), read(main, placed.staff), read(other, placed.staff)]);
    expect(await views()).toEqual([[participantId], [participantId], [participantId], [participantId]]);
    for (const staffId of [placed.staff, substitute, main])
      expect((await cell.as(other)("block", { params: { participantId }, body: { staffId, why: "relative" } })).status).toBe(204);
    expect(await views()).toEqual([[], [], [], [participantId]]);
  });

  test("a public holiday is not arranged, and asks for no mark", async () => {
    cell.goTo("2027-01-18");
    // New Year's Day 2027 is a Friday, Epiphany a Wednesday: neither was agreed; 24.12. is a free eve on a Thursday.
    const { days } = await fortnight("2026-12-21");
    expect(days.filter(({ kind }) => kind === "not-arranged")).toMatchObject([{ on: "2026-12-24", why: "christmas-eve", service: false }]);
  });
});

describe("what is noted of a fortnight", () => {
  test("from which week it is counted; the board follows at once", async () => {
    const change = (from: string | null, version: number) =>
      cell.as(placed.staff)("changeFortnights", { params: { participantId: placed.participantId }, body: { fortnightFrom: from, version } });
    expect(await change("2026-11-16", 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await board()).toMatchObject({ body: { people: [{ monday: "2026-11-02" }] } });
    expect(await change("2026-11-17", 2)).toMatchObject({ status: 400 });
    expect(await change(null, 1)).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await change(null, 2)).toMatchObject({ status: 200 });
    expect(await board()).toMatchObject({ body: { people: [{ monday }] } });
  });

  test("when the certificate was seen: a date, and never more", async () => {
    for (const on of service.slice(0, 4)) await record(cell, placed, on, "ABSENT_ILLNESS");
    expect((await fortnight()).hints).toEqual([{ kind: "certificate", days: service.slice(0, 4), seenOn: null }]);
    const note = (seenOn: string | null, version: number | null) => cell.as(placed.staff)("noteCertificate", { params: params("2026-11-16"), body: { seenOn, version } });
    expect(await note("2026-11-24", null)).toMatchObject({ status: 422, body: { code: "certificate-in-future" } });
    expect(await note("2026-11-20", null)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await note(null, null)).toMatchObject({ status: 409 });
    expect((await fortnight()).hints).toMatchObject([{ seenOn: "2026-11-20" }]);
    expect(await note(null, 1)).toMatchObject({ status: 200, body: { version: 2 } });
  });
});

describe("the report to the payer", () => {
  test("is refused while days are open, and says which", async () => {
    await recordAll(cell, placed, service.slice(2));
    expect(await make()).toMatchObject({
      status: 409, body: { code: "fortnight-incomplete", issues: [{ path: "2026-11-09", code: "missing" }, { path: "2026-11-10", code: "missing" }] },
    });
    expect(await send()).toMatchObject({ status: 409, body: { code: "report-missing" } });
  });

  test("is a PDF with the days as they stand, whose hash is kept", async () => {
    await recordAll(cell, placed, service.slice(1));
    await record(cell, placed, monday, "ABSENT_CHILD_ILL");
    const file = await made();
    expect(file.fileName).toBe("poissaoloilmoitus-2026-11-09-1.pdf");
    const pdf = Buffer.from(file.pdf, "base64");
    expect(createHash("sha256").update(pdf).digest("hex")).toBe(file.sha256);
    const { text, isMarked } = await readPdf(pdf);
    expect(isMarked).toBe(true);
    for (const said of ["Korhonen Matti Olavi", "Kirjaston kirjavarasto", "Porin työpajat", "ma 9.11.2026 Poissa: alle 10-vuotiaan lapsen sairaus", "Laatinut Päivi Mäkelä 23.11.2026"]) expect(text).toContain(said);
    expect((await fortnight()).reports).toMatchObject([{ number: 1, sha256: file.sha256, language: "fi", sent: null }]);
    expect((await made("sv")).fileName).toBe("franvaroanmalan-2026-11-09-1.pdf");
    expect((await fortnight()).reports).toMatchObject([{ number: 1, language: "sv" }]);
  });

  test("must be made of the days that stand before it counts as sent", async () => {
    await recordAll(cell, placed, service);
    await made();
    expect(await record(cell, placed, monday, "ABSENT_OTHER", 1)).toMatchObject({ status: 200 });
    expect(await send()).toMatchObject({ status: 409, body: { code: "report-missing" } });
    await made();
    const stale = await cell.as(placed.staff)("markFortnightSent", { params: params(), body: { firstWeek: 1, secondWeek: 1 } });
    expect(stale).toMatchObject({ status: 409, body: { code: "version-conflict" } });
    expect(await send()).toMatchObject({ status: 200 });
  });

  test("sent: the days are locked, and the same file is given again", async () => {
    const file = await sendFirst();
    expect(await fortnight()).toMatchObject({ state: "sent", reports: [{ number: 1, sent: { by: placed.staff } }] });
    expect(await made()).toEqual(file);
    expect(await record(cell, placed, monday, "ABSENT_OTHER", 1)).toMatchObject({ status: 409, body: { code: "day-sent" } });
    expect(await send()).toMatchObject({ status: 409, body: { code: "report-missing" } });
    const token = await linkToken(cell, placed);
    await report(cell, token, placed, service[5] ?? "", "ABSENT_NOTIFIED");
    await cell.catchUp();
    expect(await fortnight()).toMatchObject({ state: "sent", open: [{ on: service[5], what: "proposal" }] });
    const accept = await cell.as(placed.staff)("answerProposal", { params: { participantId: placed.participantId, on: service[5] ?? "" }, body: { accept: true, version: 2 } });
    expect(accept).toMatchObject({ status: 409, body: { code: "day-sent" } });
  });

  test("corrected: a new version of the day, a correction notice due, and the first report stands", async () => {
    const first = await sendFirst();
    cell.goTo("2026-11-25");
    expect(await record(cell, placed, monday, "ABSENT_ILLNESS", 1, { correction: "Työpaikka ilmoitti väärän päivän." })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await fortnight()).toMatchObject({ state: "correction-due", days: expect.arrayContaining([expect.objectContaining({ on: monday })]) });
    const second = await made();
    expect(second).toMatchObject({ number: 2, fileName: "poissaoloilmoitus-2026-11-09-2.pdf" });
    const { text } = await readPdf(Buffer.from(second.pdf, "base64"));
    expect(text).toContain("Korjausilmoitus");
    expect(text).toMatch(/Muutokset aiempaan ilmoitukseen Päivä Aiemmin ilmoitettu Nyt Muutettu ma 9\.11\.2026 Osallistui, 6 h Poissa: oma sairaus 25\.11\.2026 klo 8\.00/u);
    // The reason is the register's own: it may say more than the payer needs.
    expect(text).not.toContain("väärän päivän");
    expect(await send()).toMatchObject({ status: 200, body: { number: 2 } });
    expect(await fortnight()).toMatchObject({ state: "sent", reports: [{ number: 1, sha256: first.sha256 }, { number: 2, sent: { by: placed.staff } }] });
    const kept = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => kind === "AbsenceReport");
    expect(kept.map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(await record(cell, placed, monday, "PRESENT", 2)).toMatchObject({ status: 409, body: { code: "day-sent" } });
  });

  test("a disputed day is marked, and does not hold the report back", async () => {
    await recordAll(cell, placed, service);
    const day = { params: { participantId: placed.participantId, on: monday } };
    expect(await cell.as(placed.staff)("disputeDay", { ...day, body: { what: "Oli mielestään sairaana.", version: 1 } })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await fortnight()).toMatchObject({ state: "to-classify", open: [{ on: monday, what: "dispute" }] });
    const { text } = await readPdf(Buffer.from((await made()).pdf, "base64"));
    expect(text).toContain("ma 9.11.2026 Osallistui (asiakas eri mieltä)");
    expect(text).not.toContain("sairaana");
    expect(await cell.as(placed.staff)("settleDispute", { ...day, body: { outcome: "entry-stands", version: 2 } })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await fortnight()).toMatchObject({ state: "complete" });
    expect((await readPdf(Buffer.from((await made()).pdf, "base64"))).text).not.toContain("eri mieltä");
  });

  test("a day of two hours counts only once staff have decided", async () => {
    await recordAll(cell, placed, service.slice(1));
    await record(cell, placed, monday, "PRESENT_PARTIAL", null, { minutes: 120 });
    expect(await fortnight()).toMatchObject({ state: "to-classify", open: [{ on: monday, what: "short-day" }], counts: { attended: 6, expense: 5 } });
    const count = (counts: boolean, version: number) => cell.as(placed.staff)("countDay", { params: { participantId: placed.participantId, on: monday }, body: { counts, version } });
    expect(await count(true, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await fortnight()).toMatchObject({ state: "complete", counts: { expense: 6 } });
    expect(await confirm(cell, placed, monday, 2)).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test("two who press at once: one report is sent once", async () => {
    await recordAll(cell, placed, service);
    await made();
    const { seen } = await fortnight();
    const answers = await Promise.all([1, 2, 3].map(() => cell.as(placed.staff)("markFortnightSent", { params: params(), body: seen })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await fortnight()).reports).toHaveLength(1);
  });

  test("neither a day that was cleared nor one only agreed in exchange keeps the service from ending before it", async () => {
    await recordAll(cell, placed, ["2026-11-17", "2026-11-19"]);
    await record(cell, placed, "2026-11-19", "NOT_REPORTED", 1);
    const end = (endedOn: string) => cell.as(placed.staff)("endService", { params: { participantId: placed.participantId }, body: { endedOn, reason: "MOVED", version: 1 } });
    expect(await end("2026-11-16")).toMatchObject({ status: 422, body: { code: "end-before-attendance" } });
    expect(await end("2026-11-18")).toMatchObject({ status: 200 });
  });

  test("leaves an audit row each time, and lives as long as the attendance it tells of", async () => {
    await sendFirst();
    await made();
    const events = (await cell.auditRows()).map(({ event }) => event);
    expect(events.filter((event) => event === "AbsenceReportMade")).toHaveLength(2);
    expect(events.filter((event) => event === "AbsenceReportSent")).toHaveLength(1);
    await endService(cell, placed, "2026-11-23");
    const rows = (await cloud.rows(cell.tables.placement)).filter(({ kind }) => ["AttendanceWeek", "Fortnight", "AbsenceReport"].includes(String(kind)));
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(3);
    expect(new Set(rows.map(({ ttl }) => ttl))).toEqual(new Set([Date.parse("2036-11-23T22:00:00Z") / 1000]));
    cell.goTo("2036-11-24");
    expect(await make()).toMatchObject({ status: 404 });
    expect(await board()).toMatchObject({ body: { people: [] } });
  });
});
