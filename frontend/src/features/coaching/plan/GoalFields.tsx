import { useId, useState } from "react";
import { attainments, GoalCategory, GoalStatus } from "../../../../../shared/coaching/goal.ts";
import { attainmentWords, goalCategoryWords, goalStatusWords } from "../../../../../shared/coaching/goal-words.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { issueSentence } from "../../../ui/issue-sentence.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { AttainmentChoice } from "./AttainmentChoice.tsx";
import { type DraftIssue, type GoalDraft, type GoalField, issuesIn } from "./goal-draft.ts";
import { GoalSteps } from "./GoalSteps.tsx";
import type { GoalSaving, GoalState } from "./saving/goal-saving.ts";
import { planTexts } from "./texts.ts";

interface GoalFieldsProps {
  readonly saving: GoalSaving;
  readonly state: GoalState;
  readonly today: LocalDate;
}

type TextName = "text" | "baseline" | "target" | "realisation";
const longest = { text: 500, baseline: 1000, target: 1000, realisation: 1000 } as const;

const typedIn = (target: unknown): string => (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : "");

/** Errors are told when a field has been left; what is wrong waits on the page while the rest is stored. */
function useIssues(own: GoalDraft, today: LocalDate) {
  const t = useTexts(planTexts);
  const { language } = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<GoalField>>(new Set(["attainment", "steps"]));
  const issues = issuesIn(own, today);
  const say = ({ issue }: DraftIssue): string => {
    if (issue.code === "attainment-missing") return t.attainmentMissing;
    return issue.code === "day-in-future" ? t.stepAhead : issueSentence(issue, language);
  };
  return {
    leave: (field: GoalField) => setLeft((before) => new Set(before).add(field)),
    errorOf: (field: GoalField) => issues.filter((one) => one.field === field && left.has(field)).map(say)[0],
  };
}

/** Everything a goal says, each field ready to be written in. */
export function GoalFields({ saving, state: { own, revisions }, today }: GoalFieldsProps) {
  const t = useTexts(planTexts);
  const [categories, statuses] = [useTexts(goalCategoryWords), useTexts(goalStatusWords)];
  const id = useId();
  const { leave, errorOf } = useIssues(own, today);

  const area = (field: TextName, hint?: string) => (
    <TextArea
      key={`${field}-${String(revisions[field] ?? 0)}`}
      id={`${id}-${field}`}
      label={t[field]}
      {...(hint !== undefined && { hint })}
      optional={field !== "text"}
      maxLength={longest[field]}
      rows={field === "text" ? 2 : 3}
      defaultValue={own[field]}
      error={errorOf(field)}
      onChange={({ target }) => saving.type({ [field]: typedIn(target) })}
      onBlur={() => leave(field)}
    />
  );

  return (
    <div className="goal-fields">
      {area("text")}
      <div className="side-by-side">
        <Select
          label={t.category}
          value={own.category}
          options={GoalCategory.options.map((value) => ({ value, label: categories[value] }))}
          onChange={({ target }) => saving.type({ category: GoalCategory.parse(typedIn(target)) })}
        />
        <DateField
          id={`${id}-dueOn`}
          label={t.dueOn}
          optional
          today={today}
          value={own.dueOn}
          error={errorOf("dueOn")}
          onChange={(dueOn) => saving.type({ dueOn })}
          onBlur={() => leave("dueOn")}
        />
        <Select
          label={t.status}
          value={own.status}
          options={GoalStatus.options.map((value) => ({ value, label: statuses[value] }))}
          onChange={({ target }) => saving.type({ status: GoalStatus.parse(typedIn(target)) })}
        />
      </div>
      <div className="side-by-side">
        {area("baseline", t.baselineHint)}
        {area("target", t.targetHint)}
      </div>
      <GoalSteps id={id} steps={own.steps} today={today} error={errorOf("steps")} onChange={(steps) => saving.type({ steps })} />
      <AttainmentChoice label={t.baselineAttainment} value={own.baselineAttainment} scale={own.scale} onChange={(baselineAttainment) => saving.type({ baselineAttainment })} />
      <AttainmentChoice label={t.attainment} value={own.attainment} scale={own.scale} error={errorOf("attainment")} onChange={(attainment) => saving.type({ attainment })} />
      <ScaleWords key={`scale-${String(revisions.scale ?? 0)}`} scale={own.scale} onChange={(scale) => saving.type({ scale })} />
      {area("realisation")}
    </div>
  );
}

/** The five steps in words of this goal; rarely written, so they lie behind a line of their own. */
function ScaleWords({ scale, onChange }: { readonly scale: readonly string[]; readonly onChange: (scale: readonly string[]) => void }) {
  const t = useTexts(planTexts);
  const words = useTexts(attainmentWords);
  return (
    <details className="field">
      <summary>{t.scale}</summary>
      <p className="field-hint">{t.scaleHint}</p>
      {attainments.map((step, place) => (
        <TextField
          key={step}
          label={`${step > 0 ? "+" : ""}${String(step).replace("-", "−")} ${words[`${step}`]}`}
          optional
          maxLength={200}
          autoComplete="off"
          defaultValue={scale[place] ?? ""}
          onChange={({ target }) => onChange(scale.map((one, other) => (other === place ? typedIn(target) : one)))}
        />
      ))}
    </details>
  );
}
