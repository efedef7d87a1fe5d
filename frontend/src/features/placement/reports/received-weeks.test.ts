import { describe, expect, test } from "vitest";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { caseloadRow } from "../../../../../test/support/caseload-row.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import { equalDays, type Person, receivedWeeks } from "./received-weeks.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const on = (text: string): LocalDate => LocalDate.parse(text);
const monday = on("2026-11-23");
const workplaceId = WorkplaceId.parse(uuid(2));
const contactId = ContactId.parse(uuid(3));
const userId = UserId.parse(uuid(4));
const placementId = PlacementId.parse(uuid(5));
const at = Instant.parse("2026-11-25T10:00:00.000Z");
const byEmployer = { kind: "employer", contactId, submissionId: SubmissionId.parse(uuid(6)) } as const;

const day = (more: Partial<AttendanceDay> = {}): AttendanceDay => ({
  code: "PRESENT", minutes: 360, reportedBy: byEmployer, reportedAt: at, placementId, confirmed: null, proposal: null, swappedTo: null,
  swappedFrom: null, counts: null, dispute: null, correction: null, version: 3, ...more,
});
const placement = {
  placementId, workplaceId, contactId, slotId: null, from: on("2026-09-01"), to: on("2027-02-26"), interruptions: [],
  schedule: [{ from: on("2026-09-01"), plan: ([1, 2, 4] as const).map((weekday) => ({ weekday, start: "09:00", end: "15:00" })) }],
};
const person = (days: Record<string, AttendanceDay>, n = 1): Person => {
  const participantId = ParticipantId.parse(uuid(10 + n));
  const week = { participantId, monday, version: 1, sent: null, days: Object.fromEntries(Object.entries(days).map(([date, one]) => [on(date), one])) };
  return { ...caseloadRow({ participantId, placements: [placement] }), assignment: null, weeks: [week] };
};
const received = (...people: Person[]) => receivedWeeks(people, () => ({ closures: [{ from: on("2026-11-26"), to: on("2026-11-26") }], freeEves: [] }));
const differences = (days: Record<string, AttendanceDay>) => received(person(days))[0]?.people[0]?.days.map(({ on: date, difference }) => [date, difference]);

describe("what an employer has said", () => {
  test.each<[string, string, AttendanceDay, string | null]>([
    ["presence as agreed", "2026-11-23", day(), null],
    ["presence with other hours", "2026-11-23", day({ minutes: 300 }), "plan"],
    ["an absence", "2026-11-23", day({ code: "ABSENT_NOTIFIED", minutes: null }), "plan"],
    ["presence on a day nobody agreed on", "2026-11-25", day(), "plan"],
    ["presence on a day when the place is closed", "2026-11-26", day(), "plan"],
    ["something against the staff's own mark", "2026-11-23", day({ confirmed: { by: userId, at }, proposal: { code: "PRESENT", minutes: 360, reportedBy: byEmployer, reportedAt: at } }), "own-mark"],
  ])("%s", (_what, date, said, difference) => expect(differences({ [date]: said })).toEqual([[date, difference]]));

  test.each([
    ["confirmed already", day({ confirmed: { by: userId, at } })],
    ["the staff's own", day({ reportedBy: { kind: "staff", userId, behalf: null } })],
  ])("is not asked about when it is %s", (_what, said) => expect(received(person({ "2026-11-23": said }))).toEqual([]));
});

test("people of one workplace stand together, and the equal days of each are confirmed in one go", () => {
  const weeks = received(person({ "2026-11-23": day(), "2026-11-24": day({ minutes: 60 }) }), person({ "2026-11-23": day({ version: 7 }) }, 2));
  expect(weeks.map(({ people }) => people.length)).toEqual([2]);
  expect(equalDays(weeks)).toEqual([
    { participantId: uuid(11), monday, days: [{ on: "2026-11-23", version: 3 }] },
    { participantId: uuid(12), monday, days: [{ on: "2026-11-23", version: 7 }] },
  ]);
});
