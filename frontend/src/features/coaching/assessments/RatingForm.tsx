import { useMemo, useState } from "react";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { itemsOf, itemsOfDomain } from "../../../../../shared/coaching/instrument.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { OutboxNotice } from "../saving/OutboxNotice.tsx";
import { ItemRating } from "./ItemRating.tsx";
import { ratingTexts } from "./rating-texts.ts";
import { unanswered } from "./rating-draft.ts";
import { answerText, stepsOf } from "./scale.ts";
import { UnansweredSummary } from "./UnansweredSummary.tsx";
import { useRating } from "./use-rating.ts";

interface RatingFormProps {
  readonly clientId: ClientId;
  readonly shown: ShownAssessment;
  readonly onDone: () => void;
}

/** The coach's own part: one item after another by domain, stored while it is filled in, without a look at the client's. */
export function RatingForm({ clientId, shown, onDone }: RatingFormProps) {
  const t = useTexts(ratingTexts);
  const { language } = useLanguage();
  const { instrument, previous, assessment } = shown;
  const { answers, theirs, saving, answer, finish, hurry } = useRating(clientId, shown);
  const [stage, setStage] = useState<"answering" | "lacking" | "asking" | "finishing">("answering");
  const steps = useMemo(() => stepsOf(instrument, language), [instrument, language]);
  const lacking = unanswered(instrument, answers);
  const all = itemsOf(instrument).length;
  const before = (itemId: string): string | undefined => {
    const text = previous === null ? undefined : answerText(instrument, previous.coach?.find((one) => one.itemId === itemId), language, t.notAsked);
    return text === undefined || previous === null ? undefined : t.previous(formatDate(previous.assessment.on, language), text);
  };

  async function markDone(): Promise<void> {
    setStage("finishing");
    const taken = await finish();
    setStage("answering");
    if (taken) onDone();
  }

  return (
    <section className="card">
      <h2>{t.title}</h2>
      {assessment.self !== "none" && <p>{t.blind}</p>}
      <p className="muted">{t.autosaves}</p>
      {theirs.length > 0 && (
        <Banner tone="warning" title={t.mergedTitle}>
          <p>{t.merged}</p>
          <ul>
            {theirs.map((response) => (
              <li key={response.itemId}>
                {itemsOf(instrument).find(({ itemId }) => itemId === response.itemId)?.observer[language]} – {answerText(instrument, response, language, t.notAsked)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <div className="rating-state">
        <span>{t.progress(all - lacking.length, all)}</span>
        <OutboxNotice state={saving} onTry={hurry} />
      </div>
      {instrument.domains.map((domain) => (
        <div key={domain.domainId}>
          <h3 className="rating-domain">{domain.name[language]}</h3>
          {itemsOfDomain(domain).map((item) => (
            <ItemRating key={item.itemId} item={item} steps={steps} response={answers.get(item.itemId)} previous={before(item.itemId)} onAnswer={answer} />
          ))}
        </div>
      ))}
      {stage === "lacking" && lacking.length > 0 && <UnansweredSummary title={t.unansweredTitle} items={lacking} />}
      <div className="actions">
        <Button variant="primary" pending={stage === "finishing"} onPress={() => setStage(lacking.length > 0 ? "lacking" : "asking")}>
          {t.done}
        </Button>
      </div>
      {stage === "asking" && (
        <Dialog
          isOpen
          title={t.doneTitle}
          onClose={() => setStage("answering")}
          actions={
            <>
              <Button variant="primary" onPress={() => void markDone()}>
                {t.done}
              </Button>
              <Button onPress={() => setStage("answering")}>{t.goOn}</Button>
            </>
          }
        >
          <p>{assessment.self === "done" ? t.doneSeen : t.doneAlone}</p>
        </Dialog>
      )}
      <UnsavedGuard unsaved={saving.waiting.size > 0 && (saving.down !== null || saving.refused !== null)} />
    </section>
  );
}
