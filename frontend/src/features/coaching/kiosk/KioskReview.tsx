import { useState } from "react";
import type { Instrument } from "../../../../../shared/coaching/instrument.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { stepsOf } from "../assessments/scale.ts";
import { KioskHeading } from "./KioskHeading.tsx";
import { KioskSaved } from "./KioskSaved.tsx";
import { kioskTexts } from "./texts.ts";
import type { Kiosk } from "./use-kiosk.ts";

interface KioskReviewProps {
  readonly kiosk: Kiosk;
  readonly instrument: Instrument;
  /** Answers whether all was stored. */
  readonly onFinish: () => Promise<boolean>;
  readonly onClosed: (why: string) => void;
}

/** Every answer once more, each with a way back to its question, and the end. */
export function KioskReview({ kiosk, instrument, onFinish, onClosed }: KioskReviewProps) {
  const t = useTexts(kioskTexts);
  const { language } = useLanguage();
  const [stage, setStage] = useState<"looking" | "finishing" | "waiting">("looking");
  const [failed, setFailed] = useState<unknown>(null);
  const sentence = useRefusalSentence(failed);
  const steps = stepsOf(instrument, language);
  const missing = kiosk.items.filter(({ itemId }) => !kiosk.answers.has(itemId)).length;

  /** Nothing is shown of somebody who gave no answer but that it was chosen so. */
  function words(itemId: string): string {
    const answer = kiosk.answers.get(itemId);
    if (answer === undefined) return t.missing;
    const step = steps.find(({ value }) => value === answer.value);
    if (step === undefined) return t.none;
    return step.label === "" ? step.figure : step.label;
  }

  async function finish(): Promise<void> {
    setStage("finishing");
    setFailed(null);
    try {
      if (!(await onFinish())) setStage("waiting");
    } catch (error) {
      setFailed(error);
      setStage("looking");
      if (error instanceof ApiProblem && error.code === "kiosk-closed") onClosed(error.title);
    }
  }

  return (
    <>
      <KioskHeading>{t.review}</KioskHeading>
      <p>{missing > 0 ? t.missingText(missing) : t.reviewText}</p>
      <ol className="kiosk-answers">
        {kiosk.items.map(({ itemId, self }, at) => (
          <li key={itemId}>
            <div>
              <span>
                {self[language]} <strong>{words(itemId)}</strong>
              </span>
              <Button aria-label={t.changeOf(self[language])} onPress={() => kiosk.go({ kind: "question", at })}>
                {t.change}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <KioskSaved kiosk={kiosk} />
      {stage === "waiting" && <Banner tone="warning" title={t.notSaved} />}
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <div className="actions kiosk-actions">
        <Button onPress={kiosk.back}>{t.back}</Button>
        {missing > 0 ? (
          <Button variant="primary" onPress={kiosk.begin}>
            {t.toMissing}
          </Button>
        ) : (
          <Button variant="primary" pending={stage === "finishing"} pendingText={t.finishing} onPress={() => void finish()}>
            {t.finish}
          </Button>
        )}
      </div>
    </>
  );
}
