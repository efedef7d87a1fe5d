import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { Anchor } from "../kernel/retention.ts";
import { EmailAddress, FreeText, PersonName, PhoneNumber, ShortText, Version } from "../kernel/values.ts";
import { DateSpan } from "./placement.ts";

/** Companies are not in the list: rehabilitative work may not be bought from one (Act 189/2001, section 6). */
export const OrganisationType = z.enum(["MUNICIPALITY", "WELLBEING_AREA", "STATE", "ASSOCIATION", "FOUNDATION", "PARISH"]);
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

/** A workplace's contact person: a data subject too (notice, item 6). */
export const Contact = z.strictObject({
  contactId: ContactId,
  ...ContactDetails.shape,
  /** Anchor of the contact's own retention; null until somebody is placed under the contact. */
  lastPlacementEndsOn: LocalDate.nullable(),
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
  version: Version,
});
export type ContactLink = z.infer<typeof ContactLink>;

export const Delivery = z.enum(["queued", "sent", "failed"]);

/** One row per message, never overwritten by a later one. */
export const Message = z.strictObject({
  messageId: z.uuid(),
  contactId: ContactId,
  template: z.literal("attendance-link"),
  language: Language,
  queuedAt: Instant,
  delivery: Delivery,
});
export type Message = z.infer<typeof Message>;

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
