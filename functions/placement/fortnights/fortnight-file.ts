import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { AttendanceWeek } from "../../../shared/placement/attendance.ts";
import { hintsOf } from "../../../shared/placement/fortnight-hints.ts";
import type { FortnightView } from "../../../shared/placement/fortnight-contract.ts";
import { countFortnight, daysOf, type Fortnight, fortnightOf, type FortnightPerson, openPoints, sentReport, spanOf, stateOf } from "../../../shared/placement/fortnight.ts";
import type { ClosedAt } from "../../../shared/placement/missing.ts";
import type { CaseloadRow } from "../../../shared/placement/participant.ts";
import { counts } from "../../../shared/placement/placement.ts";
import { found } from "../../records/settle.ts";
import type { AttendanceStore } from "../attendance/attendance-store.ts";
import { type Card, fortnightsFrom, showsAttendance, withoutFinal } from "../participants/cards.ts";
import type { FortnightsStore } from "./fortnights-store.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";

export interface FortnightStores {
  readonly participants: ParticipantsStore;
  readonly attendance: AttendanceStore;
  readonly fortnights: FortnightsStore;
}

/** Mondays of all weeks that some fortnight touching this week, or the two weeks before it, may hold. */
export const mondaysAround = (monday: LocalDate): LocalDate[] => [-21, -14, -7, 0, 7].map((days) => addDays(monday, days));

export interface FortnightFacts {
  readonly person: FortnightPerson & Pick<CaseloadRow, "participantId" | "firstNames" | "lastName">;
  /** Its first day. */
  readonly monday: LocalDate;
  readonly weeks: readonly AttendanceWeek[];
  readonly fortnight: Fortnight | undefined;
  readonly closedAt: ClosedAt;
  readonly today: LocalDate;
}

export const versionOf = (weeks: readonly AttendanceWeek[], monday: LocalDate): number | null => weeks.find((week) => week.monday === monday)?.version ?? null;

export function fortnightView(facts: FortnightFacts): FortnightView {
  const { person, monday, weeks, fortnight, today } = facts;
  const days = daysOf(facts, spanOf(monday));
  const before = daysOf(facts, spanOf(addDays(monday, -14)));
  const open = openPoints(days, today);
  const certificateSeenOn = fortnight?.certificateSeenOn ?? null;
  return {
    participantId: person.participantId,
    firstNames: person.firstNames,
    lastName: person.lastName,
    monday,
    state: stateOf(days, open, sentReport(monday, weeks)),
    days,
    open,
    hints: hintsOf(before, days, certificateSeenOn),
    counts: countFortnight(days, today),
    seen: { firstWeek: versionOf(weeks, monday), secondWeek: versionOf(weeks, addDays(monday, 7)) },
    certificateSeenOn,
    reports: fortnight?.reports ?? [],
    version: fortnight?.version ?? null,
  };
}

/** One person's fortnight as it stands. */
export interface FortnightFile {
  readonly card: Card;
  readonly monday: LocalDate;
  readonly weeks: readonly AttendanceWeek[];
  readonly fortnight: Fortnight | undefined;
}

/** Reads the fortnight that holds a Monday: which one that is, the card tells, so both it may be are read with it. */
export async function readFortnightFile({ participants, attendance, fortnights }: FortnightStores, id: ParticipantId, asked: LocalDate, now: number): Promise<FortnightFile> {
  const [maybe, weeks, noted] = await Promise.all([
    participants.card(id, now),
    attendance.surroundings(id, mondaysAround(asked), [], []),
    fortnights.many([asked, addDays(asked, -7)].map((monday) => ({ participantId: id, monday }))),
  ]);
  const card = found(maybe);
  if (!showsAttendance(card.service.anchor, now)) throw new Problem("not-found");
  const monday = fortnightOf(fortnightsFrom(card), asked);
  const final = card.service.attendanceDestroyedThrough;
  if (final !== null && spanOf(monday).to <= final) throw new Problem("not-found");
  return { card, monday, weeks: weeks.weeks.flatMap((week) => withoutFinal(week, final) ?? []), fortnight: noted.find((one) => one.monday === monday) };
}

/** The person of a card as the rules of the fortnight know her. */
export const personOf = ({ participant, service, placements }: Card): FortnightFacts["person"] => ({
  participantId: participant.participantId,
  firstNames: participant.firstNames,
  lastName: participant.lastName,
  placements: placements.filter(counts),
  attendanceDestroyedThrough: service.attendanceDestroyedThrough,
});
