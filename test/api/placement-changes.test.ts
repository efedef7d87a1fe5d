import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { addDays, LocalDate } from "../../shared/kernel/local-date.ts";
import { type Answer, type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { addContact, endService, linkToken, type Placed, placeSomebody, record, registerParticipant, sunnyWeek } from "../support/journey.ts";

let cloud: Cloud;
let cell: Cell;
let placed: Placed;

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cell = await startCell(cloud);
  placed = await placeSomebody(cell);
});
afterEach(() => cell.goTo("2026-11-23"));

const change = (body: object, by = placed.staff, headers?: Readonly<Record<string, string>>): Promise<Answer> =>
  cell.as(by)("changePlacement", {
    params: { participantId: placed.participantId, placementId: placed.placementId }, body: { why: "Sovittu yhdessä", version: 1, ...body }, ...(headers && { headers }),
  });
const Shown = z.object({
  placements: z.array(z.looseObject({
    placementId: z.string(), contactId: z.string(), from: z.string(), to: z.string(), outcome: z.string().nullable(), version: z.number(),
    schedule: z.array(z.looseObject({ from: z.string() })), interruptions: z.array(z.unknown()), events: z.array(z.looseObject({ kind: z.string(), why: z.string() })),
  })),
});
async function shown() {
  const { body } = await cell.as(placed.staff)("readParticipant", { params: { participantId: placed.participantId } });
  return Shown.parse(body).placements.find(({ placementId }) => placementId === placed.placementId);
}
const rows = async (kind: string, table: "placement" | "intake" = "placement") => (await cloud.rows(cell.tables[table])).filter((row) => row["kind"] === kind);
const clockOf = async (contactId: string) => (await rows("Contact")).find((row) => row["contactId"] === contactId)?.["lastPlacementEndsOn"];
const codeOf = ({ status, body }: Answer): string => (status === 200 ? "ok" : z.object({ code: z.string() }).parse(body).code);
const monday = [{ weekday: 1, start: "08:00", end: "14:00" }];

describe("a plan the act does not allow", () => {
  const open = async (more: object) => {
    const participantId = await registerParticipant(cell, placed.staff, "Laine");
    const body = { workplaceId: placed.workplaceId, contactId: placed.contactId, from: "2026-12-01", to: "2027-03-31", plan: monday, ...more };
    return cell.as(placed.staff)("openPlacement", { params: { participantId }, body });
  };

  test.each<[string, object, object[]]>([
    ["five days", { plan: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: "08:00", end: "12:00" })) }, [{ path: "plan", code: "week-days" }]],
    ["too short a day and period", { to: "2027-01-29", plan: [{ weekday: 1, start: "08:00", end: "11:30" }] }, [{ path: "to", code: "period-short" }, { path: "plan", code: "day-short" }]],
    ["longer than 24 months", { to: "2028-12-01" }, [{ path: "to", code: "period-long" }]],
  ])("%s is refused with each rule at its field", async (_what, more, issues) => {
    expect(await open(more)).toMatchObject({ status: 422, body: { code: "plan-against-rules", issues } });
    expect(await rows("Placement")).toHaveLength(1);
  });

  test("a company may stand in the list, and nobody is placed there", async () => {
    const details = { name: "Metalli Oy", organisationType: "COMPANY", streetAddress: "Konepajakatu 1", postalCode: "28100", town: "Pori", tasks: "" };
    const { workplaceId } = z.object({ workplaceId: z.string() }).parse((await cell.as(placed.staff)("addWorkplace", { body: details })).body);
    const contactId = await addContact(cell, placed.staff, workplaceId);
    expect(await open({ workplaceId, contactId })).toMatchObject({ status: 422, body: { issues: [{ path: "workplaceId", code: "company" }] } });
  });

  test("a paper file of the past is taken as it was", async () =>
    expect(await open({ from: "2026-01-05", to: "2026-01-30", plan: [{ weekday: 1, start: "08:00", end: "11:00" }] })).toMatchObject({ status: 200 }));
});

describe("a change moves every copy in one transaction", () => {
  test("an extension: list, workplace, employer's window, contact's clock, and an event", async () => {
    expect(await change({ kind: "extend", to: "2027-05-28" })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await shown()).toMatchObject({ to: "2027-05-28", version: 2, events: [{ kind: "opened" }, { kind: "extended", why: "Sovittu yhdessä" }] });
    for (const row of await rows("CaseloadRow")) expect(row).toMatchObject({ placements: [{ to: "2027-05-28" }] });
    expect(await rows("WorkplacePlacement")).toMatchObject([{ to: "2027-05-28" }]);
    expect(await rows("LinkWindow", "intake")).toMatchObject([{ to: "2027-05-28" }]);
    expect(await clockOf(placed.contactId)).toBe("2027-05-28");
    expect((await cell.auditRows()).filter(({ event }) => event === "PlacementChanged")).toHaveLength(1);
  });

  test("an end: not before recorded attendance, and the contact's time begins to run", async () => {
    expect(await record(cell, placed, "2026-11-19")).toMatchObject({ status: 200 });
    const end = { kind: "end", to: "2026-11-17", reason: "OWN_WISH" };
    expect(await change(end)).toMatchObject({ status: 422, body: { code: "end-before-attendance" } });
    expect(await change({ ...end, to: "2026-11-19" })).toMatchObject({ status: 200 });
    expect(await clockOf(placed.contactId)).toBe("2026-11-19");
    expect(await rows("LinkWindow", "intake")).toMatchObject([{ to: "2026-11-19" }]);
  });

  test("other days: what was agreed before stays, the employer's page shows both", async () => {
    expect(await change({ kind: "change-days", from: "2026-11-30", plan: monday })).toMatchObject({ status: 200 });
    expect((await shown())?.schedule.map(({ from }) => from)).toEqual(["2026-09-01", "2026-11-30"]);
    const [window] = await rows("LinkWindow", "intake");
    expect(window).toMatchObject({ schedule: [{ from: "2026-09-01" }, { from: "2026-11-30", plan: monday }] });
  });

  test("another contact: the window moves, and both clocks with it", async () => {
    const other = await addContact(cell, placed.staff, placed.workplaceId, "uusi@example.fi");
    const token = await linkToken(cell, placed);
    expect(await cell.holding(token)("openLink")).toMatchObject({ status: 200 });
    expect(await change({ kind: "change-contact", contactId: other })).toMatchObject({ status: 200 });
    expect(await rows("LinkWindow", "intake")).toMatchObject([{ contactId: other, PK: `CONTACT#${other}` }]);
    expect([await clockOf(placed.contactId), await clockOf(other)]).toEqual(["2026-11-23", "2027-02-26"]);
    expect(await cell.holding(token)("openLink")).toMatchObject({ status: 404, body: { code: "link-not-valid" } });
    expect(await change({ kind: "change-contact", contactId: randomUUID(), version: 2 })).toMatchObject({ status: 400, body: { issues: [{ path: "contactId", code: "not-there" }] } });
  });

  test("a break and the return", async () => {
    expect(await change({ kind: "interrupt", from: "2026-12-14", to: "2027-01-10" })).toMatchObject({ status: 200 });
    expect(await rows("LinkWindow", "intake")).toMatchObject([{ interruptions: [{ from: "2026-12-14", to: "2027-01-10" }] }]);
    expect(await change({ kind: "resume", on: "2027-01-04", version: 2 })).toMatchObject({ status: 200 });
    expect((await shown())?.interruptions).toEqual([{ from: "2026-12-14", to: "2027-01-03" }]);
  });

  test.each(["not-started", "error-entry"])("%s: it stays on the card and is gone everywhere else", async (kind) => {
    expect(await change({ kind })).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ outcome: kind });
    expect([await rows("WorkplacePlacement"), await rows("LinkWindow", "intake")]).toEqual([[], []]);
    for (const row of await rows("CaseloadRow")) expect(row).toMatchObject({ placements: [] });
    expect(await change({ kind: "extend", to: "2027-05-28", version: 2 })).toMatchObject({ status: 409, body: { code: "placement-void" } });
  });
});

describe("who is late", () => {
  test("two colleagues change at once: one is stored, the other is told", async () => {
    const main = await cell.staff("Meri Main", { placement: "main" });
    const answers = await Promise.all([change({ kind: "extend", to: "2027-05-28" }), change({ kind: "extend", to: "2027-06-30" }, main)]);
    expect(answers.map(codeOf).sort()).toEqual(["ok", "version-conflict"]);
    expect((await shown())?.events).toHaveLength(2);
  });

  test("one post twice at once is one change", async () => {
    const key = { "idempotency-key": randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => change({ kind: "extend", to: "2027-05-28" }, placed.staff, key)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([1, 2, 3].map(() => [200, { version: 2 }]));
    expect((await shown())?.events).toHaveLength(2);
  });

  test("a day recorded at the same moment as an end is never left outside the placement", async () => {
    for (const on of ["2026-11-17", "2026-11-16", "2026-11-12", "2026-11-10", "2026-11-09", "2026-11-05"]) {
      const { version = 0 } = (await shown()) ?? {};
      const to = addDays(LocalDate.parse(on), -1);
      await Promise.all([change({ kind: "end", to, reason: "OWN_WISH", version }), record(cell, placed, on)]);
      const recorded = (await rows("AttendanceVersion")).map((row) => String(row["on"]));
      const last = (await shown())?.to ?? "";
      expect(recorded.filter((day) => day > last), on).toEqual([]);
      if (recorded.length > 0) return;
    }
  });

  test("after the end of the service nothing is changed", async () => {
    await endService(cell, placed, "2026-11-23");
    expect(await change({ kind: "extend", to: "2027-05-28", version: 2 })).toMatchObject({ status: 409, body: { code: "service-ended" } });
  });
});

describe("closures of a workplace", () => {
  const closures = (body: object) => cell.as(placed.staff)("changeClosures", { params: { workplaceId: placed.workplaceId }, body: { version: 1, ...body } });

  test("reach every contact's page in the same transaction", async () => {
    await addContact(cell, placed.staff, placed.workplaceId, "toinen@example.fi");
    const [span] = [{ from: "2026-12-21", to: "2027-01-06" }];
    expect(await closures({ closures: [span] })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await rows("LinkContact", "intake")).map((row) => row["closures"])).toEqual([[span], [span]]);
    expect(await rows("Workplace")).toMatchObject([{ closures: [span] }, { closures: [span] }]);
  });

  test("never change what has been", async () => {
    expect(await closures({ closures: [{ from: "2026-11-16", to: "2026-11-30" }] })).toMatchObject({ status: 422, body: { code: "change-in-past" } });
    expect(await closures({ closures: [], version: 7 })).toMatchObject({ status: 409, body: { code: "version-conflict" } });
  });

  test("a twenty-first contact is refused, and the workplace still changes", async () => {
    for (let number = 1; number < 20; number += 1) await addContact(cell, placed.staff, placed.workplaceId, `yhteys${String(number)}@example.fi`);
    const body = { name: "Liika Mies", workEmail: "liika@example.fi", workPhone: null, language: "fi" };
    expect(await cell.as(placed.staff)("addContact", { params: { workplaceId: placed.workplaceId }, body })).toMatchObject({ status: 409, body: { code: "too-many-contacts" } });
    expect(await closures({ closures: [{ from: "2026-12-21", to: "2027-01-06" }] })).toMatchObject({ status: 200 });
  });
});

describe("what an employer's contact proposes", () => {
  const Proposals = z.object({ proposals: z.array(z.looseObject({ proposalId: z.string(), state: z.string(), version: z.number(), participantId: z.string().nullable() })) });
  const waiting = async (by = placed.staff, of = by) => Proposals.parse((await cell.as(by)("listChangeProposals", { params: { staffId: of } })).body).proposals;
  const propose = async (body: object): Promise<string> => {
    const answer = await cell.holding(await linkToken(cell, placed))("proposeChange", { body: { change: body } });
    expect(answer, answer.text).toMatchObject({ status: 200 });
    await cell.catchUp();
    return z.object({ proposalId: z.string() }).parse(answer.body).proposalId;
  };
  const answer = (proposalId: string, body: object, by = placed.staff) =>
    cell.as(by)("answerChangeProposal", { params: { participantId: placed.participantId, proposalId }, body: { version: 1, ...body } });
  const end = { kind: "end", to: "2026-11-20", reason: "EMPLOYED_OPEN", why: "Työnantajan ehdotus", version: 1 };
  const linkState = async (proposalId: string) => (await rows("LinkProposal", "intake")).find((row) => row["proposalId"] === proposalId)?.["state"];

  test("waits for the person's own instructor, and for the main user who asks for hers or for all", async () => {
    const id = await propose({ kind: "no-longer-here", placementId: placed.placementId, lastDay: "2026-11-20" });
    const [main, colleague] = [await cell.staff("Meri Main", { placement: "main" }), await cell.staff("Kaisa Kollega")];
    const all = async () => Proposals.parse((await cell.as(main)("listAllChangeProposals")).body).proposals;
    for (const list of [await waiting(), await waiting(main, placed.staff), await all()]) expect(list).toMatchObject([{ proposalId: id, state: "pending" }]);
    for (const list of [await waiting(colleague), await waiting(main), await waiting(main, colleague)]) expect(list).toEqual([]);
    await cell.as(main)("block", { params: { participantId: placed.participantId }, body: { staffId: main, why: "relative" } });
    for (const list of [await waiting(main, placed.staff), await all()]) expect(list).toEqual([]);
    expect(await answer(id, { answer: "reject", why: "Ei" }, colleague)).toMatchObject({ status: 404 });
    await cell.catchUp();
    expect(await waiting()).toHaveLength(1);
    expect(await rows("PendingProposal", "intake")).toEqual([]);
  });

  test("approved, the change and the answer are one transaction; the employer sees it", async () => {
    const id = await propose({ kind: "no-longer-here", placementId: placed.placementId, lastDay: "2026-11-20" });
    expect(await answer(id, { answer: "approve", change: end })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await shown()).toMatchObject({ to: "2026-11-20", events: [{ kind: "opened" }, { kind: "ended", why: "Työnantajan ehdotus" }] });
    expect(await waiting()).toMatchObject([{ state: "approved" }]);
    expect(await linkState(id)).toBe("approved");
    expect(await answer(id, { answer: "reject", why: "Ei" })).toMatchObject({ status: 409, body: { code: "proposal-answered" } });
  });

  test("approved against the rules, nothing of either is stored", async () => {
    const id = await propose({ kind: "change-days", placementId: placed.placementId, plan: monday });
    const five = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: "08:00", end: "12:00" }));
    const wrong = { kind: "change-days", from: "2026-11-30", plan: five, why: "", version: 1 };
    expect(await answer(id, { answer: "approve", change: wrong })).toMatchObject({ status: 422, body: { code: "plan-against-rules" } });
    expect(await answer(id, { answer: "approve", change: end })).toMatchObject({ status: 400, body: { issues: [{ path: "change", code: "not-proposed" }] } });
    expect(await waiting()).toMatchObject([{ state: "pending" }]);
    expect((await shown())?.version).toBe(1);
  });

  test("rejected with a reason, nothing changes", async () => {
    const id = await propose({ kind: "change-days", placementId: placed.placementId, plan: monday });
    expect(await answer(id, { answer: "reject", why: "" })).toMatchObject({ status: 400 });
    expect(await answer(id, { answer: "reject", why: "Päivistä on sovittu toisin." })).toMatchObject({ status: 200 });
    expect(await waiting()).toMatchObject([{ state: "rejected" }]);
    expect([await linkState(id), (await shown())?.version]).toEqual(["rejected", 1]);
  });

  test("taken back by the contact, it asks for no answer", async () => {
    const id = await propose({ kind: "change-days", placementId: placed.placementId, plan: monday });
    expect(await cell.holding(await linkToken(cell, placed))("withdrawProposal", { body: { proposalId: id } })).toMatchObject({ status: 200 });
    await cell.catchUp();
    expect(await waiting()).toMatchObject([{ state: "withdrawn" }]);
    expect(await answer(id, { answer: "reject", why: "Ei" })).toMatchObject({ status: 409, body: { code: "proposal-answered" } });
  });

  test("a newer one of another contact about the same placement takes its place", async () => {
    await propose({ kind: "change-days", placementId: placed.placementId, plan: monday });
    const other = await addContact(cell, placed.staff, placed.workplaceId, "uusi@example.fi");
    expect(await change({ kind: "change-contact", contactId: other })).toMatchObject({ status: 200 });
    placed = { ...placed, contactId: other };
    await propose({ kind: "change-days", placementId: placed.placementId, plan: [...sunnyWeek].slice(0, 2) });
    expect((await waiting()).map(({ state }) => state).sort()).toEqual(["pending", "replaced"]);
  });

  test("two answers at once: one counts", async () => {
    const id = await propose({ kind: "no-longer-here", placementId: placed.placementId, lastDay: null });
    const answers = await Promise.all([answer(id, { answer: "approve", change: end }), answer(id, { answer: "reject", why: "Jatkaa vielä." })]);
    expect(answers.map(codeOf).sort()).toEqual(["ok", "proposal-answered"]);
  });

  test("who is not the contact loses the link at once when that is approved", async () => {
    const token = await linkToken(cell, placed);
    const id = await propose({ kind: "not-the-contact" });
    const params = { workplaceId: placed.workplaceId, contactProposalId: id };
    expect(await cell.as(placed.staff)("answerContactProposal", { params, body: { answer: "approve", version: 1 } })).toMatchObject({ status: 200 });
    expect(await cell.holding(token)("openLink")).toMatchObject({ status: 404 });
    expect(await waiting()).toMatchObject([{ state: "approved", participantId: null }]);
  });

  test("is a substitute's to answer in her days, and hidden from whom a conflict of interest shuts out", async () => {
    const id = await propose({ kind: "no-longer-here", placementId: placed.placementId, lastDay: null });
    const [main, substitute] = [await cell.staff("Meri Main", { placement: "main" }), await cell.staff("Sirpa Sijainen")];
    const params = { participantId: placed.participantId };
    const days = { staffId: substitute, role: "substitute", from: "2026-11-23", to: "2026-11-23", why: "absence" };
    expect(await cell.as(placed.staff)("assign", { params, body: days })).toMatchObject({ status: 200 });
    expect(await waiting(substitute)).toMatchObject([{ proposalId: id }]);
    const other = await cell.staff("Outi Pääkäyttäjä", { placement: "main" });
    for (const by of [placed.staff, substitute, main]) expect((await cell.as(other)("block", { params, body: { staffId: by, why: "relative" } })).status).toBe(204);
    for (const by of [placed.staff, substitute, main]) expect(await waiting(by)).toEqual([]);
    const all = Proposals.parse((await cell.as(other)("listAllChangeProposals")).body).proposals;
    expect(all).toMatchObject([{ proposalId: id }]);
  });

  test("about a restricted person nothing is told", async () => {
    await propose({ kind: "no-longer-here", placementId: placed.placementId, lastDay: null });
    for (const row of await cloud.rows(cell.tables.placement)) {
      const { anchor } = z.looseObject({ anchor: z.looseObject({}).optional() }).parse(row);
      if (anchor !== undefined && row["participantId"] === placed.participantId) await cell.tables.placement.replace({ ...row, anchor: { ...anchor, restricted: true } });
    }
    expect(await waiting()).toEqual([]);
  });
});
