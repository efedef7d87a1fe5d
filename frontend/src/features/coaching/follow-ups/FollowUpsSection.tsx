import { useState } from "react";
import { groundsOf } from "../../../../../shared/coaching/consent.ts";
import type { FollowUp } from "../../../../../shared/coaching/follow-up.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useCard } from "../clients/use-client.ts";
import { placementAfterTexts } from "../words/period-texts.ts";
import { AnswerFollowUpDialog } from "./AnswerFollowUpDialog.tsx";
import { followUpTexts } from "./texts.ts";

/** What is asked some months after the last period, and what was answered. Nothing stands here while there is nothing to ask. */
export function FollowUpsSection() {
  const t = useTexts(followUpTexts);
  const { card } = useCard();
  const [answering, setAnswering] = useState<FollowUp | null>(null);
  const [saved, setSaved] = useState(false);
  const mayAsk = groundsOf(card.consents).scopes.has("follow-up");
  const shown = card.followUps.filter(({ answer }) => mayAsk || answer !== null).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (card.followUps.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p className="muted">{mayAsk ? t.explains : t.stopped}</p>
      {saved && <Banner tone="success">{t.saved}</Banner>}
      <ul className="rows">
        {shown.map((one) => (
          <FollowUpRow key={`${one.periodId} ${String(one.months)}`} followUp={one} mayAsk={mayAsk} onAnswer={() => setAnswering(one)} />
        ))}
      </ul>
      {answering !== null && (
        <AnswerFollowUpDialog
          followUp={answering}
          onClose={() => setAnswering(null)}
          onSaved={() => {
            setAnswering(null);
            setSaved(true);
          }}
        />
      )}
    </section>
  );
}

interface FollowUpRowProps {
  readonly followUp: FollowUp;
  readonly mayAsk: boolean;
  readonly onAnswer: () => void;
}

function FollowUpRow({ followUp: { months, dueOn, answer }, mayAsk, onAnswer }: FollowUpRowProps) {
  const t = useTexts(followUpTexts);
  const places = useTexts(placementAfterTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { card } = useCard();
  return (
    <li>
      <p className="row-title">
        {t.after(months)} {answer === null && dueOn < card.today && <Badge tone="danger">{t.late}</Badge>}
        {mayAsk && (
          <Button variant="quiet" aria-label={answer === null ? t.answerOf(months) : t.correctOf(months)} onPress={onAnswer}>
            {answer === null ? t.answer : t.correct}
          </Button>
        )}
      </p>
      {answer === null ? (
        <p>{t.due(formatDate(dueOn, language))}</p>
      ) : (
        <>
          <p>{answer.reached ? places[answer.situation] : t.notReached}</p>
          {answer.note !== "" && <p className="prose">{answer.note}</p>}
          <p className="muted">{t.answered(formatDate(answer.on, language), nameOf(answer.by))}</p>
        </>
      )}
    </li>
  );
}
