import type { Assessment } from "../../../../../shared/coaching/assessment.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { closingTexts } from "./closing-texts.ts";

interface SignedSectionProps {
  readonly assessment: Assessment;
  /** Undefined where it may not be corrected: an older edition, or coaching has ended. */
  readonly onCorrect: (() => void) | undefined;
}

/** By whom and when it was closed, what was said, and why this edition took the place of the one before. */
export function SignedSection({ assessment: { signed, correction }, onCorrect }: SignedSectionProps) {
  const t = useTexts(closingTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  if (signed === null) return null;
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.signed}</h2>
        {onCorrect !== undefined && <Button onPress={onCorrect}>{t.correct}</Button>}
      </div>
      <p>{t.signedBy(formatDate(signed.on, language), nameOf(signed.by))}</p>
      <h3 className="part-heading">{t.discussion}</h3>
      <p className={signed.discussion === "" ? "muted" : "prose"}>{signed.discussion === "" ? t.noDiscussion : signed.discussion}</p>
      {signed.withoutSelf !== null && (
        <>
          <h3 className="part-heading">{t.withoutSelf}</h3>
          <p className="prose">{signed.withoutSelf}</p>
        </>
      )}
      {correction !== null && (
        <>
          <h3 className="part-heading">{t.why}</h3>
          <p className="prose">{correction.why}</p>
        </>
      )}
    </section>
  );
}
