import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserId } from "../../../shared/kernel/ids.ts";
import { LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { summaryRoutes } from "../../../shared/coaching/summary-contract.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { artificialCode } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { readPdf } from "../../support/pdf.ts";
import { addGoal, type Coached, coachedClient, printed, signedAssessment, summaryRequest, workshopOf } from "../../support/summaries.ts";

let cloud: Cloud;
let cell: Cell;
let coach: UserId;
let workshopId: string;
let number = 900;

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coach = await cell.staff("Satu Saarinen", { coaching: "ordinary" });
  workshopId = await workshopOf(cell, "Keittiöpaja Kaneli");
});
afterAll(() => cloud.stop());

const codeOfNext = (): string => artificialCode("010190", "-", (number += 1));
const someone = (more: Readonly<Record<string, unknown>> = {}): Promise<Coached> => coachedClient(cell, coach, { workshopId, identityCode: codeOfNext(), ...more });
const as = (staff: UserId = coach) => cell.coach(staff);
const codeOf = ({ body }: Answer) => z.object({ code: z.string() }).parse(body).code;
const preview = (client: Coached, more: Readonly<Record<string, unknown>> = {}, staff = coach) =>
  as(staff)("previewSummary", { params: { clientId: client.clientId }, body: summaryRequest(client, more) });
const ledgerOf = async (client: Coached) => summaryRoutes.readDisclosures.response.parse((await as()("readDisclosures", { params: { clientId: client.clientId } })).body).rows;
const Card = z.object({ client: z.looseObject({ version: z.number() }), consents: z.array(z.object({ consentId: z.string(), version: z.number() })) });
const cardOf = async ({ clientId }: Coached) => Card.parse((await as()("readClient", { params: { clientId } })).body);

/** The basics with something changed. */
async function changeBasics(client: Coached, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { client: { clientId: _id, identity: _identity, formerCodes: _former, changed: _changed, ...details } } = await cardOf(client);
  const answer = await as()("changeClient", { params: { clientId: client.clientId }, body: { ...details, ...more } });
  expect(answer.status, answer.text).toBe(200);
}

async function withdraw(client: Coached, scopes: readonly string[], shareWith: readonly string[] = []): Promise<void> {
  const [consent] = (await cardOf(client)).consents;
  if (consent === undefined) throw new Error("A client has a consent.");
  const params = { clientId: client.clientId, consentId: consent.consentId };
  const answer = await as()("withdrawConsent", { params, body: { scopes, shareWith, on: "2026-11-23", version: consent.version } });
  expect(answer.status, answer.text).toBe(200);
}

describe("a printed summary", () => {
  test("tells what was on the screen, word for word, and nothing that has no place on it", async () => {
    const client = await someone();
    await signedAssessment(cell, coach, client.clientId, { on: "2026-09-10", occasion: "START", self: null, rated: 3 });
    await signedAssessment(cell, coach, client.clientId, { on: "2026-11-20", occasion: "MID", self: 4, rated: 4 });
    const { preview: { document, leftOut }, made, file } = await printed(cell, coach, client);
    expect(leftOut).toEqual([]);
    const { text } = await readPdf(file);
    const words = document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap((block) => {
      if (block.kind === "facts") return block.rows.flatMap(({ label, text: said }) => [label, said]);
      if (block.kind === "table") return [...block.columns, ...block.rows.flat()];
      return block.kind === "bars" ? block.chart.rows.map(({ label }) => label) : [block.text];
    })]);
    const bare = (some: string): string => some.replace(/\s+/gu, "");
    for (const word of [document.title, ...document.head.map(({ text: said }) => said), ...words, document.closing]) expect(bare(text)).toContain(bare(word));
    expect(text).toMatch(/Tulostanut Satu Saarinen 23\.11\.2026 klo 8\.00\. Pohja 2026-1\. Luovutusmerkintä [0-9a-f]{8}\. Sivu 1\//u);
    expect(made.fileName).toBe("yhteenveto-2026-11-23.pdf");
    for (const never of ["010190", "Velkoja", "Reijo", "Tästä en halua", "oma huomio", "kahden kesken", "Paja 2, lukittu"]) expect(text).not.toContain(never);
  });

  test("leaves a line in the ledger and a row of the access log that names the template, and no paper", async () => {
    const client = await someone();
    const { made, file } = await printed(cell, coach, client);
    expect(await ledgerOf(client)).toMatchObject([{
      disclosureId: made.disclosureId, by: coach, at: "2026-11-23T06:00:00.000Z", recipient: { kind: "sender", name: "Satakunnan hyvinvointialue" }, ground: { scope: "share-sender", signedOn: "2026-11-20" },
      language: "fi", identityCode: null, template: "2026-1", sha256: createHash("sha256").update(file).digest("hex"),
    }]);
    const rows = (await cell.auditRows()).filter(({ event, outcome }) => event === "SummaryMade" && outcome === "allowed");
    expect(rows.at(-1)?.["ground"]).toMatch(/:template-2026-1$/u);
    const stored = JSON.stringify(await cloud.rows(cell.tables.coaching));
    expect(stored).not.toContain(made.pdf.slice(0, 400));
    expect(stored).not.toContain("Satakunnan hyvinvointialue");
  });

  test("is the same file when its answer was lost and it is asked for again, and one line", async () => {
    const client = await someone();
    const { made, params, body } = await printed(cell, coach, client);
    cell.goToInstant(startOfDay(LocalDate.parse("2026-11-23")) + 9 * 60 * 60 * 1000);
    const again = await as()("makeSummary", { params, body });
    cell.goTo("2026-11-23");
    expect(again.body).toEqual(made);
    expect(await ledgerOf(client)).toHaveLength(1);
    expect(codeOf(await as()("makeSummary", { params, body: { ...body, charts: false } }))).toBe("summary-changed");
  });

  test("asked for twice at once is one line and one file", async () => {
    const client = await someone();
    const seen = z.object({ seen: z.string() }).parse((await preview(client)).body).seen;
    const ask = { params: { clientId: client.clientId, disclosureId: randomUUID() }, body: { ...summaryRequest(client), seen } };
    const [one, other] = await Promise.all([as()("makeSummary", ask), as()("makeSummary", ask)]);
    expect(one.status, one.text).toBe(200);
    expect(other.body).toEqual(one.body);
    expect(await ledgerOf(client)).toHaveLength(1);
  });

  test("is not printed when the card has changed since it was looked at", async () => {
    const client = await someone();
    const { seen } = z.object({ seen: z.string() }).parse((await preview(client)).body);
    await addGoal(cell, coach, client.clientId, { text: "Haen oppilaitokseen." });
    const params = { clientId: client.clientId, disclosureId: randomUUID() };
    const answer = await as()("makeSummary", { params, body: { ...summaryRequest(client), seen } });
    expect(codeOf(answer)).toBe("summary-changed");
    expect(answer.text).toContain("Katso yhteenveto uudelleen");
    expect(await ledgerOf(client)).toEqual([]);
  });

  test("goes on after coaching has ended, and no longer than the information is kept", async () => {
    const client = await someone();
    const ending = {
      on: "2026-11-20", reason: "EDUCATION", reasonText: null, controlled: "YES", interrupted: false, placementAfter: "EDUCATION_VOCATIONAL", continuationKnown: "YES", informed: [], version: 1,
    };
    expect((await as()("endPeriod", { params: { ...client }, body: ending })).status).toBe(200);
    expect((await readPdf((await printed(cell, coach, client)).file)).text).toContain("Aloitti koulutuksen");
    cell.goTo("2029-12-01");
    expect((await preview(client)).status).toBe(404);
    cell.goTo("2026-11-23");
  });
});

describe("who may be given it", () => {
  test("nobody without consent, and the sentence says so", async () => {
    const client = await someone();
    await withdraw(client, ["share-sender"]);
    const answer = await preview(client);
    expect(answer.body).toMatchObject({ status: 409, code: "share-not-consented", issues: [{ path: "recipient", code: "share-not-consented" }] });
    const params = { clientId: client.clientId, disclosureId: randomUUID() };
    expect(codeOf(await as()("makeSummary", { params, body: { ...summaryRequest(client), seen: "0".repeat(64) } }))).toBe("share-not-consented");
  });

  test("others than the sender only where the consent names their kind", async () => {
    const authorities = [{ type: "KELA", office: "Kelan Porin toimisto", name: "Matti Meikäläinen", phone: null, email: null }];
    const client = await someone({ authorities });
    const kela = { recipient: { kind: "authority", row: 0 } };
    expect(codeOf(await preview(client, kela))).toBe("share-not-consented");
    const consent = { kind: "consent", textVersion: "2026-1", signedOn: "2026-11-22", method: "paper-signed", scopes: ["store"], shareWith: ["KELA"], paperLocation: null };
    expect((await as()("addConsent", { params: { clientId: client.clientId }, body: consent })).status).toBe(200);
    expect((await preview(client, kela)).body).toMatchObject({ recipient: { type: "KELA", name: "Kelan Porin toimisto" }, ground: { scope: "share-with", signedOn: "2026-11-22" } });
    expect(await preview(client, { recipient: { kind: "other", type: "KELA", name: "Kelan Rauman toimisto" } })).toMatchObject({ status: 200 });
    expect(codeOf(await preview(client, { recipient: { kind: "other", type: "SCHOOL", name: "Winnova" } }))).toBe("share-not-consented");
    expect(codeOf(await preview(client, { recipient: { kind: "authority", row: 4 } }))).toBe("invalid-input");
  });

  test("not once consent to storing is withdrawn, nor is the ledger shown", async () => {
    const client = await someone();
    await withdraw(client, ["store"]);
    expect(codeOf(await preview(client))).toBe("consent-withdrawn");
    expect(codeOf(await as()("readDisclosures", { params: { clientId: client.clientId } }))).toBe("consent-withdrawn");
  });

  test("never by another coach", async () => {
    const client = await someone();
    const stranger = await cell.staff("Outi Outo", { coaching: "ordinary" });
    expect((await preview(client, {}, stranger)).status).toBe(404);
    expect((await as(stranger)("readDisclosures", { params: { clientId: client.clientId } })).status).toBe(404);
    const { made, params, body } = await printed(cell, coach, client);
    expect(made.sha256).toHaveLength(64);
    expect((await as(stranger)("makeSummary", { params, body })).status).toBe(404);
  });

  test("withdrawn while it is being printed: either the paper was first or it is refused", async () => {
    const client = await someone();
    const { seen } = z.object({ seen: z.string() }).parse((await preview(client)).body);
    const params = { clientId: client.clientId, disclosureId: randomUUID() };
    const [answer] = await Promise.all([as()("makeSummary", { params, body: { ...summaryRequest(client), seen } }), withdraw(client, ["share-sender"])]);
    expect(await ledgerOf(client)).toHaveLength(answer.status === 200 ? 1 : 0);
    if (answer.status !== 200) expect(codeOf(answer)).toBe("share-not-consented");
  });
});

describe("what is left out", () => {
  test("of a protected person: where she lives, where she is reached and where she goes, and it is said", async () => {
    const client = await someone();
    await changeBasics(client, { addressProtection: { until: "2027-11-23" } });
    const { preview: seen, file } = await printed(cell, coach, client);
    expect(seen.leftOut).toEqual(["contact-protected", "places-protected", "assessments-empty"]);
    const { text } = await readPdf(file);
    for (const place of ["Itäpuisto", "28100", "358401234567", "Keittiöpaja", "vanhempien luona", "Vanhempien"]) expect(text).not.toContain(place);
    expect(text).toContain("Kuntouttava työtoiminta");
  });

  test("the identity code, unless there is a reason, which the ledger and the access log name", async () => {
    const identityCode = codeOfNext();
    const client = await someone({ identityCode });
    expect((await readPdf((await printed(cell, coach, client)).file)).text).not.toContain(identityCode);
    const { preview: seen, file } = await printed(cell, coach, client, { withIdentityCode: { reason: "statutory-task" } });
    expect(JSON.stringify(seen)).not.toContain(identityCode);
    expect(seen.document.head).toContainEqual({ label: "Henkilötunnus", text: "010190-••••" });
    expect((await readPdf(file)).text).toContain(identityCode);
    expect((await ledgerOf(client)).map((row) => row.identityCode)).toEqual(expect.arrayContaining(["statutory-task", null]));
    expect((await cell.auditRows()).map(({ ground }) => String(ground))).toContainEqual(expect.stringMatching(/:template-2026-1:identity-code-statutory-task$/u));
    expect(codeOf(await preview(client, { withIdentityCode: { reason: "because" } }))).toBe("invalid-input");
  });

  test("an identity code somebody wrote into a goal is covered, and it is said", async () => {
    const client = await someone();
    await addGoal(cell, coach, client.clientId, { text: "Äiti (020260-999X) tukee hakemuksen kanssa, oma 010190Y999k." });
    const { preview: seen, file } = await printed(cell, coach, client, { sections: ["plan"] });
    expect(seen.leftOut).toEqual(["identity-code-in-text"]);
    const { text } = await readPdf(file);
    expect(text).toContain("Äiti (020260-••••) tukee");
    expect(text).not.toMatch(/999X|999k/u);
  });

  test("parts where nothing is recorded; and where all are such, there is nothing to print", async () => {
    const client = await someone();
    await changeBasics(client, { streetAddress: null, postalCode: null, town: null, phone: null, email: null });
    expect((await preview(client, { sections: ["contact", "plan", "assessments"] })).body).toMatchObject({ leftOut: ["contact-empty", "assessments-empty"], document: { sections: [{ section: "plan" }] } });
    expect(codeOf(await preview(client, { sections: ["contact"] }))).toBe("summary-empty");
  });
});

test("markup and a text of the greatest length are printed as they are", async () => {
  const client = await someone();
  const text = `<script>alert("1")</script> ${"Pitkä teksti jatkuu. ".repeat(22)}`.trim();
  await addGoal(cell, coach, client.clientId, { text, realisation: `a\n${"b\n".repeat(480)}loppu` });
  const { file } = await printed(cell, coach, client, { sections: ["plan"] });
  const read = await readPdf(file);
  expect(read.text).toContain('<script>alert("1")</script> Pitkä teksti jatkuu.');
  expect(read.text.match(/Pitkä teksti jatkuu\./gu)).toHaveLength(22);
  expect(read.text.match(/\bb\b/gu)?.length).toBe(480);
  expect(read.text).toContain("loppu");
});
