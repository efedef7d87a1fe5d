import type { ContactId, WorkplaceId } from "../../shared/kernel/ids.ts";
import { type Anchor, neverEnded } from "../../shared/kernel/retention.ts";
import type { LinkContact } from "../../shared/placement/link.ts";
import { intakeEntities, placementEntities } from "../../shared/placement/register.ts";
import { placementPolicyId } from "../../shared/placement/retention-policy.ts";
import type { Contact, ContactLink, Message, Workplace } from "../../shared/placement/workplace.ts";
import { datedRow, isOver } from "./dated-row.ts";
import { intakeKeys, keys } from "./keys.ts";

/** A contact's own anchor: he is a data subject too, kept three months after his last placement. */
export const contactAnchor = (contact: Pick<Contact, "lastPlacementEndsOn">): Anchor => ({
  ...neverEnded(placementPolicyId),
  endedOn: contact.lastPlacementEndsOn,
});

export const contactIsKept = (contact: Pick<Contact, "lastPlacementEndsOn">, now: number): boolean =>
  !isOver(placementEntities.contact, contactAnchor(contact), now);

/** The stored rows of a contact, all of one retention. */
export const contactRows = {
  contact: (workplace: WorkplaceId, contact: Contact) =>
    datedRow(placementEntities.contact, keys.contact(workplace, contact.contactId), contact, contactAnchor(contact)),
  link: (workplace: WorkplaceId, contact: Contact, link: ContactLink) =>
    datedRow(placementEntities.contactLink, keys.contactLink(workplace, contact.contactId), link, contactAnchor(contact)),
  message: (workplace: WorkplaceId, contact: Contact, message: Message) =>
    datedRow(
      placementEntities.message,
      keys.message(workplace, contact.contactId, message.queuedAt, message.messageId),
      message,
      contactAnchor(contact),
    ),
  /** What the employer's surface knows of him. */
  intake({ name, closures }: Pick<Workplace, "name" | "closures">, contact: Contact, generation: number) {
    const { contactId, workEmail, workPhone, language, lastPlacementEndsOn } = contact;
    const fields: LinkContact = {
      contactId, workplaceName: name, name: contact.name, workEmail, workPhone, language, generation, lastPlacementEndsOn,
      closures,
    };
    return datedRow(intakeEntities.contact, intakeKeys.contact(contactId), fields, contactAnchor(contact));
  },
};

/** A contact's link before the first one is issued. */
export const noLink = (contactId: ContactId): ContactLink => ({
  contactId, generation: 0, issuedAt: null, expiresAt: null, revokedAt: null, version: 1,
});
