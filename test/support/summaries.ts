import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import * as z from "zod";
import { type ClientId, PeriodId, type UserId } from "../../shared/kernel/ids.ts";
import { ShownAssessment } from "../../shared/coaching/assessment-contract.ts";
import { summaryRoutes } from "../../shared/coaching/summary-contract.ts";
import { officeEntities } from "../../shared/office/register.ts";
import { UnitId } from "../../shared/office/unit.ts";
import { rowOf, unstamped } from "../../functions/records/rows.ts";
import { answerAll, answersOf, openAssessment } from "./assessments.ts";
import type { Answer, Cell } from "./cell.ts";
import { registerClient } from "./clients.ts";

const Preview = summaryRoutes.previewSummary.response;
const Made = summaryRoutes.makeSummary.response;

/** Somebody who has been coached for a while, with something in every part a summary may tell. */
export interface Coached {
  readonly clientId: ClientId;
  readonly periodId: PeriodId;
}

const done = (answer: Answer): unknown => {
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};

/** A workshop of the office's list. */
export async function workshopOf(cell: Cell, name: string): Promise<string> {
  const unitId = UnitId.parse(randomUUID());
  await cell.tables.office.replace(rowOf(officeEntities.units, { PK: "SETTINGS", SK: "UNITS" }, { units: [{ unitId, name, inUse: true }], version: 1 }, unstamped));
  return unitId;
}

export async function coachedClient(cell: Cell, coach: UserId, { workshopId, ...more }: Readonly<Record<string, unknown>> & { readonly workshopId: string }): Promise<Coached> {
  const clientId = await registerClient(cell, coach, more);
  const as = cell.coach(coach);
  const params = { clientId };
  const { periodId } = z.object({ periodId: PeriodId }).parse(done(await as("openPeriod", { params, body: {
    workshopId, measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: { type: "WELLBEING_AREA_SOCIAL", name: "Satakunnan hyvinvointialue" },
    from: "2026-09-01", plannedTo: "2027-02-26", daysAWeek: 4, hoursAWeek: 24.5, methods: ["WORK_COACHING", "GROUP"],
  } })));
  done(await as("addSituation", { params, body: { occasion: "START", on: "2026-09-02", periodId, livelihood: ["UNEMPLOYMENT_ALLOWANCE"], housing: "WITH_PARENTS", note: "Velkoja vuokrasta" } }));
  await addGoal(cell, coach, clientId, {});
  return { clientId, periodId };
}

/** A goal with all its parts. */
export async function addGoal(cell: Cell, coach: UserId, clientId: ClientId, more: Readonly<Record<string, unknown>>): Promise<void> {
  const as = cell.coach(coach);
  const goal = { category: "WORK_SKILLS", text: "Teen koko päivän töitä keittiössä." };
  const { goalId } = z.object({ goalId: z.string() }).parse(done(await as("addGoal", { params: { clientId }, body: goal })));
  done(await as("changeGoal", { params: { clientId, goalId }, body: {
    ...goal, baseline: "Jaksoi kaksi tuntia kerrallaan.", target: "Kuusi tuntia neljänä päivänä.", dueOn: "2026-12-18",
    steps: [{ text: "Hygieniapassi", doneOn: "2026-10-06" }, { text: "Oma vuoro tiskissä", doneOn: null }], scale: ["", "", "Kuusi tuntia päivässä", "", ""],
    baselineAttainment: -2, attainment: 0, status: "OPEN", realisation: "Sujuu hyvin, väsyy iltapäivisin.", version: 1, ...more,
  } }));
  done(await as("commentGoal", { params: { clientId, goalId }, body: { text: "Tiimissä puhuttu: Reijo auttaa tiskissä." } }));
}

interface Signed {
  readonly on: string;
  readonly occasion: string;
  /** Null where the coach alone was asked. */
  readonly self: number | null;
  readonly rated: number;
}

/** An assessment by both, signed. */
export async function signedAssessment(cell: Cell, coach: UserId, clientId: ClientId, { on, occasion, self, rated }: Signed): Promise<void> {
  const path = await openAssessment(cell, coach, clientId, self === null ? "OBSERVED" : "JOINT", { on, occasion });
  if (self !== null) await answerAll(cell, coach, path, answersOf(self, "Tästä en halua puhua muille."));
  done(await cell.coach(coach)("rateAssessment", { params: path, body: { responses: answersOf(rated, "Valmentajan oma huomio."), done: true, version: 0 } }));
  const { assessment } = ShownAssessment.parse(done(await cell.coach(coach)("readAssessment", { params: path })));
  done(await cell.coach(coach)("signAssessment", { params: path, body: { discussion: "Käytiin läpi kahden kesken.", withoutSelf: null, version: assessment.version } }));
}

/** What a coach asks for when nothing is wrong: everything there is. */
export const summaryRequest = ({ periodId }: Pick<Coached, "periodId">, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  recipient: { kind: "sender", periodId }, sections: ["contact", "background", "periods", "situation", "plan", "assessments"], sides: "both", charts: true, language: "fi",
  withIdentityCode: null, ...more,
});

/** Looks at a summary and prints what was seen. */
export async function printed(cell: Cell, coach: UserId, client: Coached, more: Readonly<Record<string, unknown>> = {}) {
  const { clientId } = client;
  const request = summaryRequest(client, more);
  const preview = Preview.parse(done(await cell.coach(coach)("previewSummary", { params: { clientId }, body: request })));
  const params = { clientId, disclosureId: randomUUID() };
  const body = { ...request, seen: preview.seen };
  const made = Made.parse(done(await cell.coach(coach)("makeSummary", { params, body })));
  return { preview, made, params, body, file: Buffer.from(made.pdf, "base64") };
}
