import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Anchor } from "../../../shared/kernel/retention.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { newClient, registerClient } from "../../support/clients.ts";
import { askedOf } from "../../support/coaching-figures.ts";
import { coachingAsk, coachingOrder, type CoachingRoute, periodDetails } from "../../support/coaching-requests.ts";
import type { CoachingNamed } from "../../support/coaching-requests.ts";
import { stageClient } from "../../support/coaching-stage.ts";
import { coachingContract } from "../../../shared/coaching/contract.ts";

/** In what state a client's information may be: the columns of the effect matrix. `held` is past its time, and kept for a hold. */
const states = ["normal", "restricted", "withdrawn", "expired", "held", "protected"] as const;
type State = (typeof states)[number];

/**
 * `ok`, or the refusal. Of a list: `full`, `name` and nothing else, or `gone`. Of the work: `full`, `decision` where only
 * the decision about what lost its ground is left, or `gone`.
 */
type Outcomes = readonly [normal: string, restricted: string, withdrawn: string, expired: string, held: string, whereaboutsProtected: string];

const list: Outcomes = ["full", "name", "name", "gone", "full", "full"];
const open: Outcomes = ["ok", "not-found", "consent-withdrawn", "not-found", "ok", "ok"];
const edit: Outcomes = ["ok", "not-found", "consent-withdrawn", "not-found", "case-ended", "ok"];
/** What brings a case back, or is asked after its end. */
const after: Outcomes = ["ok", "not-found", "consent-withdrawn", "not-found", "ok", "ok"];
/** Papers, and who handles the client: seen to as long as anything is kept. */
const keeping: Outcomes = ["ok", "not-found", "ok", "not-found", "ok", "ok"];
const tablet: Outcomes = ["ok", "kiosk-closed", "kiosk-closed", "kiosk-closed", "kiosk-closed", "ok"];

/** Written by hand from the matrix: what each route does about a client in each state. */
const expectation: Readonly<Partial<Record<CoachingRoute, Outcomes>>> = {
  listOwnClients: list, listAllClients: list, searchClients: list,
  readCoachingWork: ["full", "gone", "decision", "gone", "full", "full"],
  // Of whoever withdrew the card tells what stopped, and no more.
  readClient: ["ok", "not-found", "withdrawn card", "not-found", "ok", "ok"],
  revealIdentityCode: open, readSituations: open, readGoalHistory: open, readDiary: open, readAssessments: open, readAssessment: open, readDisclosures: open,
  readBlocks: keeping,
  previewSummary: ["ok", "not-found", "consent-withdrawn", "not-found", "ok", "no whereabouts"],
  makeSummary: open,
  readKiosk: tablet, answerKiosk: tablet, finishKiosk: tablet,
  redeemKiosk: ["ok", "kiosk-code-refused", "kiosk-code-refused", "kiosk-code-refused", "kiosk-code-refused", "ok"],
  closeKiosk: keeping, openKiosk: edit,
  changeClient: edit, changeIdentityCode: edit, changeAuthorities: edit,
  destroyPreForm: keeping, addConsent: keeping, withdrawConsent: keeping,
  addSituation: edit, changeSituation: edit, addGoal: edit, changeGoal: edit, commentGoal: edit, addDiaryEntry: edit, changeDiaryEntry: edit, addAddendum: edit,
  openAssessment: edit, rateAssessment: edit, signAssessment: edit, correctAssessment: edit, dropAssessment: edit,
  // A ground opens nothing by itself: what there is to open is judged by the routes above.
  stateGround: ["ok", "ok", "ok", "ok", "ok", "ok"],
  addResponsibility: keeping, endResponsibility: keeping, unblock: keeping, block: keeping,
  answerFollowUp: after, changePeriod: edit, endPeriod: edit, openPeriod: after, reopenPeriod: after,
  // Where the case has ended it was called off before.
  cancelPeriod: ["ok", "not-found", "consent-withdrawn", "not-found", "period-state", "ok"],
};

/** Nothing of these is about a client who is there already. */
const aboutNobody: readonly CoachingRoute[] = ["registerClient", "listInstruments", "readInstrument", "importInstrument", "snoozeCoachingTask"];
/** At the end, because what they do brings a case back. */
const reviving: readonly CoachingRoute[] = ["openPeriod", "reopenPeriod", "addConsent"];
const order = [...coachingOrder.filter(([name]) => !reviving.includes(name)), ["openPeriod", 1], ["reopenPeriod", 2], ["addConsent", 1]] satisfies typeof coachingOrder;

const versionsIn: Readonly<Record<State, Readonly<Partial<Record<CoachingRoute, number>>>>> = {
  normal: {}, restricted: {}, protected: {}, withdrawn: { withdrawConsent: 2, endPeriod: 1 }, expired: {}, held: { changePeriod: 2, cancelPeriod: 2 },
};

const secrets = ["1990-01-01", "Itäpuisto", "401234567", "Lähihoitaja", "Velkoja", "keittiössä", "Sovittiin viikon", "Käyty läpi", "REHAB_WORK", "2026-09-01"];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

/** The anchor in the case and in every list, as the work that sets it would leave it. */
async function anchor(cell: Cell, change: Partial<z.infer<typeof Anchor>>): Promise<void> {
  const Anchored = z.looseObject({ PK: z.string(), SK: z.string(), anchor: Anchor });
  for (const row of await cloud.rows(cell.tables.coaching)) {
    const anchored = Anchored.safeParse(row);
    if (anchored.success) await cell.tables.coaching.replace({ ...anchored.data, anchor: { ...anchored.data.anchor, ...change } });
  }
}

async function stateOf(cell: Cell, state: State): Promise<CoachingNamed> {
  const basics = Object(newClient()["details"]);
  const named = await stageClient(cell, state === "protected" ? { details: { ...basics, addressProtection: { until: "2027-06-30" } } } : {});
  const done = async (name: CoachingRoute, body?: object) => {
    const ask = coachingAsk(name, coachingContract[name], named);
    const { status, text } = await cell.coach(named.staffId)(name, { ...ask, ...(body !== undefined && { body }) });
    expect(status, text).toBeLessThan(300);
  };
  if (state === "restricted") await anchor(cell, { restricted: true });
  if (state === "withdrawn") await done("withdrawConsent", { scopes: ["store"], shareWith: [], on: "2026-11-20", version: 1 });
  if (state === "expired" || state === "held") {
    await done("cancelPeriod");
    await done("endPeriod");
    // Three years and a day ago.
    await anchor(cell, { endedOn: LocalDate.parse("2023-11-22"), held: state === "held" });
  }
  if (state !== "held") return named;
  // A summary tells that the period has ended.
  const preview = await askedOf(cell, named, "previewSummary", 1);
  return { ...named, seen: z.object({ seen: z.string() }).parse(preview.body).seen };
}

const Row = z.object({ clientId: z.string(), bornOn: z.string().nullable(), period: z.unknown(), dues: z.array(z.object({ kind: z.string() })) });
const List = z.object({ rows: z.array(Row) });
const Work = z.object({ tasks: z.array(z.object({ clientId: z.string(), kind: z.string() })) });

function outcomeOf(name: CoachingRoute, answer: Answer, { clientId }: CoachingNamed): string {
  const code = z.object({ code: z.string() }).safeParse(answer.body);
  if (answer.status >= 400) return code.success ? code.data.code : String(answer.status);
  if (name === "listOwnClients" || name === "listAllClients" || name === "searchClients") {
    const row = List.parse(answer.body).rows.find((one) => one.clientId === clientId);
    if (row === undefined) return "gone";
    return row.bornOn === null && row.period === null && row.dues.every(({ kind }) => kind === "withdrawal-decision") ? "name" : "full";
  }
  if (name === "readCoachingWork") {
    const kinds = Work.parse(answer.body).tasks.filter((one) => one.clientId === clientId).map(({ kind }) => kind);
    return kinds.length === 0 ? "gone" : kinds.every((kind) => kind === "withdrawal-decision") ? "decision" : "full";
  }
  if (name === "readClient" && answer.text.includes('"state":"withdrawn"')) return "withdrawn card";
  if (name === "previewSummary" && !answer.text.includes("Itäpuisto")) return "no whereabouts";
  return "ok";
}

describe("the effect matrix of the coaching register", () => {
  test("names every route that is about a client", () => {
    expect([...Object.keys(expectation), ...aboutNobody].sort()).toEqual(Object.keys(coachingContract).sort());
  });

  test.each(states.map((state, column) => [state, column] as const))("%s", async (state, column) => {
    const cell = await startCell(cloud);
    const named = await stateOf(cell, state);
    const seen: Record<string, string> = {};
    const texts: string[] = [];
    for (const [name, version] of order) {
      if (aboutNobody.includes(name)) continue;
      const answer = await askedOf(cell, named, name, versionsIn[state][name] ?? version);
      seen[name] = outcomeOf(name, answer, named);
      texts.push(answer.text);
    }
    expect(seen).toEqual(Object.fromEntries(Object.entries(expectation).map(([name, outcomes]) => [name, outcomes[column]])));
    // The name, and nothing else that is sealed.
    if (["restricted", "withdrawn", "expired"].includes(state)) expect(secrets.filter((secret) => texts.join("\n").includes(secret))).toEqual([]);
    else expect(secrets.filter((secret) => !texts.join("\n").includes(secret))).toEqual([]);
  }, 60_000);

  test("a list does not tell where a protected person is to be found, and of others it does", async () => {
    const cell = await startCell(cloud);
    const workshopId = randomUUID();
    const Rows = z.object({ rows: z.array(z.object({ period: z.object({ workshopId: z.string().nullable(), measure: z.string() }).nullable() })) });
    const shown = async (more: object): Promise<unknown> => {
      const staffId = await cell.staff("Valma Valmentaja", { coaching: "ordinary" });
      const clientId = await registerClient(cell, staffId, { identityCode: null, ...more });
      expect((await cell.coach(staffId)("openPeriod", { params: { clientId }, body: { ...periodDetails, workshopId } })).status).toBe(200);
      return Rows.parse((await cell.coach(staffId)("listOwnClients", { params: { staffId } })).body).rows[0]?.period;
    };
    expect(await shown({})).toEqual({ workshopId, measure: "REHAB_WORK" });
    expect(await shown({ details: { ...Object(newClient()["details"]), addressProtection: { until: "2027-06-30" } } })).toEqual({ workshopId: null, measure: "REHAB_WORK" });
  });
});
