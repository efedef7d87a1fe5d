import { attainments, GoalCategory, GoalStatus } from "../../../../../shared/coaching/goal.ts";
import { attainmentWords, goalCategoryWords, goalStatusWords } from "../../../../../shared/coaching/goal-words.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { useSayAttainment } from "./AttainmentChoice.tsx";
import type { GoalDraft, GoalField } from "./goal-draft.ts";
import { logTexts } from "./log-texts.ts";
import { planTexts } from "./texts.ts";

/** One field of a goal as a line a person reads; empty for what says nothing. */
export function useSayField(): (goal: GoalDraft, field: GoalField) => string {
  const t = useTexts(planTexts);
  const logs = useTexts(logTexts);
  const { language } = useLanguage();
  const [categories, statuses, words] = [useTexts(goalCategoryWords), useTexts(goalStatusWords), useTexts(attainmentWords)];
  const sayAttainment = useSayAttainment();
  const date = (typed: string): string => {
    const day = LocalDate.safeParse(typed);
    return day.success ? formatDate(day.data, language) : typed;
  };
  return (goal, field) => {
    switch (field) {
      case "category":
        return categories[GoalCategory.parse(goal.category)];
      case "status":
        return statuses[GoalStatus.parse(goal.status)];
      case "dueOn":
        return date(goal.dueOn);
      case "steps":
        return goal.steps.map(({ text, doneOn }) => (doneOn === "" ? text : `${text} (${t.doneOn(date(doneOn))})`)).join("\n");
      case "scale":
        return attainments.flatMap((step, place) => (goal.scale[place] ? [logs.scaleStep(words[`${step}`], goal.scale[place])] : [])).join("\n");
      case "baselineAttainment":
      case "attainment":
        return sayAttainment(goal[field], goal.scale);
      default:
        return goal[field];
    }
  };
}

/** What each field is called. */
export function useFieldLabels(): Readonly<Record<GoalField, string>> {
  const { category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation } = useTexts(planTexts);
  return { category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation };
}
