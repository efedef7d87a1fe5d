import { describe, expect, it } from "vitest";
import { ContactId, ParticipantId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate, weekFrom } from "../../../../../shared/kernel/local-date.ts";
import { neverEnded } from "../../../../../shared/kernel/retention.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";
import { awaitsConfirmation, cellOf, hasProposal, isInWeek, isWritable, visibleDays, type WeekRow } from "./cell.ts";
import { countDays, countWeek } from "./counts.ts";

const date = (text: string) => LocalDate.parse(text);
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const monday = date("2026-11-23");
const tuesday = date("2026-11-24");
const wednesday = date("2026-11-25");
const saturday = date("2026-11-28");
const week = weekFrom(monday);

const placement: PlacementSummary = {
  placementId: PlacementId.parse(uuid(1)),
  workplaceId: WorkplaceId.parse(uuid(2)),
  contactId: ContactId.parse(uuid(3)),
  from: date("2026-11-02"),
  to: date("2026-11-26"),
  slotId: null,
  schedule: [{ from: date("2026-11-02"), plan: ([1, 2, 4, 5] as const).map((weekday) => ({ weekday, start: "08:00", end: "14:00" })) }],
  interruptions: [],
};
const said: AttendanceDay = {
  placementId: placement.placementId,
  code: "PRESENT",
  minutes: 360,
  reportedBy: { kind: "employer", contactId: placement.contactId, submissionId: SubmissionId.parse(uuid(4)) },
  reportedAt: Instant.parse("2026-11-23T06:15:00.000Z"),
  confirmed: null,
  proposal: null,
  version: 1,
};
const row = (days: Partial<Record<string, AttendanceDay>> = {}, changes: Partial<WeekRow> = {}): WeekRow => ({
  participantId: ParticipantId.parse(uuid(5)),
  firstNames: "Aino",
  lastName: "Aalto",
  responsibleId: UserId.parse(uuid(6)),
  placements: [placement],
  anchor: neverEnded("notice"),
  attendanceDestroyedThrough: null,
  version: 1,
  week: { participantId: ParticipantId.parse(uuid(5)), monday, days, version: 1 },
  ...changes,
});

describe("a cell of the week", () => {
  it("is missing on an agreed day up to and including today", () => {
    expect(cellOf(row(), monday, tuesday).state).toBe("missing");
    expect(cellOf(row(), tuesday, tuesday).state).toBe("missing");
  });

  it("is upcoming on an agreed day to come, and free where nothing was agreed", () => {
    expect(cellOf(row(), date("2026-11-26"), tuesday).state).toBe("upcoming");
    expect(cellOf(row(), wednesday, tuesday).state).toBe("free");
  });

  it("is free after the placement has ended", () => {
    const cell = cellOf(row(), date("2026-11-27"), date("2026-11-30"));
    expect(cell).toMatchObject({ state: "free", placement: undefined });
    expect(isWritable(cell)).toBe(false);
  });

  it("shows an entry on a day that was not agreed", () => {
    expect(cellOf(row({ [wednesday]: said }), wednesday, wednesday)).toMatchObject({ state: "reported", planned: undefined });
  });

  it("shows nothing of days whose attendance has been destroyed", () => {
    const gone = row({ [monday]: said }, { attendanceDestroyedThrough: monday });
    expect(cellOf(gone, monday, tuesday).state).toBe("destroyed");
    expect(cellOf(gone, tuesday, tuesday).state).toBe("missing");
    expect(awaitsConfirmation(cellOf(gone, monday, tuesday))).toBe(false);
  });

  it("belongs to the placement that agreed on the weekday when two run side by side", () => {
    const other = { ...placement, placementId: PlacementId.parse(uuid(9)), schedule: [{ from: placement.from, plan: [{ weekday: 3 as const, start: "09:00", end: "12:00" }] }] };
    const both = row({}, { placements: [placement, other] });
    expect(cellOf(both, wednesday, wednesday)).toMatchObject({ planned: 180, placement: { placementId: other.placementId } });
  });

  it("can be written on inside a placement, and not ahead of time", () => {
    expect(isWritable(cellOf(row(), wednesday, wednesday))).toBe(true);
    expect(isWritable(cellOf(row(), wednesday, tuesday))).toBe(false);
  });

  it("awaits confirmation until staff take a stand, and may carry a proposal after that", () => {
    const { placementId: _, confirmed: __, proposal: ___, version: ____, ...statement } = said;
    const confirmed = { by: UserId.parse(uuid(6)), at: said.reportedAt };
    expect(awaitsConfirmation(cellOf(row({ [monday]: said }), monday, tuesday))).toBe(true);
    const disputed = cellOf(row({ [monday]: { ...said, confirmed, proposal: statement } }), monday, tuesday);
    expect(awaitsConfirmation(disputed)).toBe(false);
    expect(hasProposal(disputed)).toBe(true);
  });
});

describe("a week", () => {
  it("shows the weekend only when somebody uses it", () => {
    expect(visibleDays(week, [row()])).toHaveLength(5);
    expect(visibleDays(week, [row({ [saturday]: said })])).toEqual([...week.slice(0, 5), saturday]);
  });

  it("leaves out people who have no placement in it", () => {
    const later = { from: date("2026-12-07"), to: date("2026-12-13") };
    expect(isInWeek(row({}, { week: null }), { from: monday, to: date("2026-11-29") })).toBe(true);
    expect(isInWeek(row({}, { week: null }), later)).toBe(false);
    expect(isInWeek(row({ [date("2026-12-07")]: said }), later)).toBe(true);
  });

  it("counts what is reported, missing and unconfirmed over the squares shown", () => {
    const shown = row({ [monday]: said });
    const cells = week.slice(0, 5).map((on) => cellOf(shown, on, tuesday));
    expect(countWeek(cells)).toEqual({ reported: 1, missing: 1, proposals: 0, unconfirmed: 1 });
    expect(countDays(cells)).toEqual({ attended: 1, planned: 3 });
  });
});
