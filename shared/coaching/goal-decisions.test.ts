import { describe, expect, test } from "vitest";
import { GoalId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { type Actor, openCase, withEnd } from "./case.ts";
import { type Goal, GoalDetails, mostComments, mostGoals } from "./goal.ts";
import { decideAddGoal, decideChangeGoal, decideCommentGoal, mostEditions } from "./goal-decisions.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const at = (time: string): Instant => Instant.parse(`2026-11-23T${time}:00.000Z`);
const satu = UserId.parse("22222222-2222-4222-a222-222222222222");
const timo = UserId.parse("33333333-3333-4333-a333-333333333333");
const actor = (time: string, userId = satu): Actor => ({ userId, at: at(time), today: on("2026-11-23") });
const goalId = GoalId.parse("11111111-1111-4111-8111-111111111111");
const strange = GoalId.parse("99999999-9999-4999-8999-999999999999");

type Facts = Parameters<typeof decideAddGoal>[0];
type Decision = ReturnType<typeof decideAddGoal>;
const opened = openCase(on("2026-09-01"), actor("06:00"));
const empty: Facts = { case: opened, goals: [] };
const outcome = (decision: Decision) => (decision.kind === "refused" ? decision.reason : decision.kind);

function stored(decision: Decision): Extract<Decision, { kind: "store" }> {
  if (decision.kind === "refused") throw new Error(`Refused: ${decision.reason}`);
  return decision;
}
const newGoal = { category: "DAILY_LIFE" as const, text: "Herään aamuisin omin voimin ja olen pajalla ajoissa" };
const first = stored(decideAddGoal(empty, newGoal, goalId, actor("08:00"))).goal;
const facts: Facts = { case: opened, goals: [first] };
const ended: Facts = { ...facts, case: withEnd(opened, on("2026-11-20"), actor("06:00")) };
const withdrawn: Facts = { ...facts, case: { ...opened, withdrawnOn: on("2026-10-01") } };

const detailsOf = (goal: Goal): GoalDetails => GoalDetails.strip().parse(goal);
const change = (known: Facts, more: Partial<GoalDetails>, { version = 1, by = actor("08:05"), of = goalId } = {}) =>
  decideChangeGoal(known, of, { ...detailsOf(known.goals[0] ?? first), ...more, version }, by);

describe("a goal", () => {
  test("begins with its text, open, and is the first edition of its history", () => {
    const { goals, goal, edition } = stored(decideAddGoal(empty, newGoal, goalId, actor("08:00")));
    expect(goals).toEqual([goal]);
    expect(goal).toMatchObject({ ...newGoal, status: "OPEN", attainment: null, steps: [], comments: [], version: 1, edition: { number: 1, since: at("08:00") } });
    expect(edition).toMatchObject({ goalId, number: 1, text: newGoal.text, changed: { by: satu, at: at("08:00") } });
  });

  test.each<[string, Facts, string]>([
    ["of somebody whose coaching has ended", ended, "case-ended"],
    ["of somebody who took consent back", withdrawn, "consent-withdrawn"],
    ["the 21st", { case: opened, goals: Array.from({ length: mostGoals }, () => first) }, "too-many-goals"],
    ["the 20th", { case: opened, goals: Array.from({ length: mostGoals - 1 }, () => first) }, "store"],
  ])("%s", (_what, known, expected) => expect(outcome(decideAddGoal(known, newGoal, goalId, actor("08:00")))).toBe(expected));
});

describe("a goal written on", () => {
  test.each<[string, Decision, string]>([
    ["with a target", change(facts, { target: "Neljänä aamuna viidestä" }), "store"],
    ["with nothing new", change(facts, {}), "nothing-changes"],
    ["over another's version", change(facts, { target: "x" }, { version: 2 }), "version-conflict"],
    ["that is not there", change(facts, { target: "x" }, { of: strange }), "not-found"],
    ["after the end", change(ended, { target: "x" }), "case-ended"],
    ["after consent was taken back", change(withdrawn, { target: "x" }), "consent-withdrawn"],
    ["with a step done today", change(facts, { steps: [{ text: "Hankin herätyskellon", doneOn: on("2026-11-23") }] }), "store"],
    ["with a step done tomorrow", change(facts, { steps: [{ text: "Hankin herätyskellon", doneOn: on("2026-11-24") }] }), "day-in-future"],
    ["achieved, without saying how far", change(facts, { status: "ACHIEVED" }), "attainment-missing"],
    ["partly achieved, without saying how far", change(facts, { status: "PARTLY" }), "attainment-missing"],
    ["not achieved, without saying how far", change(facts, { status: "NOT" }), "attainment-missing"],
    ["achieved as expected", change(facts, { status: "ACHIEVED", attainment: 0 }), "store"],
    ["dropped", change(facts, { status: "DROPPED" }), "store"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));

  test("refusals of one field name it", () => {
    expect(change(facts, { steps: [{ text: "a", doneOn: null }, { text: "b", doneOn: on("2026-11-24") }] })).toMatchObject({ field: "steps.1.doneOn" });
    expect(change(facts, { status: "NOT" })).toMatchObject({ field: "attainment" });
  });

  test.each<[string, Actor, number]>([
    ["by the same person a little later", actor("08:09"), 1],
    ["by the same person, ten minutes after she began", actor("08:10"), 2],
    ["by a colleague at once", actor("08:01", timo), 2],
  ])("%s: edition %i", (_what, by, number) => {
    const { goal, edition } = stored(change(facts, { target: "Neljänä aamuna viidestä" }, { by }));
    expect([goal.version, goal.edition.number, edition?.number]).toEqual([2, number, number]);
  });

  test("typing for long makes an edition every ten minutes, not one without end", () => {
    const minutes = Array.from({ length: 30 }, (_none, minute) => `08:${String(minute).padStart(2, "0")}`);
    const last = minutes.reduce<Goal>((goal, time, place) => stored(change({ case: opened, goals: [goal] }, { target: `Rivi ${String(place)}` }, { version: goal.version, by: actor(time) })).goal, first);
    expect([last.version, last.edition]).toEqual([31, { number: 3, since: at("08:20") }]);
  });

  test("the history of one goal has an end", () => {
    const full: Facts = { case: opened, goals: [{ ...first, edition: { number: mostEditions, since: at("07:00") } }] };
    expect(outcome(change(full, { target: "x" }))).toBe("too-many-changes");
  });
});

describe("a comment", () => {
  const comment = (known: Facts, of = goalId, by = actor("09:00", timo)) => decideCommentGoal(known, of, "Viikko meni hyvin.", by);

  test("stands last, with who and when, and is no edition of the goal", () => {
    const { goal, edition } = stored(comment(facts));
    expect(goal.comments).toEqual([{ text: "Viikko meni hyvin.", at: at("09:00"), by: timo }]);
    expect([goal.version, goal.changed, edition]).toEqual([2, first.changed, null]);
  });
  test.each<[string, Decision, string]>([
    ["on a goal that is not there", comment(facts, strange), "not-found"],
    ["after the end", comment(ended), "case-ended"],
    ["after consent was taken back", comment(withdrawn), "consent-withdrawn"],
    ["the 51st", comment({ case: opened, goals: [{ ...first, comments: Array.from({ length: mostComments }, () => ({ text: "Hyvä.", at: at("08:00"), by: satu })) }] }), "too-many-comments"],
  ])("%s", (_what, decision, expected) => expect(outcome(decision)).toBe(expected));
});
