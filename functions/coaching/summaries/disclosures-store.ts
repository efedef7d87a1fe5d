import type { ClientId, DisclosureId } from "../../../shared/kernel/ids.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { Disclosure } from "../../../shared/coaching/summary.ts";
import type { Command } from "../../storage/command.ts";
import { check, ifNew, ifVersion, put } from "../../storage/transaction.ts";
import type { CardStore } from "../clients/card-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

/** The ledger of what was given to whom: rows beside the card, written once. */
export function disclosuresStore(tables: CoachingTables, cards: CardStore) {
  const { coaching: table } = tables;
  return {
    /** Every line, newest first; whether it may be shown is the case's to say. */
    async all(id: ClientId): Promise<Disclosure[]> {
      const [items, rows] = await Promise.all([table.all(partitions.client(id), prefixes.disclosure), rowsOf(tables)]);
      return rows.all(coachingEntities.disclosure, items).toSorted((one, other) => (one.at < other.at ? 1 : -1));
    },

    async one(id: ClientId, disclosureId: DisclosureId): Promise<Disclosure | undefined> {
      const [item, rows] = await Promise.all([table.get(keys.disclosure(id, disclosureId)), rowsOf(tables)]);
      return item && rows.one(coachingEntities.disclosure, item);
    },

    /**
     * A line for a paper that leaves now: only while the consent it rests on and the person's protection are as they were
     * seen. Refuses `version-conflict`.
     */
    async add<A>(command: Command, card: Card, disclosure: Disclosure, answer: A): Promise<A> {
      const { clientId, version } = card.client;
      const consents = card.consents.filter(({ consentId }) => consentId === disclosure.ground.consentId);
      return cards.saveBeside(command, card, answer, (rows) => [
        check(table, keys.client(clientId), ifVersion(version)),
        ...consents.map((consent) => check(table, keys.consent(clientId, consent.consentId), ifVersion(consent.version))),
        put(table, rows.dated(coachingEntities.disclosure, keys.disclosure(clientId, disclosure.disclosureId), disclosure, card.case.anchor), ifNew),
      ]);
    },
  };
}

export type DisclosuresStore = ReturnType<typeof disclosuresStore>;
