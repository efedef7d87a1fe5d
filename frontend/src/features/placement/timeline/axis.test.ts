import { expect, test } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { axisOver } from "./axis.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);

test("the axis spans whole months around what it shows, five units a day at most", () => {
  const axis = axisOver([on("2026-12-24"), on("2026-11-23")]);
  expect([axis.from, axis.to, axis.width]).toEqual(["2026-11-01", "2026-12-31", 305]);
  expect(axis.months).toEqual([{ from: "2026-11-01", x: 0 }, { from: "2026-12-01", x: 150 }]);
});

test("two years still fit, two units a day", () => {
  expect(axisOver([on("2025-01-01"), on("2026-12-31")]).width).toBe(1460);
});

test("a span includes its last day; what lies outside is cut at the ends", () => {
  const axis = axisOver([on("2026-11-10")]);
  expect(axis.bar({ from: on("2026-11-02"), to: on("2026-11-02") })).toEqual({ x: 5, width: 5 });
  expect(axis.bar({ from: on("2026-10-02"), to: on("2027-01-02") })).toEqual({ x: 0, width: 150 });
});
