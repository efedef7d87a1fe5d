import { AssessmentId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { type Assessment, markOf, showsSelf } from "../../../shared/coaching/assessment.ts";
import type { ShownAssessment } from "../../../shared/coaching/assessment-contract.ts";
import { decideOpenAssessment } from "../../../shared/coaching/assessment-decisions.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import type { ClientId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { writable } from "../clients/clients.ts";
import { type AssessmentsStore, orderOf, type WholeFile } from "./assessments-store.ts";

type Assessments = Pick<Handlers<typeof coachingContract>, "openAssessment" | "readAssessments" | "readAssessment">;

/** Beginning an assessment, and looking at what there is of it for the one who looks. */
export function assessmentHandlers(cards: CardStore, store: AssessmentsStore): Assessments {
  return {
    openAssessment: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const instrument = await store.instruments.newest(granted.body.instrument);
        const assessmentId = AssessmentId.parse(granted.newId());
        const body = await settleOver(reading, (maybe) => {
          const card = writable(found(maybe));
          const decision = decideOpenAssessment(card, instrument, granted.body, assessmentId, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
          const { assessment } = decision;
          const writes: Parameters<CardStore["save"]>[4] = { writes: (rows) => [store.write(rows, params.clientId, card.case.anchor, undefined, assessment)] };
          return () => cards.save(granted, card, withMark(card, assessment), { assessmentId }, writes);
        });
        return { body };
      };
    },

    readAssessments: ({ params, now, today }) => {
      const reading = ahead(Promise.all([cards.readCase(params.clientId, now), store.list(params.clientId)]));
      return async () => {
        const [theCase, rows] = await reading;
        readable(theCase);
        return { body: { rows, today } };
      };
    },

    readAssessment: ({ params, query, now, today }) => {
      const { clientId, assessmentId } = params;
      const edition = query.edition === undefined ? undefined : Number(query.edition);
      const reading = ahead(Promise.all([cards.readCase(clientId, now), store.file(clientId, assessmentId, edition), store.list(clientId)]));
      return async () => {
        const [theCase, file, all] = await reading;
        readable(theCase);
        const shown = found(file);
        return { body: { ...shownFile(shown, today), previous: await previousOf(store, clientId, shown.assessment, all) } };
      };
    },
  };
}

/** Refuses `not-found`, and `consent-withdrawn` where nothing may be handled any more. */
function readable(theCase: Case | undefined): void {
  if (found(theCase).withdrawnOn !== null) throw new Problem("consent-withdrawn");
}

/** The card with what it tells of an assessment as it is now. */
export function withMark(card: Card, assessment: Assessment): Card {
  const mark = markOf(assessment);
  const { rows, version } = card.assessments;
  const known = rows.some(({ assessmentId }) => assessmentId === mark.assessmentId);
  const marks = known ? rows.map((one) => (one.assessmentId === mark.assessmentId ? mark : one)) : [...rows, mark];
  return { ...card, assessments: { rows: marks, version: version + 1 } };
}

/** The card without an assessment that was begun by mistake. */
export function withoutMark(card: Card, assessment: Assessment): Card {
  const { rows, version } = card.assessments;
  return { ...card, assessments: { rows: rows.filter(({ assessmentId }) => assessmentId !== assessment.assessmentId), version: version + 1 } };
}

/** What of it may be seen now: the client's answers not before the coach's own stand. */
function shownFile({ assessment, instrument, rating, self, editions }: WholeFile, today: LocalDate): Omit<ShownAssessment, "previous"> {
  return {
    assessment,
    instrument,
    self: showsSelf(assessment) ? [...self] : null,
    selfAnswered: self.length,
    coach: rating ?? null,
    editions: editions.map(({ edition, correction, openedAt, openedBy }) => ({
      edition, at: correction?.at ?? openedAt, by: correction?.by ?? openedBy, why: correction?.why ?? null,
    })),
    today,
  };
}

/** The one of the same instrument that was signed last before this one. */
async function previousOf(store: AssessmentsStore, clientId: ClientId, assessment: Assessment, all: readonly Assessment[]): Promise<ShownAssessment["previous"]> {
  const previous = all.find(
    (one) => one.signed !== null && one.instrument.code === assessment.instrument.code && one.assessmentId !== assessment.assessmentId && orderOf(one) < orderOf(assessment),
  );
  if (previous === undefined) return null;
  const { rating, self } = await store.answers(clientId, previous.assessmentId, previous.edition);
  return {
    assessment: previous,
    self: showsSelf(previous) ? self : null,
    coach: rating?.responses ?? null,
    sameRater: previous.raterId === null || assessment.raterId === null ? null : previous.raterId === assessment.raterId,
  };
}
