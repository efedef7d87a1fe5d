import { dateAt, type LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Placement } from "../../../shared/placement/placement.ts";
import type { Contact } from "../../../shared/placement/workplace.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, ifNew, ifStill, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import type { TakenPlace } from "../bookings/booked-place.ts";
import { withBooking } from "../bookings/bookings-store.ts";
import { type Card, cardRows } from "../participants/cards.ts";
import type { ContactChange } from "../workplaces/contact-clocks.ts";
import { contactRows } from "../workplaces/contact-rows.ts";
import { intakeKeys, keys } from "../keys.ts";
import { rowWrites } from "../participants/participants-store.ts";
import type { PlacementTables } from "../tables-store.ts";
import { contactWrites, windowWrite, workplaceWrite } from "./placement-copies-store.ts";
import { type SlotChange, slotWrites } from "../bookings/slots-store.ts";
import { linkOf, type WorkplaceFile } from "../workplaces/workplaces-store.ts";

/** A placement before and after a change, with everything that moves along with it. */
export interface DecidedChange {
  readonly card: Card;
  readonly before: Placement;
  readonly after: Placement;
  readonly contacts: readonly ContactChange[];
  readonly seats: readonly SlotChange[];
  /** Weeks in which nothing is recorded that the change would cut off, with the version seen; undefined where there was none. */
  readonly standsOn: readonly { readonly monday: LocalDate; readonly version: number | undefined }[];
}

/** Placing a person: the placement, its copies in lists, the employer's window and the contact's own clock, together. */
export function placementsStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** Refuses `version-conflict` when the service, the card, the contact or the place has changed meanwhile. */
    open(command: Command, card: Card, placement: Placement, file: WorkplaceFile, contact: Contact, { booking, seats }: TakenPlace) {
      const placed: Card = { ...card, placements: [...card.placements, placement] };
      const opened = booking === undefined ? placed : withBooking(placed, booking);
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
        ...(booking === undefined ? [] : [put(table, cardRows.booking(opened, booking), ifVersion(booking.version - 1))]),
        ...slotWrites(table, seats),
      ];
      return store(table, audit, command, writes, { placementId: placement.placementId });
    },

    /**
     * A change with all its copies, and whatever was the reason for it (`also`). Refuses `version-conflict` when the
     * card, a contact, a place or a week it stands on has changed meanwhile.
     */
    change<A>(command: Command, { card, before, after, contacts, seats, standsOn }: DecidedChange, also: readonly Write[], answer: A): Promise<A> {
      const { participantId } = card.participant;
      const placements = card.placements.map((old) => (old.placementId === after.placementId ? after : old));
      const changed: Card = { ...card, placements };
      const writes = [
        check(table, keys.service(participantId), ifVersion(card.service.version)),
        ...rowWrites(table, changed),
        put(table, cardRows.placement(changed, after), ifVersion(before.version)),
        workplaceWrite(table, changed, after),
        ...(before.contactId === after.contactId ? [] : [remove(intake, intakeKeys.window(before.contactId, before.placementId))]),
        windowWrite(intake, changed, after, dateAt(command.now)),
        ...contacts.flatMap((contact) => contactWrites(table, intake, contact)),
        ...standsOn.map(({ monday, version }) => check(table, keys.week(participantId, monday), ifStill(version))),
        ...slotWrites(table, seats),
        ...also,
      ];
      return store(table, audit, command, writes, answer);
    },
  };
}

export type PlacementsStore = ReturnType<typeof placementsStore>;
