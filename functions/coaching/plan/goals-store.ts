import type { ClientId, GoalId } from "../../../shared/kernel/ids.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { GoalDecision } from "../../../shared/coaching/goal-decisions.ts";
import type { GoalEdition } from "../../../shared/coaching/goal.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { Command } from "../../storage/command.ts";
import { put } from "../../storage/transaction.ts";
import type { CardStore } from "../clients/card-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

/** Goals: they stand on the card, and how they stood before beside it. */
export function goalsStore(tables: CoachingTables, cards: CardStore) {
  const { coaching: table } = tables;
  return {
    /** Every edition of a goal, newest first; whether they may be shown is the case's to say. */
    async editions(id: ClientId, goal: GoalId): Promise<GoalEdition[]> {
      const [items, rows] = await Promise.all([table.all(partitions.client(id), prefixes.goalEditions(goal)), rowsOf(tables)]);
      return rows.all(coachingEntities.goalEdition, items).toReversed();
    },

    /**
     * The goals as decided. An edition that goes on is written over: the goal's own version, in the same transaction,
     * says that nobody came between. Refuses `version-conflict`.
     */
    async save<A>(command: Command, card: Card, { goals, edition }: Extract<GoalDecision, { kind: "store" }>, answer: A): Promise<A> {
      const { clientId } = card.client;
      return cards.save(command, card, { ...card, goals }, answer, {
        writes: (rows) =>
          edition === null
            ? []
            : [put(table, rows.dated(coachingEntities.goalEdition, keys.goalEdition(clientId, edition.goalId, edition.number), edition, card.case.anchor))],
      });
    },
  };
}

export type GoalsStore = ReturnType<typeof goalsStore>;
