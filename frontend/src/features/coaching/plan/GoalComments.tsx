import * as z from "zod";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { FreeText } from "../../../../../shared/kernel/values.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { Goal } from "../../../../../shared/coaching/goal.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { logTexts } from "./log-texts.ts";

interface GoalCommentsProps {
  readonly clientId: ClientId;
  readonly goal: Goal;
  readonly writable: boolean;
}

/** What was said about the goal on the way, oldest first. */
export function GoalComments({ clientId, goal, writable }: GoalCommentsProps) {
  const t = useTexts(logTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { comments } = goal;
  return (
    <details className="goal-log">
      <summary>
        {t.comments} ({comments.length})
      </summary>
      {comments.length === 0 && <p className="muted">{t.noComments}</p>}
      <ul className="rows">
        {comments.map(({ at, by, text }) => (
          <li key={`${at} ${by}`}>
            <p className="muted">
              {formatDateTime(at, language)} {nameOf(by)}
            </p>
            <p className="prose">{text}</p>
          </li>
        ))}
      </ul>
      {/* A comment that was added leaves an empty field for the next. */}
      {writable && <NewComment key={comments.length} clientId={clientId} goal={goal} />}
    </details>
  );
}

const Comment = z.object({ text: FreeText(1000).min(1) });

function NewComment({ clientId, goal: { goalId } }: Omit<GoalCommentsProps, "writable">) {
  const t = useTexts(logTexts);
  const command = useCommand(coachingContract.commentGoal, { refreshes: [coachingContract.readClient] });
  const form = useZodForm({ schema: Comment, defaultValues: { text: "" }, labels: { text: t.newComment } });
  return (
    <Form form={form} submitText={t.addComment} onSubmit={(body) => command.mutateAsync({ params: { clientId, goalId }, body })}>
      <TextArea {...form.field("text")} hint={t.commentHint} maxLength={1000} rows={2} />
    </Form>
  );
}
