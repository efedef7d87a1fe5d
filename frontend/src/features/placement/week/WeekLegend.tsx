import { attributesOf, staffCodes } from "../../../../../shared/placement/attendance-codes.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { codeLetters, toneOf } from "./code-letters.ts";
import { weekTexts } from "./texts.ts";

/** What the letters, marks and borders mean, and which keys work; opened by whoever needs it. */
export function WeekLegend() {
  const t = useTexts(weekTexts);
  const letters = useTexts(codeLetters);
  const { language } = useLanguage();
  return (
    <details className="week-legend">
      <summary>{t.legend}</summary>
      <ul>
        {staffCodes.map((code) => (
          <li key={code}>
            <span className="week-sample" data-state="reported" data-tone={toneOf[code]}>
              {letters[code]}
            </span>
            {attributesOf(code).label[language]}
          </li>
        ))}
        <li>
          <span className="week-sample" data-state="missing">
            ·
          </span>
          {t.stateMissing}
        </li>
        <li>
          <span className="week-sample" data-state="upcoming">
            ·
          </span>
          {t.stateUpcoming}
        </li>
        <li>
          <span className="week-sample">{t.markEmployer}</span>
          {t.signEmployer}
        </li>
        <li>
          <span className="week-sample">{t.markStaff}</span>
          {t.signStaff}
        </li>
        <li>
          <span className="week-sample">
            <Icon name="check" />
          </span>
          {t.signConfirmed}
        </li>
        <li>
          <span className="week-cell-proposal">{t.proposalMark}</span>
          {t.signProposal}
        </li>
      </ul>
      <p>{t.keys}</p>
    </details>
  );
}
