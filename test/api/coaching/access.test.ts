import { randomUUID } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Roles } from "../../../shared/kernel/caller.ts";
import { UserId } from "../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../shared/coaching/contract.ts";
import { type Answer, type Cell, monday, startCell, surface } from "../../support/cell.ts";
import { registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { become } from "../access/world.ts";

let cloud: Cloud;
let cell: Cell;
let clientId: string;
let missing: Answer;
const ids = new Map<string, string>();

/** Everybody who might ask. `own` coaches the client today; a stated ground counts on the day it was stated. */
const actors = [
  "own", "individual coach", "former own", "colleague", "substitute", "substitute over", "blocked coach", "main", "main with ground", "main with yesterday's ground",
  "blocked main with ground", "instructor", "placement main", "user admin", "officer", "statistician", "disabled coach", "anonymous",
] as const;
type Actor = (typeof actors)[number];

const coaches: readonly Actor[] = ["own", "individual coach"];
const handling: readonly Actor[] = [...coaches, "substitute"];
const reading: readonly Actor[] = [...handling, "main with ground"];
const freeMains: readonly Actor[] = ["main", "main with ground", "main with yesterday's ground"];
const mains: readonly Actor[] = [...freeMains, "blocked main with ground"];
const workers: readonly Actor[] = [...coaches, "former own", "colleague", "substitute", "substitute over", "blocked coach", ...mains];
const nobody: readonly Actor[] = [];

/** Written by hand from the authorisation matrix, route by route: who gets in. For routes about staff: one's own, and a colleague's. */
const expectation: Readonly<Record<string, readonly Actor[] | { readonly oneself: readonly Actor[]; readonly other: readonly Actor[] }>> = {
  registerClient: workers,
  listOwnClients: { oneself: workers, other: mains },
  listAllClients: mains,
  searchClients: workers,
  readCoachingWork: { oneself: workers, other: nobody },
  snoozeCoachingTask: { oneself: workers, other: nobody },
  readClient: reading,
  changeClient: reading,
  revealIdentityCode: reading,
  changeIdentityCode: reading,
  changeAuthorities: handling,
  addConsent: handling,
  withdrawConsent: reading,
  destroyPreForm: handling,
  openPeriod: handling,
  changePeriod: handling,
  endPeriod: handling,
  reopenPeriod: handling,
  cancelPeriod: handling,
  answerFollowUp: handling,
  readSituations: reading,
  addSituation: handling,
  changeSituation: handling,
  addGoal: handling,
  changeGoal: handling,
  commentGoal: handling,
  readGoalHistory: reading,
  readDiary: reading,
  addDiaryEntry: handling,
  changeDiaryEntry: handling,
  addAddendum: handling,
  listInstruments: workers,
  readInstrument: workers,
  importInstrument: mains,
  openAssessment: handling,
  readAssessments: reading,
  readAssessment: reading,
  rateAssessment: handling,
  signAssessment: handling,
  correctAssessment: handling,
  dropAssessment: handling,
  openKiosk: handling,
  closeKiosk: handling,
  stateGround: freeMains,
  addResponsibility: [...coaches, ...freeMains],
  endResponsibility: [...coaches, ...freeMains],
  readBlocks: freeMains,
  block: freeMains,
  unblock: freeMains,
  previewSummary: handling,
  makeSummary: handling,
  readDisclosures: reading,
};

const idOf = (actor: Actor): string => ids.get(actor) ?? "";
const withdrawn: readonly Actor[] = ["disabled coach"];
/** Who is not known at all is told to sign in; everybody else, that there is no such thing. */
const unknown = (actor: Actor): boolean => actor === "anonymous" || withdrawn.includes(actor);

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  const staff = async (actor: Actor, roles: Partial<Roles>) => ids.set(actor, await cell.staff(actor, roles));
  const [ordinary, main] = [{ coaching: "ordinary" }, { coaching: "main" }] as const;
  for (const actor of ["own", "individual coach", "former own", "colleague", "substitute", "substitute over", "blocked coach", "disabled coach"] as const) await staff(actor, ordinary);
  for (const actor of ["main", "main with ground", "main with yesterday's ground", "blocked main with ground"] as const) await staff(actor, main);
  await staff("instructor", { placement: "ordinary" });
  await staff("placement main", { placement: "main" });
  await staff("user admin", { office: ["user-admin"] });
  await staff("officer", { office: ["data-protection-officer"] });
  await staff("statistician", { office: ["statistics"] });

  const done = async (by: Actor, route: keyof typeof coachingContract, params: Readonly<Record<string, string>>, body: unknown) => {
    const answer = await cell.coach(idOf(by))(route, { params, body });
    expect(answer.status, `${route} by ${by}: ${answer.text}`).toBeLessThan(300);
  };
  clientId = await registerClient(cell, UserId.parse(idOf("former own")));
  const params = { clientId };
  const helper = { instead: null, from: monday };
  await done("main", "addResponsibility", params, { staffId: idOf("own"), role: "work-coach", from: monday, to: null, instead: { staffId: idOf("former own"), handoverUntil: null } });
  for (const staffId of [idOf("individual coach"), idOf("blocked coach"), idOf("disabled coach")])
    await done("own", "addResponsibility", params, { ...helper, staffId, role: "individual-coach", to: null });
  await done("own", "addResponsibility", params, { ...helper, staffId: idOf("substitute"), role: "substitute", to: "2026-12-31" });
  await done("own", "addResponsibility", params, { ...helper, staffId: idOf("substitute over"), role: "substitute", to: "2026-11-24" });
  await done("main with yesterday's ground", "stateGround", params, { ground: "supervision" });
  cell.goTo("2026-11-25");
  for (const by of ["main with ground", "blocked main with ground"] as const) await done(by, "stateGround", params, { ground: "complaint" });
  for (const staffId of [idOf("blocked coach"), idOf("blocked main with ground")]) await done("main", "block", params, { staffId, why: "relative" });
  await become(cell, UserId.parse(idOf("disabled coach")), { coaching: "ordinary" }, "disabled");
  missing = await cell.coach(idOf("own"))("readClient", { params: { clientId: randomUUID() } });
  expect(missing.status).toBe(404);
});
afterAll(() => cloud.stop());

const AuditOutcome = z.object({ requestId: z.string(), outcome: z.string() });

/** What anyone sees of a refusal, but for the request's own id. */
const seen = ({ status, text, headers }: Answer) => ({ status, text, headers: { ...headers, "x-request-id": "" } });

async function outcomes(): Promise<ReadonlyMap<string, string>> {
  const rows = (await cell.auditRows()).map((row) => AuditOutcome.parse(row));
  return new Map(rows.map(({ requestId, outcome }) => [requestId, outcome]));
}

/** Every route for every actor with a body no schema takes: who gets past the door changes nothing behind it. */
const nonsense = { nonsense: true };

describe("the authorisation matrix of the coaching register", () => {
  const ofPersons = Object.entries(coachingContract).filter(([, { credential }]) => credential === "person");

  test("names every route that asks for a person", () => {
    expect(Object.keys(expectation).sort()).toEqual(ofPersons.map(([name]) => name).sort());
  });

  test.each(ofPersons)("%s", async (name, route) => {
    const expected = expectation[name] ?? nobody;
    const about: readonly { readonly staff: "oneself" | "other"; readonly who: readonly Actor[] }[] =
      "oneself" in expected ? [{ staff: "oneself", who: expected.oneself }, { staff: "other", who: expected.other }] : [{ staff: "other", who: expected }];
    const wrong: string[] = [];
    for (const { staff, who } of about) {
      const answers = await Promise.all(
        actors.map(async (actor) => {
          const named: Readonly<Record<string, string>> = { clientId, staffId: staff === "oneself" ? idOf(actor) || randomUUID() : "oneself" in expected ? idOf("colleague") : randomUUID() };
          const params = Object.fromEntries(Object.keys(route.params.shape).map((param) => [param, named[param] ?? (param === "months" ? "6" : param === "on" ? monday : randomUUID())]));
          const credentials = actor === "anonymous" ? {} : { authorization: `Bearer ${idOf(actor)}` };
          return { actor, answer: await surface(cell.entries.coaching, coachingContract, credentials)(nameOf(name), { params, body: nonsense, ...(name === "readInstrument" && { query: { code: "PAJA", version: "1" } }) }) };
        }),
      );
      const told = await outcomes();
      for (const { actor, answer } of answers) {
        // A colleague's own address is her own.
        if (staff === "other" && "oneself" in expected && actor === "colleague") continue;
        const outcome = told.get(String(answer.headers["x-request-id"]));
        const denied = unknown(actor) ? answer.status === 401 : outcome === "denied" && JSON.stringify(seen(answer)) === JSON.stringify(seen(missing));
        const open = outcome !== "denied" && answer.status !== 401 && answer.status !== 403;
        if (who.includes(actor) ? !open : !denied) wrong.push(`${staff}, ${actor}: ${String(answer.status)} ${String(outcome)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function nameOf(name: string): keyof typeof coachingContract {
  const found = Object.keys(coachingContract).find((one): one is keyof typeof coachingContract => one === name);
  if (found === undefined) throw new Error(`No route ${name}.`);
  return found;
}
