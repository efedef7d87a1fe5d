import * as z from "zod";
import { ContactId, type WorkplaceId } from "../../../shared/kernel/ids.ts";
import { addDays, dateAt, instantAt } from "../../../shared/kernel/local-date.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import { rowOf, rowsOf } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { hashOfKey } from "../../storage/deletion.ts";
import type { Key, Table } from "../../storage/table.ts";
import { put, remove, type Write } from "../../storage/transaction.ts";
import { closingStamp } from "../participants/cards.ts";
import { contactIsKept } from "./contact-rows.ts";
import { intakePartitions, intakePrefixes, keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";

/** Each deletion is two writes, and the audit row is one: within a transaction's hundred. */
const pageSize = 45;
/** A restored backup is at most 35 days old; the list outlives it by three months, so that deletions can be repeated. */
const listedDays = 35 + 90;

const OfContact = z.object({ PK: z.string(), SK: z.string(), contactId: ContactId });

interface Doomed extends Key {
  readonly table: Table;
}

/** Contacts past their time, with all that is kept of them in both tables. */
export function purgeStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** Whoever has rows at the workplace and no contact that is still kept: TTL may have taken the contact's own row first. */
    async overdue(workplace: WorkplaceId, now: number): Promise<ContactId[]> {
      const others = await Promise.all([prefixes.link, prefixes.everyMessage].map((prefix) => table.all(partitions.workplace(workplace), prefix)));
      // After his link and messages: a contact who is added meanwhile must not look like one who is gone.
      const contacts = await table.all(partitions.workplace(workplace), prefixes.contact);
      const kept = rowsOf(placementEntities.contact, contacts).filter((contact) => contactIsKept(contact, now));
      const named = new Set([...others.flat(), ...contacts].map((item) => OfContact.parse(item).contactId));
      return [...named].filter((id) => !kept.some(({ contactId }) => contactId === id));
    },

    /**
     * Deletes everything of one contact, page by page; the contact's own row goes last, so that a purge that dies is found
     * again. Each page carries its audit row and its entries in the list of deletions.
     */
    async purge(commandFor: () => Command, workplace: WorkplaceId, contact: ContactId): Promise<void> {
      const rows = await everythingOf(workplace, contact);
      for (let from = 0; from < rows.length; from += pageSize) {
        const command = commandFor();
        const writes = rows.slice(from, from + pageSize).flatMap((row) => deletion(row, command.now));
        await store(table, audit, command, writes, null);
      }
    },
  };

  async function everythingOf(workplace: WorkplaceId, contact: ContactId): Promise<Doomed[]> {
    const found = async (from: Table, partition: string, prefix: string): Promise<Doomed[]> =>
      (await from.all(partition, prefix)).map((item) => ({ table: from, ...OfContact.pick({ PK: true, SK: true }).parse(item) }));
    const [submissions, page, messages, waiting] = await Promise.all([
      found(intake, intakePartitions.submissions(contact), intakePrefixes.everything),
      found(intake, intakePartitions.contact(contact), intakePrefixes.everything),
      found(table, partitions.workplace(workplace), prefixes.message(contact)),
      table.all(partitions.mails, ""),
    ]);
    const mails = rowsOf(placementEntities.waitingMail, waiting).filter(({ contactId }) => contactId === contact);
    return [
      ...submissions, ...page, ...messages,
      ...mails.map(({ messageId }) => ({ table, ...keys.waitingMail(messageId) })),
      { table, ...keys.contactLink(workplace, contact) },
      { table, ...keys.contact(workplace, contact) },
    ];
  }

  function deletion({ table: from, ...key }: Doomed, now: number): Write[] {
    const { retention } = placementEntities.contact;
    const row = { retention, at: instantAt(now) };
    const listed = rowOf(placementEntities.deletion, keys.deletion(hashOfKey(from.name, key), retention), row, closingStamp(addDays(dateAt(now), listedDays)));
    return [remove(from, key), put(table, listed)];
  }
}

export type PurgeStore = ReturnType<typeof purgeStore>;
