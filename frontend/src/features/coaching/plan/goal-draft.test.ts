import { describe, expect, it } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type GoalDraft, issuesIn, sendable } from "./goal-draft.ts";

const today = LocalDate.parse("2026-11-23");
const stored: GoalDraft = {
  category: "DAILY_LIFE", text: "Herään aamuisin omin voimin", baseline: "", target: "", dueOn: "", steps: [], scale: ["", "", "", "", ""], baselineAttainment: null, attainment: null,
  status: "OPEN", realisation: "",
};
const send = (more: Partial<GoalDraft>) => sendable({ ...stored, ...more }, stored, today);

describe("of a draft is stored", () => {
  it("what makes sense, without spaces at its ends", () =>
    expect(send({ target: " Neljänä aamuna viidestä ", dueOn: "2027-01-29" })).toEqual({ ...stored, target: "Neljänä aamuna viidestä", dueOn: "2027-01-29" }));

  it("all but a date half typed", () => expect(send({ target: "Neljänä aamuna", dueOn: "29.1" })).toEqual({ ...stored, target: "Neljänä aamuna" }));

  it("all but a text that was emptied or grew too long", () => {
    expect(send({ text: "  ", target: "x" })).toEqual({ ...stored, target: "x" });
    expect(send({ text: "a".repeat(100_000), target: "x" })).toEqual({ ...stored, target: "x" });
  });

  it("all but the steps, when one is done on a day to come", () =>
    expect(send({ steps: [{ text: "Soitan Kelaan", doneOn: "2026-11-24" }], target: "x" })).toEqual({ ...stored, target: "x" }));

  it("steps that have words", () =>
    expect(send({ steps: [{ text: "", doneOn: "" }, { text: "Soitan Kelaan", doneOn: "2026-11-23" }] }).steps).toEqual([{ text: "Soitan Kelaan", doneOn: "2026-11-23" }]));

  it("an end only with a place on the scale", () => {
    expect(send({ status: "ACHIEVED", realisation: "Onnistui" })).toEqual({ ...stored, realisation: "Onnistui" });
    expect(send({ status: "ACHIEVED", attainment: 1 })).toMatchObject({ status: "ACHIEVED", attainment: 1 });
    expect(send({ status: "DROPPED" })).toMatchObject({ status: "DROPPED" });
  });
});

it("what is wrong is told at its field", () => {
  const issues = issuesIn({ ...stored, text: "", dueOn: "29.1", status: "NOT", steps: [{ text: "a", doneOn: "2026-11-24" }] }, today);
  expect(issues.map(({ field, issue }) => [field, issue.code])).toEqual([["text", "too_small"], ["dueOn", "invalid_format"], ["steps", "day-in-future"], ["attainment", "attainment-missing"]]);
});
