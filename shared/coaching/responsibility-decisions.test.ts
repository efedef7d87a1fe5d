import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { UserId } from "../kernel/ids.ts";
import { addDays, LocalDate } from "../kernel/local-date.ts";
import { isInForce, type Responsibility } from "./responsibility.ts";
import { decideAdd, decideEnd, isCoach, type WantedEnd, type WantedResponsibility } from "./responsibility-decisions.ts";

const today = LocalDate.parse("2026-11-23");
const staff = [1, 2, 3, 4].map((number) => UserId.parse(`00000000-0000-4000-8000-00000000000${String(number)}`));
const [first, second] = staff;
if (first === undefined || second === undefined) throw new Error("Two at least.");

const roles = ["work-coach", "individual-coach", "handover", "substitute"] as const;
const member = fc.constantFrom(...staff);
const role = fc.constantFrom(...roles);
const day = fc.integer({ min: -10, max: 400 }).map((days) => addDays(today, days));
const maybeDay = fc.option(day);
const addition: fc.Arbitrary<WantedResponsibility> = fc.record({
  staffId: member, role, from: day, to: maybeDay, instead: fc.option(fc.record({ staffId: member, handoverUntil: maybeDay })),
});
const ending: fc.Arbitrary<WantedEnd> = fc.record({ staffId: member, role, lastDay: maybeDay });
const start: readonly Responsibility[] = [{ staffId: first, role: "work-coach", from: addDays(today, -30), to: null, by: first }];

/** What is left after commands of which some are refused. */
function play(commands: readonly (WantedResponsibility | WantedEnd)[]): readonly Responsibility[] {
  return commands.reduce<readonly Responsibility[]>((rows, wanted) => {
    const decision = "lastDay" in wanted ? decideEnd({ rows, today, by: staff[0] ?? wanted.staffId }, wanted) : decideAdd({ rows, today, by: staff[0] ?? wanted.staffId }, wanted);
    return decision.kind === "change" ? decision.rows : rows;
  }, start);
}

const commands = fc.array(fc.oneof(addition, ending), { maxLength: 25 });

describe("whatever is asked for, in whatever order", () => {
  test("the client has a coach on every day to come", () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 0, max: 800 }), (asked, days) => {
        const rows = play(asked);
        expect(rows.some((one) => isCoach(one) && isInForce(one, addDays(today, days)))).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });

  test("nobody holds one right twice on a day, every helper's right ends within a year, and the past stays as it was", () => {
    fc.assert(
      fc.property(commands, day, (asked, on) => {
        const rows = play(asked);
        const held = rows.filter((one) => isInForce(one, on)).map(({ staffId, role: as }) => `${staffId} ${as}`);
        expect(new Set(held).size).toBe(held.length);
        for (const one of rows.filter((each) => !isCoach(each))) expect(one.to !== null && one.to <= addDays(one.from, 366)).toBe(true);
        const before = addDays(today, -1);
        expect(rows.filter((one) => isInForce(one, before))).toHaveLength(1);
      }),
      { numRuns: runs(5000) },
    );
  });

  test("whoever is ended at once has the right no more from today on", () => {
    fc.assert(
      fc.property(commands, member, role, (asked, staffId, as) => {
        const rows = play(asked);
        const decision = decideEnd({ rows, today, by: staffId }, { staffId, role: as, lastDay: null });
        if (decision.kind === "refused") return;
        const left = decision.rows.filter((one) => one.staffId === staffId && one.role === as);
        expect(left.length).toBeLessThanOrEqual(rows.filter((one) => one.staffId === staffId && one.role === as).length);
        const had = rows.some((one) => one.staffId === staffId && one.role === as && isInForce(one, today));
        if (had) expect(left.some((one) => isInForce(one, today))).toBe(false);
      }),
      { numRuns: runs(2000) },
    );
  });
});

test("one who takes another's place begins as she ends, and the handover lies within", () => {
  const wanted = { staffId: second, role: "work-coach", from: addDays(today, 7), to: null, instead: { staffId: first, handoverUntil: addDays(today, 20) } } as const;
  expect(decideAdd({ rows: start, today, by: first }, wanted)).toEqual({
    kind: "change",
    rows: [
      { staffId: first, role: "work-coach", from: addDays(today, -30), to: addDays(today, 6), by: first },
      { staffId: first, role: "handover", from: addDays(today, 7), to: addDays(today, 20), by: first },
      { staffId: second, role: "work-coach", from: addDays(today, 7), to: null, by: first },
    ],
  });
});
