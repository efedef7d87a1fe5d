import type { UserId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { Message } from "../../../shared/placement/message.ts";
import { placementEntities } from "../../../shared/placement/register.ts";
import type { Contact, ContactLink, Workplace, WorkplacePlacementRow } from "../../../shared/placement/workplace.ts";
import { rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, ifNew, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { contactIsKept, contactRows, noLink } from "./contact-rows.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";
import { type SlotChange, slotWrites } from "../bookings/slots-store.ts";
import type { Table } from "../../storage/table.ts";

export interface WorkplaceFile {
  readonly workplace: Workplace;
  readonly contacts: readonly Contact[];
  readonly links: readonly ContactLink[];
  /** Whatever their cases have come to: a contact's own time runs from the last of them. */
  readonly placements: readonly WorkplacePlacementRow[];
}

/** A workplace with its contacts and who is placed there. Contacts past their time are left out. */
export function workplacesStore(tables: PlacementTables) {
  return { ...reads(tables), ...commands(tables) };
}

export type WorkplacesStore = ReturnType<typeof workplacesStore>;

function reads({ placement: table }: PlacementTables) {
  return {
    async list(): Promise<Workplace[]> {
      return rowsOf(placementEntities.workplace, await table.all(partitions.workplaces, prefixes.workplace));
    },

    async file(id: WorkplaceId, now: number): Promise<WorkplaceFile | undefined> {
      const items = await table.all(partitions.workplace(id), prefixes.card);
      const [workplace] = rowsOf(placementEntities.workplace, items);
      if (workplace === undefined) return undefined;
      const contacts = rowsOf(placementEntities.contact, items).filter((contact) => contactIsKept(contact, now));
      const kept = new Set(contacts.map(({ contactId }) => contactId));
      return {
        workplace,
        contacts,
        links: rowsOf(placementEntities.contactLink, items).filter(({ contactId }) => kept.has(contactId)),
        placements: rowsOf(placementEntities.workplacePlacement, items),
      };
    },

    /** The newest messages to the workplace's contacts. */
    async messages(id: WorkplaceId): Promise<Message[]> {
      const { items } = await table.page(partitions.workplace(id), prefixes.everyMessage, { newestFirst: true, limit: 100 });
      return rowsOf(placementEntities.message, items);
    },
  };
}

/** A workplace stands in the list and on its own card. */
const rows = (workplace: Workplace) => [
  rowOf(placementEntities.workplace, keys.workplace(workplace.workplaceId), workplace, unstamped),
  rowOf(placementEntities.workplace, keys.workplaceRow(workplace.workplaceId), workplace, unstamped),
];

function commands({ placement: table, intake, audit }: PlacementTables) {
  return {
    add(command: Command, workplace: Workplace, responsible: UserId) {
      const { workplaceId } = workplace;
      const relation = { workplaceId, userId: responsible };
      const writes = [
        ...rows(workplace).map((row) => put(table, row, ifNew)),
        put(table, rowOf(placementEntities.responsibility, keys.responsibleForWorkplace(responsible, workplaceId), relation, unstamped)),
      ];
      return store(table, audit, command, writes, { workplaceId });
    },

    /** Refuses `version-conflict`. The employer's page shows a new name of the workplace at once, and so do its places. */
    change(command: Command, file: WorkplaceFile, workplace: Workplace, places: readonly SlotChange[]) {
      const writes = [
        ...rows(workplace).map((row) => put(table, row, ifVersion(file.workplace.version))),
        ...file.contacts.flatMap((contact) => [
          check(table, keys.contact(workplace.workplaceId, contact.contactId), ifVersion(contact.version)),
          linkUnmoved(table, file, contact),
          put(intake, contactRows.intake(workplace, contact, linkOf(file, contact).generation)),
        ]),
        ...slotWrites(table, places),
      ];
      return store(table, audit, command, writes, { version: workplace.version });
    },

    addContact(command: Command, file: WorkplaceFile, contact: Contact) {
      const { workplaceId } = file.workplace;
      const link = noLink(contact.contactId);
      const writes = [
        put(table, contactRows.contact(workplaceId, contact), ifNew),
        put(table, contactRows.link(workplaceId, contact, link), ifNew),
        put(intake, contactRows.intake(file.workplace, contact, link.generation), ifNew),
      ];
      return store(table, audit, command, writes, { contactId: contact.contactId });
    },

    /**
     * Refuses `version-conflict`. To a new address mail is sent again, and what went to the old one opens nothing any
     * more: it may have been somebody else's, or a former contact's.
     */
    changeContact(command: Command, file: WorkplaceFile, before: Contact, contact: Contact) {
      const { workplaceId } = file.workplace;
      const old = linkOf(file, before);
      const moved = contact.workEmail !== before.workEmail;
      const link = moved ? { ...old, generation: old.generation + 1, issuedAt: null, expiresAt: null, bouncedAt: null, version: old.version + 1 } : old;
      const writes = [
        put(table, contactRows.contact(workplaceId, contact), ifVersion(before.version)),
        moved ? put(table, contactRows.link(workplaceId, contact, link), ifVersion(old.version)) : linkUnmoved(table, file, contact),
        put(intake, contactRows.intake(file.workplace, contact, link.generation)),
      ];
      return store(table, audit, command, writes, { version: contact.version });
    },
  };
}

/**
 * The employer's surface holds a copy of contact and link. Whoever writes it from what he saw of the link
 * makes sure that he saw the last: an older generation in the copy would revive a revoked link.
 */
function linkUnmoved(table: Table, file: WorkplaceFile, contact: Contact): Write {
  return check(table, keys.contactLink(file.workplace.workplaceId, contact.contactId), ifVersion(linkOf(file, contact).version));
}

export const linkOf = (file: WorkplaceFile, { contactId }: Pick<Contact, "contactId">): ContactLink =>
  file.links.find((link) => link.contactId === contactId) ?? noLink(contactId);
