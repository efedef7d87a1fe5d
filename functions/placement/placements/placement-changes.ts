import type { ParticipantId, PlacementId } from "../../../shared/kernel/ids.ts";
import { addDays, type LocalDate, mondayOf, weekFrom } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { type AttendanceWeek, saidOf } from "../../../shared/placement/attendance.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import { type Changer, decideChange, type PlacementChange } from "../../../shared/placement/placement-change.ts";
import type { Finding } from "../../../shared/placement/rules.ts";
import { found } from "../../records/settle.ts";
import type { AttendanceStore } from "../attendance/attendance-store.ts";
import type { Card } from "../participants/cards.ts";
import { contactClocks } from "../workplaces/contact-clocks.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { DecidedChange, PlacementsStore } from "./placements-store.ts";
import { reseat, seatMoves } from "../bookings/seats.ts";
import type { SlotsStore } from "../bookings/slots-store.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

export interface ChangeStores {
  readonly participants: ParticipantsStore;
  readonly workplaces: WorkplacesStore;
  readonly placements: PlacementsStore;
  readonly attendance: AttendanceStore;
  readonly slots: SlotsStore;
}

interface ChangeFile {
  readonly card: Card | undefined;
  readonly weeks: readonly AttendanceWeek[];
  readonly now: number;
}

export async function readForChange({ participants, attendance }: ChangeStores, id: ParticipantId, now: number): Promise<ChangeFile> {
  const [card, weeks] = await Promise.all([participants.card(id, now), attendance.everyWeek(id)]);
  return { card, weeks, now };
}

/** Decides a change and finds what follows it. Throws the refusal. */
export async function toChange(
  { workplaces, slots }: ChangeStores,
  { card: maybe, weeks, now }: ChangeFile,
  placementId: PlacementId,
  wanted: PlacementChange,
  { today, ...changer }: Changer & { readonly today: LocalDate },
): Promise<DecidedChange> {
  const card = found(maybe);
  const before = found(card.placements.find((placement) => placement.placementId === placementId));
  const file = found(await workplaces.file(before.workplaceId, now));
  const decision = decideChange(
    {
      placement: before,
      others: card.placements.filter((other) => counts(other) && other.placementId !== placementId),
      serviceEnded: card.service.anchor.endedOn !== null,
      organisationType: file.workplace.organisationType,
      contacts: file.contacts.map(({ contactId }) => contactId),
      recorded: recordedOf(weeks, placementId, card.service.attendanceDestroyedThrough),
      today,
    },
    wanted,
    { by: changer.by, at: changer.at },
  );
  if (decision.kind === "refused") throw refusalOf(decision);
  const after = decision.placement;
  // A contact's own time follows his last placement: who gives one up and who takes one over are both looked at.
  const contacts = contactClocks(file, [after], [before.contactId, after.contactId], today);
  const seats = await reseat(slots, seatMoves(card.participant.participantId, before, after), today);
  return { card, before, after, contacts, seats, standsOn: weeksCut(before, after, weeks, today) };
}

function refusalOf(decision: Extract<ReturnType<typeof decideChange>, { kind: "refused" }>): Problem {
  if ("findings" in decision) return againstRules(decision.findings);
  if (decision.reason === "not-found") return new Problem("invalid-input", [{ path: "contactId", code: "not-there" }]);
  return new Problem(decision.reason);
}

/** Names each rule and its field; the sentence is the reader's. */
export const againstRules = (findings: readonly Finding[]): Problem =>
  new Problem("plan-against-rules", findings.map(({ field, rule }) => ({ path: field, code: rule })));

/** Days of the placement for which something is recorded; a day that was cleared is not one. */
const recordedOf = (weeks: readonly AttendanceWeek[], placementId: PlacementId, final: LocalDate | null): LocalDate[] =>
  weeks.flatMap((week) =>
    weekFrom(week.monday).filter((on) => (final === null || on > final) && saidOf(week.days[on])?.placementId === placementId),
  );

/** A change looks back over half a year at most: whoever records older days at the very same moment is not expected. */
const weeksLookedAt = 26;

/** The weeks from the first day that a change takes out of the service, to the last that has anything recorded. */
function weeksCut(before: Placement, after: Placement, weeks: readonly AttendanceWeek[], today: LocalDate) {
  const from = firstCut(before, after);
  if (from === undefined) return [];
  const newest = weeks.at(-1)?.monday ?? today;
  const last = mondayOf(newest > today ? newest : today);
  const mondays: LocalDate[] = [];
  for (let monday = mondayOf(from); monday <= last; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays.slice(-weeksLookedAt).map((monday) => ({ monday, version: weeks.find((week) => week.monday === monday)?.version }));
}

function firstCut(before: Placement, after: Placement): LocalDate | undefined {
  if (!counts(after)) return before.from;
  if (after.to < before.to) return addDays(after.to, 1);
  return after.interruptions.find((one) => !before.interruptions.some(({ from }) => from === one.from))?.from;
}
