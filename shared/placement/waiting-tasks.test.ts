import { describe, expect, test } from "vitest";
import { caseloadRow } from "../../test/support/caseload-row.ts";
import { BookingId, ContactId, ParticipantId, PlacementId, SlotId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import type { AttendanceDay, AttendanceWeek } from "./attendance.ts";
import { type ChangeProposal, ChangeProposalId } from "./change-proposal.ts";
import type { CaseloadRow } from "./participant.ts";
import { type Arrived, waitingTasks } from "./waiting-tasks.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const on = (text: string): LocalDate => LocalDate.parse(text);
const participantId = ParticipantId.parse(uuid(1));
const workplaceId = WorkplaceId.parse(uuid(2));
const contactId = ContactId.parse(uuid(3));
const userId = UserId.parse(uuid(4));
const placementId = PlacementId.parse(uuid(5));
const at = Instant.parse("2026-11-23T10:00:00.000Z");
/** A Wednesday; the fortnight before this one ran from 9 to 22 November. */
const today = on("2026-11-25");

const placement = {
  placementId, workplaceId, contactId, slotId: null, from: on("2026-11-09"), to: on("2027-05-28"), interruptions: [],
  schedule: [{ from: on("2026-11-09"), plan: [{ weekday: 2 as const, start: "09:00", end: "15:00" }] }],
};
const row = (more: Partial<CaseloadRow> = {}) => caseloadRow({ placements: [placement], ...more });
const present: AttendanceDay = {
  code: "PRESENT", minutes: 360, reportedBy: { kind: "staff", userId, behalf: null }, reportedAt: at, placementId, confirmed: { by: userId, at },
  proposal: null, swappedTo: null, swappedFrom: null, counts: null, dispute: null, correction: null, version: 1,
};
const week = (monday: string, tuesday: string, sent: AttendanceWeek["sent"], day = present): AttendanceWeek =>
  ({ participantId, monday: on(monday), days: { [on(tuesday)]: day }, sent, version: 1 });
const reported = (sent: AttendanceWeek["sent"], second = present) => [week("2026-11-09", "2026-11-10", sent), week("2026-11-16", "2026-11-17", sent, second)];
const nothing: Arrived = { proposals: [], evaluations: [] };
const told = (person: { row: CaseloadRow; weeks: AttendanceWeek[] }, arrived = nothing) =>
  waitingTasks({ people: [person], workplaces: new Set([workplaceId]), today, closedAt: () => ({ closures: [], freeEves: [] }) }, arrived).map(({ kind, dueOn }) => [kind, dueOn]);

describe("the fortnight that is over", () => {
  test.each<[string, AttendanceWeek[], string[][]]>([
    ["has marks missing", [], [["fortnight-due", "2026-11-29"]]],
    ["is complete and not sent", reported(null), [["fortnight-due", "2026-11-29"]]],
    ["is sent", reported({ report: 1 }), []],
    ["is sent, and a day of it was corrected", reported({ report: 1 }, { ...present, correction: { after: 1, why: "Kellonaika väärin." } }), [["correction-due", "2026-11-29"]]],
  ])("%s", (_what, weeks, tasks) => expect(told({ row: row(), weeks })).toEqual(tasks));

  test("asks nothing when it held no service day", () =>
    expect(told({ row: row({ placements: [{ ...placement, from: on("2026-11-23") }] }), weeks: [] })).toEqual([]));
});

describe("what employers have sent", () => {
  const person = { row: row(), weeks: reported({ report: 1 }) };
  const proposal = (more: Partial<ChangeProposal>): ChangeProposal => ({
    proposalId: ChangeProposalId.parse(uuid(6)), workplaceId, contactId, participantId, change: { kind: "not-the-contact" }, receivedAt: at,
    state: "pending", answered: null, version: 1, ...more,
  });
  const other = ParticipantId.parse(uuid(9));

  test.each<[string, Partial<ChangeProposal>, string[][]]>([
    ["about one of her own people", {}, [["change-proposed", "2026-11-26"]]],
    ["about a contact of her own workplace", { participantId: null }, [["change-proposed", "2026-11-26"]]],
    ["about a contact of another's workplace, where she has people", { participantId: null, workplaceId: WorkplaceId.parse(uuid(8)) }, []],
    ["about somebody else's", { participantId: other }, []],
    ["answered already", { state: "rejected" }, []],
  ])("a proposal %s", (_what, more, tasks) => expect(told(person, { ...nothing, proposals: [proposal(more)] })).toEqual(tasks));

  test.each<[string, ParticipantId, string[][]]>([
    ["of one of her own people", participantId, [["evaluation-arrived", "2026-12-07"]]],
    ["of somebody else's", other, []],
  ])("an evaluation %s", (_what, about, tasks) => expect(told(person, { ...nothing, evaluations: [{ participantId: about, placementId, receivedAt: at }] })).toEqual(tasks));
});

test.each([
  ["2026-12-02", [["hold-ending", "2026-12-02"]]],
  ["2026-12-03", []],
])("a hold until %s", (holdUntil, tasks) => {
  const booking = { bookingId: BookingId.parse(uuid(7)), slotId: SlotId.parse(uuid(8)), workplaceId, from: on("2026-12-07"), to: on("2027-03-05"), weekdays: [1 as const], state: "held" as const, holdUntil: on(holdUntil) };
  expect(told({ row: row({ bookings: [booking] }), weeks: reported({ report: 1 }) })).toEqual(tasks);
});
