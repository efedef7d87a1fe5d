import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { closingTexts } from "./closing-texts.ts";

/** Every edition there has been, the newest first: who put it right, when and why. Each can be opened. */
export function EditionsSection({ shown, onEdition }: { readonly shown: ShownAssessment; readonly onEdition: (edition?: number) => void }) {
  const t = useTexts(closingTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const newest = shown.editions.at(-1)?.edition;
  return (
    <section className="card">
      <h2>{t.editions}</h2>
      <ul className="rows">
        {shown.editions.toReversed().map(({ edition, at, by, why }) => (
          <li key={edition}>
            <h3 className="row-title">
              {t.edition(edition)} {edition === newest && <Badge tone="success">{t.inForce}</Badge>} {edition === shown.assessment.edition && <Badge>{t.shown}</Badge>}
            </h3>
            <p className="muted">{t.editionBy(formatDateTime(at, language), nameOf(by))}</p>
            {why !== null && <p className="prose">{why}</p>}
            {edition !== shown.assessment.edition && (
              <Button variant="quiet" aria-label={t.showEdition(edition)} onPress={() => onEdition(edition === newest ? undefined : edition)}>
                {t.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
