import { useState } from "react";
import { mostGoals } from "../../../../../shared/coaching/goal.ts";
import { useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useCard } from "../clients/use-client.ts";
import { useMayWrite } from "../clients/use-may-write.ts";
import { OutboxNotice } from "../saving/OutboxNotice.tsx";
import { GoalEditor, GoalReading } from "./GoalCard.tsx";
import { NewGoal } from "./NewGoal.tsx";
import { usePlanSaving } from "./saving/use-plan-saving.ts";
import { planTexts } from "./texts.ts";

/** The coaching plan: its goals, each a card that saves itself. */
export function PlanTab() {
  const t = useTexts(planTexts);
  const { card } = useCard();
  const mayWrite = useMayWrite(card);
  const { plan, news } = usePlanSaving();
  const { goals } = card;
  // What is finished now stays where it is being written on; it moves when the plan is opened the next time.
  const [finished] = useState(() => new Set(goals.filter(({ status }) => status !== "OPEN").map(({ goalId }) => goalId)));
  const open = goals.filter(({ goalId }) => !finished.has(goalId));
  const ended = goals.filter(({ goalId }) => finished.has(goalId));
  const Goal = mayWrite ? GoalEditor : GoalReading;
  return (
    <>
      {mayWrite ? (
        <>
          <section className="card">
            <div className="card-heading">
              <h2>{t.title}</h2>
              <p className="muted">{t.savesItself}</p>
            </div>
            {goals.length < mostGoals && <NewGoal clientId={card.client.clientId} />}
          </section>
          <div className="plan-saved">
            <OutboxNotice state={news.outbox} onTry={plan.tryNow} />
            {goals.some(({ goalId }) => news.unfinished.has(goalId)) && <p role="status">{t.unfinished}</p>}
          </div>
        </>
      ) : (
        <h2 className="visually-hidden">{t.title}</h2>
      )}
      {!mayWrite && goals.length === 0 && <p className="muted">{t.noneToRead}</p>}
      {mayWrite && goals.length === 0 && (
        <EmptyState title={t.noneTitle}>
          <p>{t.none}</p>
        </EmptyState>
      )}
      {open.map((goal) => (
        <Goal key={goal.goalId} card={card} goal={goal} />
      ))}
      {ended.length > 0 && (
        <details className="goals-ended">
          <summary>{t.ended(ended.length)}</summary>
          {ended.map((goal) => (
            <Goal key={goal.goalId} card={card} goal={goal} />
          ))}
        </details>
      )}
    </>
  );
}
