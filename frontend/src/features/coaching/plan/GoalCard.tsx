import { type ReactNode, useState } from "react";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { Goal, GoalStatus } from "../../../../../shared/coaching/goal.ts";
import { goalStatusWords } from "../../../../../shared/coaching/goal-words.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Tone } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { draftOf, type GoalDraft } from "./goal-draft.ts";
import { GoalComments } from "./GoalComments.tsx";
import { GoalFacts } from "./GoalFacts.tsx";
import { GoalFields } from "./GoalFields.tsx";
import { GoalHistoryDialog } from "./GoalHistoryDialog.tsx";
import { logTexts } from "./log-texts.ts";
import type { GoalSaving, GoalState } from "./saving/goal-saving.ts";
import { useGoalSaving } from "./saving/use-plan-saving.ts";
import { planTexts } from "./texts.ts";
import { useFieldLabels, useSayField } from "./use-say-field.ts";

const tones: Readonly<Partial<Record<GoalStatus, Tone>>> = { OPEN: "info", ACHIEVED: "success", PARTLY: "success", NOT: "warning" };

interface GoalCardProps {
  readonly card: OpenClientCard;
  readonly goal: Goal;
}

/** A goal that is written on: every field saves itself. */
export function GoalEditor({ card, goal }: GoalCardProps) {
  const { saving, state } = useGoalSaving(card.client.clientId, goal, card.today);
  return (
    <GoalFrame card={card} goal={goal} text={state.own.text.trim() || goal.text} writable>
      {state.clash === null ? <GoalFields saving={saving} state={state} today={card.today} /> : <GoalConflict saving={saving} clash={state.clash} />}
    </GoalFrame>
  );
}

/** A goal to be read: after the end, and by a main user. */
export function GoalReading({ card, goal }: GoalCardProps) {
  return (
    <GoalFrame card={card} goal={goal} text={goal.text}>
      <GoalFacts goal={draftOf(goal)} />
    </GoalFrame>
  );
}

interface GoalFrameProps extends GoalCardProps {
  readonly text: string;
  readonly writable?: boolean;
  readonly children: ReactNode;
}

/** What stands around a goal: what it is called, where it stands, what was said of it, and how it stood before. */
function GoalFrame({ card, goal, text, writable = false, children }: GoalFrameProps) {
  const t = useTexts(planTexts);
  const logs = useTexts(logTexts);
  const statuses = useTexts(goalStatusWords);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const [history, setHistory] = useState(false);
  const { clientId } = card.client;
  return (
    <article className="card goal">
      <h3 className="row-title">
        {text} <Badge tone={tones[goal.status]}>{statuses[goal.status]}</Badge>
      </h3>
      {children}
      <GoalComments clientId={clientId} goal={goal} writable={writable} />
      <p className="goal-foot muted">
        {t.changed(nameOf(goal.changed.by), formatDateTime(goal.changed.at, language))}{" "}
        <Button variant="quiet" aria-label={logs.historyOf(text)} aria-haspopup="dialog" onPress={() => setHistory(true)}>
          {logs.history}
        </Button>
      </p>
      {history && <GoalHistoryDialog clientId={clientId} goal={goal} onClose={() => setHistory(false)} />}
    </article>
  );
}

/** Two have written different things in one field: the one who came later chooses. */
function GoalConflict({ saving, clash }: { readonly saving: GoalSaving; readonly clash: NonNullable<GoalState["clash"]> }) {
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const labels = useFieldLabels();
  const say = useSayField();
  const { changed } = clash;
  return (
    <FieldConflicts<GoalDraft>
      clash={clash}
      labels={labels}
      say={(value, field) => say({ ...clash.own, [field]: value }, field)}
      who={`${nameOf(changed.by)}, ${formatDateTime(changed.at, language)}`}
      onSave={(values) => {
        saving.settle(values);
        return Promise.resolve();
      }}
    />
  );
}
