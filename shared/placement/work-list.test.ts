import { describe, expect, test } from "vitest";
import { caseloadRow } from "../../test/support/caseload-row.ts";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { addDays, Instant, LocalDate } from "../kernel/local-date.ts";
import { neverEnded } from "../kernel/retention.ts";
import { untouched } from "./attendance-report.ts";
import type { AttendanceDay, AttendanceWeek } from "./attendance.ts";
import type { CaseloadRow } from "./participant.ts";
import type { PlacementSummary } from "./placement.ts";
import { countWork, type PersonsWork, SnoozeTask, type SnoozedTask, tasksOf, type WorkFacts } from "./work-list.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const on = (text: string): LocalDate => LocalDate.parse(text);
const participantId = ParticipantId.parse(uuid(1));
const workplaceId = WorkplaceId.parse(uuid(2));
const contactId = ContactId.parse(uuid(3));
const userId = UserId.parse(uuid(4));
/** A Wednesday. */
const today = on("2026-11-25");

const placement = (from: string, to: string, n = 5): PlacementSummary => ({
  placementId: PlacementId.parse(uuid(n)), workplaceId, contactId, slotId: null, from: on(from), to: on(to), interruptions: [],
  schedule: [{ from: on(from), plan: [{ weekday: 1, start: "09:00", end: "15:00" }, { weekday: 4, start: "09:00", end: "15:00" }] }],
});
const row = (placements: PlacementSummary[], more: Partial<CaseloadRow> = {}) => caseloadRow({ placements, ...more });
const at = Instant.parse("2026-11-20T10:00:00.000Z");
const reported: AttendanceDay = {
  code: "PRESENT", minutes: 360, reportedBy: { kind: "employer", contactId, submissionId: SubmissionId.parse(uuid(6)) }, reportedAt: at,
  placementId: PlacementId.parse(uuid(5)), ...untouched, version: 1,
};
const week = (monday: string, days: Record<string, AttendanceDay>): AttendanceWeek => ({
  participantId, monday: on(monday), sent: null, version: 1, days: Object.fromEntries(Object.entries(days).map(([date, day]) => [on(date), day])),
});
const facts = (people: PersonsWork[], snoozed: SnoozedTask[] = []): WorkFacts => ({ today, people, snoozed, closedAt: () => ({ closures: [], freeEves: [] }) });
const told = (people: PersonsWork[]) => tasksOf(facts(people), []).map(({ kind, dueOn, days }) => [kind, dueOn, days]);

describe("the list", () => {
  test("days nobody has reported stand by week, the latest first; today and a day put in are no gap", () => {
    const person = { row: row([placement("2026-11-09", "2027-05-28")]), weeks: [week("2026-11-16", { "2026-11-16": { ...reported, confirmed: { by: userId, at } } })] };
    expect(told([person])).toEqual([["attendance-missing", "2026-11-16", 2], ["attendance-missing", "2026-11-23", 1], ["attendance-missing", "2026-11-30", 1]]);
  });

  test("an employer's report waits for a stand; one against the record is a kind of its own", () => {
    const days = { "2026-11-16": reported, "2026-11-19": { ...reported, confirmed: { by: userId, at }, proposal: { code: "ABSENT_NOTIFIED", minutes: null, reportedBy: reported.reportedBy, reportedAt: at } } } as const;
    const person = { row: row([placement("2026-11-16", "2027-05-28")]), weeks: [week("2026-11-16", days)] };
    expect(told([person])).toEqual(expect.arrayContaining([["report-differs", "2026-11-27", 1], ["reports-to-confirm", "2026-11-27", 1]]));
  });

  test.each([
    ["ends within four weeks", [placement("2026-11-24", "2026-12-23")], [["placement-ending", "2026-12-23", null]]],
    ["ends later", [placement("2026-11-24", "2026-12-24")], []],
    ["is followed by another", [placement("2026-11-24", "2026-12-18"), placement("2026-12-19", "2027-05-28", 7)], []],
    ["has not begun", [placement("2026-11-26", "2026-12-11")], []],
    ["has ended, and nothing followed", [placement("2026-11-24", "2026-11-24")], [["placement-missing", "2026-12-08", null]]],
    ["never was", [], [["placement-missing", "2026-12-09", null]]],
  ])("a placement that %s", (_what, placements, expected) => expect(told([{ row: row(placements), weeks: [] }])).toEqual(expected));

  test.each([
    ["whose service has ended", { anchor: { ...neverEnded("notice"), endedOn: on("2026-11-20") } }],
    ["whose data is restricted", { anchor: { ...neverEnded("notice"), restricted: true } }],
  ])("asks nothing about the placement of somebody %s", (_what, more) => expect(told([{ row: row([], more), weeks: [] }])).toEqual([]));
});

test.each([
  ["2026-11-25", [["person-received", "2026-12-02", null]]],
  ["2026-11-12", [["person-received", "2026-11-19", null]]],
  ["2026-11-11", []],
])("somebody handed over on %s", (movedOn, expected) =>
  expect(told([{ row: row([placement("2026-11-25", "2027-05-28")], { movedOn: on(movedOn) }), weeks: [] }])).toEqual(expected));

describe("a task put aside", () => {
  const person = { row: row([placement("2026-11-24", "2026-12-23")]), weeks: [] };
  const ref = `placement-ending#${uuid(5)}`;
  const aside = (until: LocalDate) => {
    const given = facts([person], [{ userId, ref, until }]);
    return { tasks: tasksOf(given, []), counts: countWork(tasksOf(given, []), given) };
  };

  test("carries its date and counts nowhere", () =>
    expect(aside(addDays(today, 1))).toMatchObject({ tasks: [{ ref, snoozedUntil: "2026-11-26" }], counts: { late: 0, dueThisWeek: 0, own: 1, missingDays: 0 } }));

  test("is back on that date", () => expect(aside(today)).toMatchObject({ tasks: [{ ref, snoozedUntil: null }] }));
});

test("what one page answers for many people stands once; a lone one keeps her name", () => {
  const other = ParticipantId.parse(uuid(8));
  const weeks = [week("2026-11-16", { "2026-11-16": reported, "2026-11-19": reported })];
  const person = { row: row([placement("2026-11-16", "2027-05-28")]), weeks };
  const tasks = (people: PersonsWork[]) => tasksOf(facts(people), []).filter(({ kind }) => kind === "reports-to-confirm");
  expect(tasks([person])).toMatchObject([{ participantId, people: null, days: 2 }]);
  expect(tasks([person, { row: { ...person.row, participantId: other }, weeks }])).toMatchObject([
    { ref: "reports-to-confirm#2026-11-16", participantId: null, people: 2, days: 4, monday: "2026-11-16" },
  ]);
});

test("late is what was due before today, this week what is due by Sunday", () => {
  const person = { row: row([placement("2026-11-02", "2026-11-29")]), weeks: [] };
  const given = facts([person]);
  expect(countWork(tasksOf(given, []), given)).toEqual({ late: 3, dueThisWeek: 1, own: 1, missingDays: 7 });
});

test.each(["placement-ending", "PLACEMENT#1", `placement-ending#${uuid(1)}#Sini`, `a#${"x".repeat(40)}`])("%s names no task", (ref) =>
  expect(SnoozeTask.safeParse({ ref, until: null }).success).toBe(false));
