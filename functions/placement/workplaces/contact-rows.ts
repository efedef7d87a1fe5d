import type { ContactId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { type Anchor, neverEnded } from "../../../shared/kernel/retention.ts";
import type { LinkContact } from "../../../shared/placement/link.ts";
import type { Message } from "../../../shared/placement/message.ts";
import { intakeEntities, placementEntities } from "../../../shared/placement/register.ts";
import { placementPolicyId } from "../../../shared/placement/retention-policy.ts";
import type { Contact, ContactLink, Workplace } from "../../../shared/placement/workplace.ts";
import { rowOf, unstamped } from "../../records/rows.ts";
import { datedRow, isOver } from "../dated-row.ts";
import { intakeKeys, keys } from "../keys.ts";

type Clocked = Pick<Contact, "lastPlacementEndsOn" | "addedOn">;

/**
 * A contact's own anchor: he is a data subject too, kept three months after his last placement, or after the day he
 * was added if there never was one.
 */
export const contactAnchor = (contact: Clocked): Anchor => ({
  ...neverEnded(placementPolicyId),
  endedOn: contact.lastPlacementEndsOn ?? contact.addedOn,
});

export const contactIsKept = (contact: Clocked, now: number): boolean => !isOver(placementEntities.contact, contactAnchor(contact), now);

/** The stored rows of a contact, all of one retention. */
export const contactRows = {
  contact: (workplace: WorkplaceId, contact: Contact) =>
    datedRow(placementEntities.contact, keys.contact(workplace, contact.contactId), contact, contactAnchor(contact)),
  link: (workplace: WorkplaceId, contact: Contact, link: ContactLink) =>
    datedRow(placementEntities.contactLink, keys.contactLink(workplace, contact.contactId), link, contactAnchor(contact)),
  /** Without a date of its own, which would not move with the contact's clock: the nightly purge takes it with him. */
  message: (workplace: WorkplaceId, message: Message) =>
    rowOf(placementEntities.message, keys.message(workplace, message.contactId, message.queuedAt, message.messageId), message, unstamped),
  /** What the employer's surface knows of him. */
  intake({ workplaceId, name, closures }: Pick<Workplace, "workplaceId" | "name" | "closures">, contact: Contact, generation: number) {
    const { contactId, workEmail, workPhone, language, lastPlacementEndsOn, addedOn } = contact;
    const fields: LinkContact = {
      contactId, workplaceId, workplaceName: name, name: contact.name, workEmail, workPhone, language, generation, lastPlacementEndsOn,
      addedOn, closures,
    };
    return datedRow(intakeEntities.contact, intakeKeys.contact(contactId), fields, contactAnchor(contact));
  },
};

/** A contact's link before the first one is issued. */
export const noLink = (contactId: ContactId): ContactLink => ({
  contactId, generation: 0, issuedAt: null, expiresAt: null, revokedAt: null, mailedAt: null, mailedWeek: null, remindedWeek: null,
  bouncedAt: null, version: 1,
});
