import type { ParticipantId, PlacementId } from "../../../shared/kernel/ids.ts";
import { isWithin, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { type EvaluationSubmission, evaluationSpan, type OwnEvaluation, type WaitingEvaluation, type WorkEvaluation } from "../../../shared/placement/evaluation.ts";
import { intakeEntities, placementEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, commit, type Condition, ifNew, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { type Card, closingStamp, stampAfter } from "../participants/cards.ts";
import { datedRow } from "../dated-row.ts";
import { intakeKeys, intakePartitions, intakePrefixes, keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** An evaluation not gone through in a year will not be asked for again. */
const waitingDays = 365;

/** Evaluations of the work, every version of each, kept with the case. */
export function evaluationsStore(tables: PlacementTables) {
  return { ...register(tables), ...dropBox(tables) };
}

export type EvaluationsStore = ReturnType<typeof evaluationsStore>;

function register({ placement: table, intake, audit }: PlacementTables) {
  const write = ({ participant, service }: Card, evaluation: WorkEvaluation): Write[] => [
    check(table, keys.service(participant.participantId), ifVersion(service.version)),
    put(
      table,
      datedRow(
        placementEntities.evaluation,
        keys.evaluation(participant.participantId, evaluation.placementId, evaluation.version),
        evaluation,
        service.anchor,
      ),
      ifNew,
    ),
  ];

  return {
    /** Every version of every evaluation of one person, the oldest of a placement first. */
    async all(id: ParticipantId): Promise<WorkEvaluation[]> {
      return rowsOf(placementEntities.evaluation, await table.all(partitions.participant(id), prefixes.everyEvaluation));
    },

    async latest(id: ParticipantId, placement: PlacementId): Promise<WorkEvaluation | undefined> {
      const versions = rowsOf(placementEntities.evaluation, await table.all(partitions.participant(id), prefixes.evaluation(placement)));
      return versions.at(-1);
    },

    /** What a contact sent, as the register's next version. Refuses `version-conflict`; throws `Replay` when it was taken in before. */
    async take(command: Command, card: Card, evaluation: WorkEvaluation): Promise<void> {
      const { participantId, placementId, receivedAt } = evaluation;
      const waiting = { participantId, placementId, receivedAt };
      const stamp = stampAfter(receivedAt, waitingDays);
      const row = rowOf(placementEntities.waitingEvaluation, keys.waitingEvaluation(participantId, placementId), waiting, stamp);
      await store(table, audit, command, [...write(card, evaluation), put(table, row)], null);
    },

    /**
     * Staff have gone through it; the employer's page says so from the same moment. Refuses `version-conflict`, also
     * when the contact has sent a newer one that is still on its way.
     */
    accept(command: Command, card: Card, evaluation: WorkEvaluation, today: LocalDate) {
      const waits = remove(table, keys.waitingEvaluation(evaluation.participantId, evaluation.placementId));
      return store(table, audit, command, [...write(card, evaluation), ...ownCopy(card, evaluation, today), waits], { version: evaluation.version });
    },

    /** Evaluations that nobody has gone through yet. */
    async waiting(): Promise<WaitingEvaluation[]> {
      return rowsOf(placementEntities.waitingEvaluation, await table.all(partitions.evaluations, ""));
    },
  };

  /** The contact's own copy, while his page may still show it. */
  function ownCopy({ placements }: Card, evaluation: WorkEvaluation, today: LocalDate): Write[] {
    const { contactId, placementId, evaluationId, ratings, text, receivedAt, accepted } = evaluation;
    const placement = placements.find((one) => one.placementId === placementId);
    if (placement === undefined || !isWithin(today, evaluationSpan(placement))) return [];
    const own: OwnEvaluation = { evaluationId, placementId, ratings, text, receivedAt, accepted: accepted !== null, version: evaluation.version };
    const row = rowOf(intakeEntities.ownEvaluation, intakeKeys.ownEvaluation(contactId, placementId), own, closingStamp(evaluationSpan(placement).to));
    return [put(intake, row, isStill(evaluation))];
  }
}

/** What contacts have sent and the register has not taken in yet. */
function dropBox({ intake }: Pick<PlacementTables, "intake">) {
  return {
    async pending() {
      return rowsOf(intakeEntities.pendingEvaluation, await intake.all(intakePartitions.pending, intakePrefixes.evaluation));
    },

    async submission(key: { readonly PK: string; readonly SK: string }): Promise<EvaluationSubmission | undefined> {
      const item = await intake.get(key);
      return item && fieldsOf(intakeEntities.evaluation, item);
    },

    /** The drop box is emptied; doing it twice changes nothing. */
    async taken({ contactId, evaluationId }: EvaluationSubmission, token: string): Promise<void> {
      await commit(intake, [remove(intake, intakeKeys.evaluation(contactId, evaluationId)), remove(intake, intakeKeys.pendingEvaluation(evaluationId))], token);
    },
  };
}

const isStill = ({ evaluationId }: WorkEvaluation): Condition => ({
  expression: "evaluationId = :evaluation OR attribute_not_exists(PK)",
  values: { ":evaluation": evaluationId },
  refusal: "version-conflict",
});
