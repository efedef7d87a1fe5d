import * as z from "zod";
import { ParticipantId, UserId } from "../kernel/ids.ts";
import { LocalDate, SentDate } from "../kernel/local-date.ts";
import { Anchor } from "../kernel/retention.ts";
import { FreeText, PersonName, Version } from "../kernel/values.ts";
import { BookingSummary, mostOpenBookings } from "./booking.ts";
import { AssignmentMark } from "./assignment.ts";
import { mostPlacements, PlacementSummary } from "./placement.ts";

/** What an instructor writes of a person (notice, item 6: name and work-related additional information). */
export const ParticipantDetails = z.strictObject({
  firstNames: PersonName,
  lastName: PersonName,
  /** Work-related information only; the form says not to write about health. */
  workInfo: FreeText(2000),
});
export type ParticipantDetails = z.infer<typeof ParticipantDetails>;

export const NewParticipant = z.strictObject({
  ...ParticipantDetails.shape,
  /** First day of the service, which may lie in the past when a paper file is taken over. */
  serviceFrom: SentDate,
});
export type NewParticipant = z.infer<typeof NewParticipant>;

export const Participant = z.strictObject({
  participantId: ParticipantId,
  ...ParticipantDetails.shape,
  /** The instructor whose own client this is. */
  responsibleId: UserId,
  /** When and from whom she got the person; null while nobody has handed the person over. */
  movedOn: LocalDate.nullable(),
  movedFrom: UserId.nullable(),
  /** The Monday from which absences are told to the payer every other week; null: from the week the service began. */
  fortnightFrom: LocalDate.nullable(),
  version: Version,
});
export type Participant = z.infer<typeof Participant>;

/** One row of a caseload: enough for the list and for the week, one Query, no joins. */
export const CaseloadRow = z.strictObject({
  participantId: ParticipantId,
  firstNames: z.string(),
  lastName: z.string(),
  responsibleId: UserId,
  movedOn: LocalDate.nullable(),
  movedFrom: UserId.nullable(),
  placements: z.array(PlacementSummary).max(mostPlacements),
  /** The open ones, as stored: what has lapsed meanwhile is for the reader to see. */
  bookings: z.array(BookingSummary).max(mostOpenBookings),
  anchor: Anchor,
  attendanceDestroyedThrough: LocalDate.nullable(),
  /** A Monday on which one of the person's fortnights begins. */
  fortnightFrom: LocalDate,
  /** Every command on the person's card moves it on: two at once are taken one after the other. */
  version: Version,
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

/** A row of one's own list: the people one is responsible for, and those one is assigned to for a time. */
export const OwnRow = z.strictObject({ ...CaseloadRow.shape, assignment: AssignmentMark.nullable() });
export type OwnRow = z.infer<typeof OwnRow>;

/**
 * The name an employer sees: first name and the initial of the last name ("Matti K."), because being
 * a client of the service is itself confidential.
 */
export function displayNameOf(person: Pick<ParticipantDetails, "firstNames" | "lastName">): string {
  const [first = ""] = person.firstNames.split(/\s+/u);
  const [initial = ""] = person.lastName;
  return `${first} ${initial.toLocaleUpperCase("fi-FI")}.`;
}
