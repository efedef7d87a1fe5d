import { describe, expect, it } from "vitest";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate, weekFrom } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import type { ClosedDays } from "../../../../../shared/placement/calendar.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";
import { cellOf, isInSpan, visibleDays, type WeekRow } from "./cell.ts";
import { countDays, countWeek, overloadOf } from "./counts.ts";
import { dayFormSchema, dayFormStart } from "./day-form.ts";
import type { CellSave } from "./saving/cell-save.ts";
import { nothingSaid } from "./saving/wish.ts";
import { awaitsConfirmation, createRowMemory, isAsPlanned, isMissing, isSaid, shownOf } from "./shown.ts";
import { fillMark, lettersOn, pastedCodes, pasteMark, typeClear, typeCode } from "./typing.ts";

const date = (text: string) => LocalDate.parse(text);
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [monday, tuesday, wednesday, saturday] = [date("2026-11-23"), date("2026-11-24"), date("2026-11-25"), date("2026-11-28")];
const week = weekFrom(monday);
const me = UserId.parse(uuid(6));
const open: ClosedDays = { closures: [], freeEves: [] };

const placement: PlacementSummary = {
  placementId: PlacementId.parse(uuid(1)),
  workplaceId: WorkplaceId.parse(uuid(2)),
  contactId: ContactId.parse(uuid(3)),
  from: date("2026-11-02"),
  to: date("2026-12-31"),
  slotId: null,
  schedule: [{ from: date("2026-11-02"), plan: ([1, 2, 4, 5] as const).map((weekday) => ({ weekday, start: "08:00", end: "14:00" })) }],
  interruptions: [],
};
const said: AttendanceDay = {
  placementId: placement.placementId, code: "PRESENT", minutes: 360,
  reportedBy: { kind: "employer", contactId: placement.contactId, submissionId: SubmissionId.parse(uuid(4)) },
  reportedAt: Instant.parse("2026-11-23T06:15:00.000Z"),
  confirmed: null, proposal: null, swappedTo: null, swappedFrom: null, counts: null, dispute: null, correction: null, version: 1,
};
const { placementId: _, confirmed: __, proposal: ___, swappedTo: ____, swappedFrom: _____, counts: ______, dispute: _______, correction: ________, version: _________, ...proposal } = said;
const confirmed = { by: me, at: said.reportedAt };

type Days = Partial<Record<string, AttendanceDay>>;
const row = (days: Days = {}, changes: Partial<WeekRow> = {}, sent: { report: number } | null = null): WeekRow => ({
  participantId: ParticipantId.parse(uuid(5)), firstNames: "Aino", lastName: "Aalto", placements: [placement], attendanceDestroyedThrough: null,
  weeks: [{ participantId: ParticipantId.parse(uuid(5)), monday, days, sent, version: 1 }],
  ...changes,
});
const cell = (one: WeekRow, on: LocalDate, today = tuesday, closed = open) => cellOf(one, on, today, () => closed);
const shown = (one: WeekRow, on: LocalDate, today = tuesday, save?: CellSave) => shownOf(cell(one, on, today), save);

describe("a day of the week", () => {
  it("keeps what was not agreed, not arranged, interrupted and outside apart", () => {
    const december = date("2026-12-06");
    const sundays = { ...placement, schedule: [{ from: placement.from, plan: [{ weekday: 7 as const, start: "09:00", end: "13:00" }] }] };
    expect(cell(row(), wednesday).ground).toBe("not-agreed");
    expect(cell(row({}, { placements: [sundays] }), december)).toMatchObject({ ground: "not-arranged", why: "independence", planned: undefined });
    expect(cell(row(), monday, tuesday, { closures: [{ from: monday, to: monday }], freeEves: [] })).toMatchObject({ ground: "not-arranged", why: "closure" });
    expect(cell(row({}, { placements: [{ ...placement, interruptions: [{ from: monday, to: tuesday }] }] }), monday).ground).toBe("interrupted");
    expect(cell(row(), date("2027-01-04")).ground).toBe("outside");
  });

  it("is a service day when it was swapped for another, though no plan says so", () => {
    const swapped: AttendanceDay = { ...said, code: "NOT_REPORTED", minutes: null, swappedFrom: monday };
    const there = shown(row({ [wednesday]: swapped }), wednesday, wednesday);
    expect(there).toMatchObject({ ground: "planned", planned: undefined, version: 1 });
    expect(isMissing(there)).toBe(true);
    expect(fillMark(there)).toBeUndefined();
  });

  it("says nothing once it has been cleared, and still has a version to write over", () => {
    const cleared = cell(row({ [monday]: { ...said, code: "NOT_REPORTED", minutes: null, version: 4 } }), monday);
    expect(cleared).toMatchObject({ day: undefined, version: 4 });
    expect(isMissing(shownOf(cleared, undefined))).toBe(true);
  });

  it("shows nothing of days whose attendance has been destroyed", () => {
    const gone = row({ [monday]: said }, { attendanceDestroyedThrough: monday });
    expect(cell(gone, monday)).toMatchObject({ ground: "destroyed", day: undefined });
    expect(cell(gone, tuesday).ground).toBe("planned");
  });

  it("belongs to the placement that agreed on the weekday when two run side by side", () => {
    const other = { ...placement, placementId: PlacementId.parse(uuid(9)), schedule: [{ from: placement.from, plan: [{ weekday: 3 as const, start: "09:00", end: "12:00" }] }] };
    expect(cell(row({}, { placements: [placement, other] }), wednesday)).toMatchObject({ planned: 180, placement: { placementId: other.placementId } });
  });

  it("is locked once its week was sent, until it is corrected", () => {
    expect(cell(row({ [monday]: said }, {}, { report: 1 }), monday).locked).toBe(true);
    expect(cell(row({ [monday]: { ...said, correction: { why: "Tarkistettu työpaikalta", after: 1 } } }, {}, { report: 1 }), monday).locked).toBe(false);
  });
});

describe("a week", () => {
  it("shows the weekend only when somebody uses it", () => {
    expect(visibleDays(week, [row()])).toHaveLength(5);
    expect(visibleDays(week, [row({ [saturday]: said })])).toEqual([...week.slice(0, 5), saturday]);
  });

  it("leaves out people who have no placement in it", () => {
    const later = { from: date("2027-01-11"), to: date("2027-01-17") };
    expect(isInSpan(row({}, { weeks: [] }), { from: monday, to: date("2026-11-29") })).toBe(true);
    expect(isInSpan(row({}, { weeks: [] }), later)).toBe(false);
  });

  it("counts what is told, missing and unconfirmed, and a person's days of those planned", () => {
    const cells = week.slice(0, 5).map((on) => shown(row({ [monday]: said }), on));
    expect(countWeek(cells)).toEqual({ reported: 1, missing: 1, unconfirmed: 1, proposals: 0, disputed: 0 });
    expect(countDays(cells)).toEqual({ attended: 1, planned: 4 });
  });

  it("warns of more days or hours than the act allows, and only then", () => {
    const worked = (minutes: number, days: number) => overloadOf(week.map((on, day) => shown(row(day < days ? { [on]: { ...said, minutes } } : {}), on, saturday)));
    expect(worked(480, 4)).toBeUndefined();
    expect(worked(240, 5)).toEqual({ rule: "week-days", found: 5, limit: 4 });
  });

  it("draws a row anew only when its own saving has changed, and of it only the square", () => {
    const remember = createRowMemory();
    const one = { row: row(), cells: week.map((on) => cell(row(), on)) };
    const [first] = remember([one], {});
    expect(remember([one], {})[0]).toBe(first);
    const save: CellSave = {
      over: { version: null, said: nothingSaid, confirmed: false, own: false }, sending: null, lost: [], trouble: null, typedAt: 0, stored: null,
      wanted: { kind: "record", mark: { code: "PRESENT", minutes: 360, placementId: placement.placementId, behalf: null, swappedTo: null, correction: null } },
    };
    const [second] = remember([one], { [one.row.participantId]: { [tuesday]: save } });
    expect(second?.cells[1]).toMatchObject({ said: { code: "PRESENT" }, saving: "unsaved", source: "staff" });
    expect(second?.cells[0]).toBe(first?.cells[0]);
  });
});

describe("a key on a square", () => {
  const letters = lettersOn(monday, "fi", () => true);

  it("writes the code of its letter, with the agreed length", () => {
    expect(letters.get("l")).toBe("PRESENT");
    expect(letters.get("s")).toBe("ABSENT_ILLNESS");
    expect(typeCode(shown(row(), monday), "PRESENT")).toMatchObject({ kind: "wish", wish: { kind: "record", mark: { code: "PRESENT", minutes: 360 } } });
    expect(typeCode(shown(row(), monday), "ABSENT_UNAUTHORISED")).toMatchObject({ wish: { mark: { minutes: null } } });
  });

  it("writes no code that is not in use on that day", () => {
    const untilMonday = (code: string, on: LocalDate) => code !== "ABSENT_ILLNESS" || on <= monday;
    expect([monday, tuesday].map((on) => lettersOn(on, "fi", untilMonday).get("s"))).toEqual(["ABSENT_ILLNESS", undefined]);
  });

  it("agrees with the employer when it says the same", () => {
    expect(typeCode(shown(row({ [monday]: said }), monday), "PRESENT")).toEqual({ kind: "wish", wish: { kind: "confirm" } });
    expect(typeCode(shown(row({ [monday]: { ...said, minutes: 300 } }), monday), "PRESENT")).toMatchObject({ wish: { kind: "record" } });
  });

  it("opens the day where a letter is too little, or would sweep away another's word", () => {
    expect(typeCode(shown(row(), monday), "PRESENT_PARTIAL")).toEqual({ kind: "open", code: "PRESENT_PARTIAL" });
    expect(typeCode(shown(row(), wednesday, wednesday), "PRESENT")).toEqual({ kind: "open", code: "PRESENT" });
    expect(typeCode(shown(row(), monday), "SWAPPED")).toEqual({ kind: "open", code: "SWAPPED" });
    const contradicted = row({ [monday]: { ...said, confirmed, proposal } });
    expect(typeCode(shown(contradicted, monday), "ABSENT_OTHER")).toMatchObject({ kind: "open" });
    expect(typeClear(shown(contradicted, monday))).toEqual({ kind: "open", code: null });
    expect(typeClear(shown(row({ [monday]: said }, {}, { report: 1 }), monday))).toEqual({ kind: "open", code: null });
  });

  it("refuses what cannot have been", () => {
    const thursday = date("2026-11-26");
    expect(typeCode(shown(row(), thursday), "PRESENT")).toEqual({ kind: "refused", why: "future" });
    expect(typeCode(shown(row(), thursday), "ABSENT_JOB_INTERVIEW")).toMatchObject({ kind: "wish" });
    const closed = shownOf(cell(row(), monday, tuesday, { closures: [{ from: monday, to: monday }], freeEves: [] }), undefined);
    expect(typeCode(closed, "ABSENT_ILLNESS")).toEqual({ kind: "refused", why: "not-arranged" });
    expect(typeCode(shown(row({}, { placements: [] }), monday), "PRESENT")).toEqual({ kind: "refused", why: "outside" });
    expect(typeClear(shown(row(), monday))).toEqual({ kind: "refused", why: "nothing-there" });
  });

  it("clears what stands", () => {
    expect(typeClear(shown(row({ [monday]: said }), monday))).toMatchObject({ wish: { mark: { code: "NOT_REPORTED", minutes: null } } });
  });

  it("fills and pastes into empty service days only", () => {
    expect(fillMark(shown(row(), monday))).toMatchObject({ code: "PRESENT", minutes: 360 });
    for (const taken of [shown(row({ [monday]: said }), monday), shown(row(), wednesday), shown(row(), date("2026-11-26"))]) expect(fillMark(taken)).toBeUndefined();
    expect(pastedCodes("L\ts\r\n\tx\n", letters)).toEqual([["PRESENT", "ABSENT_ILLNESS"], [null, null]]);
    expect(pasteMark(shown(row(), monday), "ABSENT_ILLNESS")).toMatchObject({ code: "ABSENT_ILLNESS" });
    expect(pasteMark(shown(row({ [monday]: said }), monday), "ABSENT_ILLNESS")).toBeUndefined();
    expect(pasteMark(shown(row(), monday), "PRESENT_PARTIAL")).toBeUndefined();
  });

  it("confirms without a thought only what is just as planned", () => {
    const asPlanned = shown(row({ [monday]: said }), monday);
    expect([awaitsConfirmation(asPlanned), isAsPlanned(asPlanned), isSaid(asPlanned)]).toEqual([true, true, true]);
    expect(isAsPlanned(shown(row({ [monday]: { ...said, minutes: 300 } }), monday))).toBe(false);
    expect(isAsPlanned(shown(row({ [wednesday]: said }), wednesday, wednesday))).toBe(false);
  });
});

describe("the form of a day", () => {
  const sentences = { chooseCode: "choose-code", minutesWrong: "wrong", minutesMissing: "missing", chooseDay: "choose-day", sayWhy: "why" };
  const start = { source: "own", swappedTo: "", correction: "" } as const;
  const agreed = { on: monday, planned: 360, locked: false };
  const parse = (facts: typeof agreed | { on: LocalDate; planned: undefined; locked: boolean }, input: object) => dayFormSchema(facts, sentences).safeParse({ ...start, ...input });
  const problems = (result: ReturnType<typeof parse>) => result.error?.issues.map(({ path, message }) => [path.join("."), message]);

  it("begins with presence on an agreed day, with the typed code, or with nothing", () => {
    expect(dayFormStart(shown(row(), monday), null)).toEqual({ ...start, code: "PRESENT", time: "6.00" });
    expect(dayFormStart(shown(row(), monday), "PRESENT_PARTIAL")).toEqual({ ...start, code: "PRESENT_PARTIAL", time: "" });
    expect(dayFormStart(shown(row(), wednesday, wednesday), null)).toEqual({ ...start, code: null, time: "" });
  });

  it("leaves an empty length to the plan where there is one, and wants it where there is none", () => {
    expect(parse(agreed, { code: "PRESENT", time: "" }).data).toEqual({ code: "PRESENT", minutes: 360, behalf: null, swappedTo: null, correction: null });
    expect(problems(parse({ ...agreed, planned: undefined }, { code: "PRESENT", time: "" }))).toEqual([["time", "missing"]]);
    expect(problems(parse(agreed, { code: "PRESENT_PARTIAL", time: "9" }))).toEqual([["time", "wrong"]]);
    expect(parse(agreed, { code: "PRESENT_PARTIAL", time: "2.30", source: "phone" }).data).toMatchObject({ minutes: 150, behalf: "phone" });
  });

  it("drops a length that an absence does not take, and asks for an entry", () => {
    expect(parse(agreed, { code: "ABSENT_OTHER", time: "6.00" }).data).toMatchObject({ minutes: null });
    expect(problems(parse(agreed, { code: null, time: "" }))).toEqual([["code", "choose-code"]]);
  });

  it("wants the day of a swap, and a reason for what has been sent", () => {
    expect(problems(parse(agreed, { code: "SWAPPED", time: "", swappedTo: "ke" }))).toEqual([["swappedTo", "choose-day"]]);
    expect(parse(agreed, { code: "SWAPPED", time: "", swappedTo: wednesday }).data).toMatchObject({ swappedTo: wednesday });
    expect(problems(parse({ ...agreed, locked: true }, { code: "PRESENT", time: "" }))).toEqual([["correction", "why"]]);
    expect(parse({ ...agreed, locked: true }, { code: "PRESENT", time: "", correction: " Väärä päivä " }).data).toMatchObject({ correction: "Väärä päivä" });
  });
});
