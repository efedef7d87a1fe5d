import { useId, useRef, useState } from "react";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { GoalCategory } from "../../../../../shared/coaching/goal.ts";
import { goalCategoryWords } from "../../../../../shared/coaching/goal-words.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Select } from "../../../ui/Select.tsx";
import { clientReads } from "../clients/queries.ts";
import { AddLine } from "./AddLine.tsx";
import { planTexts } from "./texts.ts";

/** A goal is begun with one line; everything else is written on its card. */
export function NewGoal({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(planTexts);
  const categories = useTexts(goalCategoryWords);
  const id = useId();
  const category = useRef<HTMLSelectElement>(null);
  const [told, setTold] = useState("");
  const add = useCommand(coachingContract.addGoal, { refreshes: clientReads });
  return (
    <>
      <AddLine
        label={t.newGoal}
        hint={t.newGoalHint}
        button={t.add}
        maxLength={500}
        onAdd={async (text) => {
          setTold("");
          await add.mutateAsync({ params: { clientId }, body: { category: GoalCategory.parse(category.current?.value), text } });
          setTold(t.added);
        }}
      >
        <Select id={id} label={t.category} ref={category} defaultValue="DAILY_LIFE" options={GoalCategory.options.map((value) => ({ value, label: categories[value] }))} />
      </AddLine>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
