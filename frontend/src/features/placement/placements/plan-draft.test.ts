import { describe, expect, it } from "vitest";
import { planSchema, setTimes, toggleDay } from "./plan-draft.ts";

const sentences = { planMissing: "missing", timesWrong: "wrong" };
const problems = (draft: unknown) => planSchema(sentences).safeParse(draft).error?.issues.map(({ message }) => message);

describe("a plan being typed", () => {
  it("takes days in any order and keeps them in the order of the week", () => {
    const draft = toggleDay(toggleDay([], 4), 1);
    expect(draft.map(({ weekday }) => weekday)).toEqual([1, 4]);
    expect(toggleDay(draft, 4).map(({ weekday }) => weekday)).toEqual([1]);
  });

  it("gives a new day the times of the others", () => {
    const draft = setTimes(toggleDay([], 1), "all", { start: "09:00" });
    expect(toggleDay(draft, 2)[1]).toEqual({ weekday: 2, start: "09:00", end: "14:00" });
  });

  it("changes one day alone or all of them", () => {
    const draft = toggleDay(toggleDay([], 1), 2);
    expect(setTimes(draft, 2, { end: "12:00" }).map(({ end }) => end)).toEqual(["14:00", "12:00"]);
    expect(setTimes(draft, "all", { end: "12:00" }).map(({ end }) => end)).toEqual(["12:00", "12:00"]);
  });

  it("is a plan once there is a day and every day ends after it begins", () => {
    expect(problems([])).toEqual(["missing"]);
    expect(problems([{ weekday: 1, start: "14:00", end: "08:00" }])).toEqual(["wrong"]);
    expect(problems([{ weekday: 1, start: "kahdeksan", end: "14:00" }])).toEqual(["wrong"]);
    expect(planSchema(sentences).parse(toggleDay([], 3))).toEqual([{ weekday: 3, start: "08:00", end: "14:00" }]);
  });
});
