import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import * as z from "zod";
import { ClientId, type UserId } from "../../shared/kernel/ids.ts";
import { summaryRoutes } from "../../shared/coaching/summary-contract.ts";
import { answersOf, type AssessmentPath, kioskCode, kioskToken, newAssessment } from "./assessments.ts";
import type { Answer, Ask, Cell } from "./cell.ts";
import { artificialCode, newClient } from "./clients.ts";
import { type CoachingNamed, goalOf, periodDetails, periodEnding, pictureOf, summaryAsked } from "./coaching-requests.ts";
import type { coachingContract } from "../../shared/coaching/contract.ts";

type RouteName = keyof typeof coachingContract;

/** What is typed of the client; words no system makes up by itself. */
export const stagedCode = artificialCode("010190", "-", 987);

/** A client in the midst of coaching, with something of everything, on 23.11.2026. */
export async function stageClient(cell: Cell, more: Readonly<Record<string, unknown>> = {}): Promise<CoachingNamed> {
  const [staffId, colleagueId, helperId, blockedId] = await Promise.all([
    cell.staff("Paula Päävalmentaja", { coaching: "main" }), cell.staff("Kaisa Kollega", { coaching: "ordinary" }),
    cell.staff("Heli Helpperi", { coaching: "ordinary" }), cell.staff("Serkku Sari", { coaching: "ordinary" }),
  ]);
  const as = cell.coach(staffId);
  const done = async (route: RouteName, ask: Ask): Promise<unknown> => accepted(await as(route, ask), route);
  const idOf = async (name: string, route: RouteName, ask: Ask) => z.record(z.string(), z.string()).parse(await done(route, ask))[name] ?? "";
  const clientId = ClientId.parse(await idOf("clientId", "registerClient", { body: newClient({ identityCode: stagedCode, consent: stagedConsent, ...more }) }));
  const params = { clientId };
  await done("addResponsibility", { params, body: { staffId: helperId, role: "individual-coach", from: "2026-11-23", to: null, instead: null } });
  await done("block", { params, body: { staffId: blockedId, why: "relative" } });
  const endedPeriodId = await idOf("periodId", "openPeriod", { params, body: { ...periodDetails, from: "2025-09-01", plannedTo: "2026-05-29" } });
  await done("endPeriod", { params: { ...params, periodId: endedPeriodId }, body: { ...periodEnding, on: "2026-05-22", version: 1 } });
  // A question stands only until coaching goes on; an answer stays, and may be put right.
  await done("answerFollowUp", { params: { ...params, periodId: endedPeriodId, months: "6" }, body: { on: "2026-11-23", reached: false, situation: "NO_INFO", note: "", version: 1 } });
  const periodId = await idOf("periodId", "openPeriod", { params, body: periodDetails });
  const plannedPeriodId = await idOf("periodId", "openPeriod", { params, body: { ...periodDetails, from: "2027-03-01", plannedTo: null } });
  const situationId = await idOf("situationId", "addSituation", { params, body: pictureOf(periodId) });
  const goalId = await idOf("goalId", "addGoal", { params, body: { category: goalOf.category, text: goalOf.text } });
  const entryId = await idOf("entryId", "addDiaryEntry", { params, body: { on: "2026-11-23", kind: "MEETING", text: "Sovittiin viikon tehtävistä.", coachingMinutes: 45, sensitive: false } });
  const assessments = await stageAssessments(cell, staffId, clientId);
  const card = z.object({ consents: z.array(z.object({ consentId: z.string() })) }).parse(await done("readClient", { params }));
  const { seen } = summaryRoutes.previewSummary.response.parse(await done("previewSummary", { params, body: summaryAsked(periodId) }));
  return {
    clientId, staffId, colleagueId, helperId, blockedId, consentId: card.consents[0]?.consentId ?? "", periodId, plannedPeriodId, endedPeriodId, months: "6",
    goalId, situationId, on: "2026-11-23", entryId, ...assessments, disclosureId: randomUUID(), seen,
  };
}

const stagedConsent = {
  kind: "consent", textVersion: "2026-1", signedOn: "2026-11-20", method: "paper-signed", scopes: ["store", "share-sender", "follow-up", "statistics-operator"], shareWith: [],
  paperLocation: "Paja 2, lukittu kaappi",
};

async function stageAssessments(cell: Cell, coach: UserId, clientId: ClientId) {
  const as = cell.coach(coach);
  const begin = async (mode: "SELF" | "OBSERVED" | "JOINT"): Promise<AssessmentPath> => {
    const { assessmentId } = z.object({ assessmentId: z.string() }).parse(accepted(await as("openAssessment", { params: { clientId }, body: newAssessment(mode) }), "openAssessment"));
    return { clientId, assessmentId };
  };
  const rate = async (params: AssessmentPath) => accepted(await as("rateAssessment", { params, body: { responses: answersOf(3), done: true, version: 0 } }), "rateAssessment");
  const sign = async (params: AssessmentPath) => accepted(await as("signAssessment", { params, body: { discussion: "Käyty läpi.", withoutSelf: null, version: 2 } }), "signAssessment");
  const [open, rated, signed, mistaken, tablet, waiting] = [
    await begin("JOINT"), await begin("OBSERVED"), await begin("OBSERVED"), await begin("OBSERVED"), await begin("SELF"), await begin("SELF"),
  ];
  await rate(rated);
  await rate(signed);
  await sign(signed);
  const token = await kioskToken(cell, await kioskCode(cell, coach, tablet));
  const onTablet = cell.tablet(token);
  for (const body of answersOf(4)) accepted(await onTablet("answerKiosk", { body }), "answerKiosk");
  return {
    assessmentId: open.assessmentId, ratedId: rated.assessmentId, signedId: signed.assessmentId, mistakenId: mistaken.assessmentId, tabletId: tablet.assessmentId,
    waitingId: waiting.assessmentId, kioskToken: token, kioskCode: await kioskCode(cell, coach, waiting),
  };
}

function accepted(answer: Answer, route: string): unknown {
  expect(answer.status, `${route}: ${answer.text}`).toBeLessThan(300);
  return answer.body;
}
