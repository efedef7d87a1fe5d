import { Fragment } from "react";
import { type GoalDraft, goalFields } from "./goal-draft.ts";
import { useFieldLabels, useSayField } from "./use-say-field.ts";

/** A goal to read: what has been written of it, and nothing else. */
export function GoalFacts({ goal }: { readonly goal: GoalDraft }) {
  const labels = useFieldLabels();
  const say = useSayField();
  const said = goalFields.filter((field) => field !== "text" && field !== "status").map((field) => ({ field, words: say(goal, field) }));
  return (
    <dl className="facts">
      {said
        .filter(({ words }) => words !== "")
        .map(({ field, words }) => (
          <Fragment key={field}>
            <dt>{labels[field]}</dt>
            <dd>
              <p className="prose">{words}</p>
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
