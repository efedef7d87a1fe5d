import { describe, expect, it } from "vitest";
import { Assessment } from "../../../../../shared/coaching/assessment.ts";
import { scoresOf } from "../../../../../shared/coaching/assessment-scores.ts";
import { defaultInstrument } from "../../../../../shared/coaching/default-instrument.ts";
import { itemsOf } from "../../../../../shared/coaching/instrument.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { coursesOf, lineOf, placesInTime } from "./course.ts";

const [aino, eetu] = ["7b0f8a52-6a0e-4a43-9d3d-0f3b8a4f1c11", "0e9d4f0a-55f7-4d0b-8c3e-2b6f6f1f7a22"];
const all = (value: number) => scoresOf(defaultInstrument, itemsOf(defaultInstrument).map(({ itemId }) => ({ itemId, value })));

function assessment(number: number, on: string, given: { readonly raterId?: string; readonly code?: string; readonly self?: number; readonly coach?: number; readonly signed?: boolean } = {}) {
  const { raterId = aino, code = "PAJAPOLKU", signed = true } = given;
  const at = "2026-11-23T10:00:00.000Z";
  return Assessment.parse({
    assessmentId: `7b0f8a52-6a0e-4a43-9d3d-0f3b8a4f1c${String(10 + number)}`, edition: 1, instrument: { code, version: 1 }, occasion: "MID", mode: "JOINT", periodId: null,
    on, openedBy: aino, openedAt: at, self: given.self === undefined ? "open" : "done", coach: "done", raterId, kiosk: null,
    signed: signed ? { on, at, by: aino, discussion: "", withoutSelf: null } : null, dropped: null, correction: null,
    scores: signed ? { self: given.self === undefined ? null : all(given.self), coach: all(given.coach ?? 3) } : null, version: 3,
  });
}

describe("change over time", () => {
  it("tells of an instrument once two assessments are signed, the oldest first", () => {
    const rows = [assessment(3, "2026-11-02", { self: 4, coach: 5 }), assessment(2, "2026-03-02", { coach: 2 }), assessment(1, "2026-08-03", { signed: false }), assessment(4, "2026-05-04", { code: "VOIMAVARAT" })];
    const [course, ...others] = coursesOf(rows);
    expect(others).toEqual([]);
    expect(course?.assessments.map(({ on }) => on)).toEqual(["2026-03-02", "2026-11-02"]);
    expect(course?.domains[0]).toEqual({ domainId: "daily-life", self: [null, 4], coach: [2, 5] });
    expect(course?.sameRater).toBe(true);
  });

  it("says when the coach changed between them", () => {
    const [course] = coursesOf([assessment(1, "2026-03-02"), assessment(2, "2026-11-02", { raterId: eetu })]);
    expect(course?.sameRater).toBe(false);
  });

  it("lays days out as they lie in time, and bridges what was not asked", () => {
    const days = ["2026-01-01", "2026-01-11", "2026-01-31"].map((day) => LocalDate.parse(day));
    const places = placesInTime(days, [1, null, 5], { width: 130, height: 60, edge: 5, min: 1, max: 5 });
    expect(places).toEqual([{ x: 5, y: 55 }, null, { x: 125, y: 5 }]);
    expect(lineOf(places)).toBe("M5 55L125 5");
    expect(placesInTime(days, [3, 3, 3], { width: 130, height: 60, edge: 5, min: 1, max: 5 })[1]).toEqual({ x: 45, y: 30 });
  });
});
