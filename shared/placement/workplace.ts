import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { Anchor } from "../kernel/retention.ts";
import { EmailAddress, FreeText, PersonName, PhoneNumber, ShortText, Version } from "../kernel/values.ts";
import { DateSpan } from "./placement.ts";

/**
 * A company may stand in the list, because support and guidance may be bought from one; a placement there the rules
 * refuse (Act 189/2001, sections 13-13 b).
 */
export const OrganisationType = z.enum(["MUNICIPALITY", "WELLBEING_AREA", "STATE", "ASSOCIATION", "FOUNDATION", "PARISH", "COMPANY"]);
export type OrganisationType = z.infer<typeof OrganisationType>;

export const WorkplaceDetails = z.strictObject({
  name: ShortText,
  organisationType: OrganisationType,
  streetAddress: ShortText,
  postalCode: z.string().trim().regex(/^\d{5}$/u),
  town: ShortText,
  /** What one does there, in the words of the list of places. */
  tasks: FreeText(500),
});
export type WorkplaceDetails = z.infer<typeof WorkplaceDetails>;

export const Workplace = z.strictObject({
  workplaceId: WorkplaceId,
  ...WorkplaceDetails.shape,
  /** When nobody can be there; only days to come are ever added or taken away. */
  closures: z.array(DateSpan).max(30),
  /** The instructor who looks after the workplace; she and the main user may change it. */
  responsibleId: UserId,
  version: Version,
});
export type Workplace = z.infer<typeof Workplace>;

export const ContactDetails = z.strictObject({
  name: PersonName,
  workEmail: EmailAddress,
  workPhone: PhoneNumber.nullable(),
  language: Language,
});
export type ContactDetails = z.infer<typeof ContactDetails>;

/** At one workplace, so that a change of its name or closures reaches all their pages in one transaction. */
export const mostContacts = 20;

/** A workplace's contact person: a data subject too (notice, item 6). */
export const Contact = z.strictObject({
  contactId: ContactId,
  ...ContactDetails.shape,
  /** Null until somebody is placed under the contact. */
  lastPlacementEndsOn: LocalDate.nullable(),
  /** His own time is counted from his last placement, and from here while there is none. */
  addedOn: LocalDate,
  version: Version,
});
export type Contact = z.infer<typeof Contact>;

/** The state of a contact's links. Tokens themselves are never stored, only their hashes, in the intake table. */
export const ContactLink = z.strictObject({
  contactId: ContactId,
  /** Tokens of an older generation are revoked, all at once. */
  generation: z.int().nonnegative(),
  issuedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** The last mail to him, of whatever kind. */
  mailedAt: Instant.nullable(),
  /** Monday of the latest week he was mailed for, and of the latest he was reminded of: once each. */
  mailedWeek: LocalDate.nullable(),
  remindedWeek: LocalDate.nullable(),
  /** His address took no mail; until it is changed none is sent. */
  bouncedAt: Instant.nullable(),
  version: Version,
});
export type ContactLink = z.infer<typeof ContactLink>;

/** Who is placed at a workplace: ids and dates only; names are shown to those who may see the person. */
export const WorkplacePlacement = z.strictObject({
  placementId: PlacementId,
  participantId: ParticipantId,
  contactId: ContactId,
  from: LocalDate,
  to: LocalDate,
});
export type WorkplacePlacement = z.infer<typeof WorkplacePlacement>;

/** As stored: a row that outlives its case in the table is never shown without the case's anchor. */
export const WorkplacePlacementRow = z.strictObject({ ...WorkplacePlacement.shape, anchor: Anchor });
export type WorkplacePlacementRow = z.infer<typeof WorkplacePlacementRow>;
