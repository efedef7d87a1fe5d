import type { Language } from "../../../shared/kernel/languages.ts";
import { attainments } from "../../../shared/coaching/goal.ts";
import { attainmentWords, goalCategoryWords, goalStatusWords } from "../../../shared/coaching/goal-words.ts";
import type { PrintedGoal } from "../../../shared/coaching/summary-content.ts";
import type { Block } from "../../../shared/coaching/summary-document.ts";
import { dateText } from "./printed-dates.ts";
import { facts, type Wording } from "./wording.ts";

/** The goals one by one, and then how far each came. */
export function planBlocks(goals: readonly PrintedGoal[], words: Wording): Block[] {
  const measured = goals.map((goal, index) => ({ goal, number: index + 1 })).filter(({ goal }) => goal.attainment !== null || goal.baselineAttainment !== null);
  return [...goals.flatMap((goal, index) => goalBlocks(goal, index + 1, words)), ...(measured.length === 0 ? [] : attainmentBlocks(measured, words))];
}

function goalBlocks(goal: PrintedGoal, number: number, { t, language }: Wording): Block[] {
  const { category, text, baseline, target, dueOn, status, realisation, steps } = goal;
  return [
    { kind: "heading", text: t.goalOf(number, goalCategoryWords[language][category]) },
    facts([
      [t.aim, text],
      [t.baseline, baseline],
      [t.target, target],
      [t.dueOn, dueOn === null ? null : dateText(dueOn, language)],
      [t.status, goalStatusWords[language][status]],
      [t.realisation, realisation],
    ]),
    ...(steps.length === 0 ? [] : [stepTable(steps, number, { t, language })]),
  ];
}

const stepTable = (steps: PrintedGoal["steps"], number: number, { t, language }: Pick<Wording, "t" | "language">): Block => ({
  kind: "table",
  caption: `${t.goal(number)}: ${t.steps}`,
  columns: [t.step, t.done],
  rows: steps.map(({ text, doneOn }) => [text, doneOn === null ? t.notDone : dateText(doneOn, language)]),
});

interface Measured {
  readonly goal: PrintedGoal;
  readonly number: number;
}

/** Signed with a true minus: "−2", "0", "+1". */
const signed = (value: number): string => (value > 0 ? `+${String(value)}` : String(value).replace("-", "−"));

/** A step of the scale in the goal's own words where it has them. */
function levelText({ scale }: PrintedGoal, value: number | null, language: Language, none: string): string {
  const at = attainments.findIndex((one) => one === value);
  if (value === null || at < 0) return none;
  const step = attainments[at] ?? 0;
  const own = scale[at] ?? "";
  const general: string = attainmentWords[language][`${step}`];
  return `${signed(value)}: ${own === "" ? general : own}`;
}

function attainmentBlocks(measured: readonly Measured[], { t, language, charts }: Wording): Block[] {
  const table: Block = {
    kind: "table",
    caption: t.attainmentCaption,
    columns: [t.goalColumn, t.atStart, t.now],
    rows: measured.map(({ goal, number }) => [
      t.goal(number), levelText(goal, goal.baselineAttainment, language, t.none), levelText(goal, goal.attainment, language, t.none),
    ]),
  };
  const bar = (value: number | null) => (value === null ? null : { value, label: signed(value) });
  const chart: Block = {
    kind: "bars",
    chart: {
      alt: t.attainmentAlt(measured.length),
      from: -2.5,
      to: 2,
      ticks: attainments.map((at) => ({ at, label: signed(at) })),
      series: [t.atStart, t.now],
      rows: measured.map(({ goal, number }) => ({ label: t.goal(number), values: [bar(goal.baselineAttainment), bar(goal.attainment)] })),
    },
  };
  return [{ kind: "heading", text: t.attainment }, { kind: "text", text: t.attainmentNote }, ...(charts ? [chart] : []), table];
}
