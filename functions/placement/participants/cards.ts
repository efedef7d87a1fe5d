import { addDays, dateAt, type Instant, type LocalDate, millisecondsOf, mondayOf, startOfDay } from "../../../shared/kernel/local-date.ts";
import type { Anchor } from "../../../shared/kernel/retention.ts";
import type { Assignment } from "../../../shared/placement/assignment.ts";
import { type Booking, bookingSummary } from "../../../shared/placement/booking.ts";
import type { AttendanceWeek } from "../../../shared/placement/attendance.ts";
import type { LinkWindow } from "../../../shared/placement/link.ts";
import { windowClosesOn } from "../../../shared/placement/link.ts";
import { type CaseloadRow, displayNameOf, type Participant } from "../../../shared/placement/participant.ts";
import { counts, type Placement, summaryOf } from "../../../shared/placement/placement.ts";
import { intakeEntities, placementEntities } from "../../../shared/placement/register.ts";
import type { Service } from "../../../shared/placement/service.ts";
import { rowOf, type Stamp } from "../../records/rows.ts";
import { datedRow, isOver } from "../dated-row.ts";
import { intakeKeys, keys } from "../keys.ts";

/** A participant's card as it is stored: the facts every command about a person decides on. */
export interface Card {
  readonly participant: Participant;
  readonly service: Service;
  readonly placements: readonly Placement[];
  readonly bookings: readonly Booking[];
  /** Second rights to the person, whether over, in force or to come. */
  readonly assignments: readonly Assignment[];
  /** Version of the caseload row, the card's point of order. */
  readonly rowVersion: number;
}

/**
 * Whether a case may be shown or changed at all: not once its time is over, whether or not the row
 * still lies in the table, and not while processing is restricted (GDPR 18: storing only).
 */
export const isOpen = (anchor: Anchor, now: number): boolean =>
  !anchor.restricted && !isOver(placementEntities.service, anchor, now);

/** The same for attendance, which is kept for a shorter time than the rest. */
export const showsAttendance = (anchor: Anchor, now: number): boolean =>
  isOpen(anchor, now) && !isOver(placementEntities.week, anchor, now);

/** A week without the days that were final before a re-opening: not shown, and not written once more. */
export function withoutFinal(week: AttendanceWeek | undefined, final: LocalDate | null): AttendanceWeek | undefined {
  if (week === undefined || final === null) return week;
  const days = Object.fromEntries(Object.entries(week.days).filter(([on]) => on > final));
  return { ...week, days };
}

/** A Monday on which one of the person's fortnights begins. */
export const fortnightsFrom = ({ participant, service }: Pick<Card, "participant" | "service">): LocalDate =>
  participant.fortnightFrom ?? mondayOf(service.openedOn);

/** The row of the card that stands in lists, built anew from the card whenever one of its parts changes. */
export function caseloadRowOf(card: Card, version: number): CaseloadRow {
  const { participantId, firstNames, lastName, responsibleId, movedOn, movedFrom } = card.participant;
  return {
    participantId,
    firstNames,
    lastName,
    responsibleId,
    movedOn,
    movedFrom,
    placements: card.placements.filter(counts).map(summaryOf),
    bookings: card.bookings.flatMap((booking) => bookingSummary(booking) ?? []),
    anchor: card.service.anchor,
    attendanceDestroyedThrough: card.service.attendanceDestroyedThrough,
    fortnightFrom: fortnightsFrom(card),
    version,
  };
}

/** The stored rows of a card. */
export const cardRows = {
  participant: ({ participant, service }: Card) =>
    datedRow(placementEntities.participant, keys.participant(participant.participantId), participant, service.anchor),
  service: ({ participant, service }: Card) =>
    datedRow(placementEntities.service, keys.service(participant.participantId), service, service.anchor),
  placement: ({ participant, service }: Card, placement: Placement) =>
    datedRow(
      placementEntities.placement,
      keys.placement(participant.participantId, placement.placementId),
      placement,
      service.anchor,
    ),
  booking: ({ participant, service }: Card, booking: Booking) =>
    datedRow(placementEntities.booking, keys.booking(participant.participantId, booking.bookingId), booking, service.anchor),
  workplacePlacement({ participant, service }: Card, { placementId, workplaceId, contactId, from, to }: Placement) {
    const fields = { placementId, participantId: participant.participantId, contactId, from, to, anchor: service.anchor };
    const key = keys.workplacePlacement(workplaceId, placementId);
    return datedRow(placementEntities.workplacePlacement, key, fields, service.anchor);
  },
  window({ participant }: Card, { placementId, contactId, from, to, schedule, interruptions }: Placement) {
    const { participantId } = participant;
    const displayName = displayNameOf(participant);
    const fields: LinkWindow = { placementId, participantId, contactId, displayName, from, to, schedule, interruptions };
    return rowOf(intakeEntities.window, intakeKeys.window(contactId, placementId), fields, closingStamp(windowClosesOn(fields)));
  },
};

/** The stamp of a row on the employer's surface that is kept through its last day. */
export const closingStamp = (lastDay: LocalDate): Stamp => ({ rv: 0, ttl: Math.floor(startOfDay(addDays(lastDay, 1)) / 1000) });

/** The stamp of a row that is kept so many days after an instant. */
export const stampAfter = (at: Instant, days: number): Stamp => closingStamp(addDays(dateAt(millisecondsOf(at)), days));
