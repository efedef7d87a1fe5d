import type { Placement } from "../../shared/placement/placement.ts";
import type { Contact } from "../../shared/placement/workplace.ts";
import { type Command, store } from "../storage/command.ts";
import { check, ifNew, ifVersion, put } from "../storage/transaction.ts";
import { type Card, cardRows } from "./cards.ts";
import { contactRows } from "./contact-rows.ts";
import { keys } from "./keys.ts";
import { type PlacementTables, rowWrites } from "./participants-store.ts";
import { linkOf, type WorkplaceFile } from "./workplaces-store.ts";

/** Placing a person: the placement, its copies in lists, the employer's window and the contact's own clock, together. */
export function placementsStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** Refuses `version-conflict` when the service, the card or the contact has changed meanwhile. */
    open(command: Command, card: Card, placement: Placement, file: WorkplaceFile, contact: Contact) {
      const opened: Card = { ...card, placements: [...card.placements, placement] };
      const { workplaceId } = file.workplace;
      const until = contact.lastPlacementEndsOn;
      const later = until === null || until < placement.to ? placement.to : until;
      const kept: Contact = { ...contact, lastPlacementEndsOn: later, version: contact.version + 1 };
      const link = linkOf(file, contact);
      const writes = [
        check(table, keys.service(card.participant.participantId), ifVersion(card.service.version)),
        ...rowWrites(table, opened),
        put(table, cardRows.placement(opened, placement), ifNew),
        put(table, cardRows.workplacePlacement(opened, placement), ifNew),
        put(intake, cardRows.window(opened, placement), ifNew),
        put(table, contactRows.contact(workplaceId, kept), ifVersion(contact.version)),
        put(table, contactRows.link(workplaceId, kept, { ...link, version: link.version + 1 }), ifVersion(link.version)),
        put(intake, contactRows.intake(file.workplace, kept, link.generation)),
      ];
      return store(table, audit, command, writes, { placementId: placement.placementId });
    },
  };
}

export type PlacementsStore = ReturnType<typeof placementsStore>;
