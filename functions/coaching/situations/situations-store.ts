import type { ClientId } from "../../../shared/kernel/ids.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { LifeSituation, SituationMarks } from "../../../shared/coaching/situation.ts";
import type { Command } from "../../storage/command.ts";
import { ifNew, put } from "../../storage/transaction.ts";
import type { CardStore } from "../clients/card-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

/** Pictures of the life situation: rows beside the card, one for each version, with a mark on the card. */
export function situationsStore(tables: CoachingTables, cards: CardStore) {
  const { coaching: table } = tables;
  return {
    /** Every version of every picture; whether they may be shown is the case's to say. */
    async all(id: ClientId): Promise<LifeSituation[]> {
      const [items, rows] = await Promise.all([table.all(partitions.client(id), prefixes.situation), rowsOf(tables)]);
      return rows.all(coachingEntities.situation, items);
    },

    /** A version is written once and never over another. Refuses `version-conflict`. */
    async add<A>(command: Command, card: Card, situation: LifeSituation, situations: SituationMarks, answer: A): Promise<A> {
      const key = keys.situation(card.client.clientId, situation.situationId, situation.version);
      return cards.save(command, card, { ...card, situations }, answer, {
        writes: (rows) => [put(table, rows.dated(coachingEntities.situation, key, situation, card.case.anchor), ifNew)],
      });
    },
  };
}

export type SituationsStore = ReturnType<typeof situationsStore>;
