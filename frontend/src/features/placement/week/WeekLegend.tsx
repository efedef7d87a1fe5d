import { memo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import { sourceMark, sourceWords } from "./cell-words.ts";
import { gridTexts } from "./grid-texts.ts";
import { weekTexts } from "./texts.ts";
import { toneOf } from "./tone.ts";

const sources = ["employer", "staff", "phone", "paper"] as const;

/** What the letters, marks and borders mean, and which keys work; opened by whoever needs it. */
export const WeekLegend = memo(function WeekLegend({ on }: { readonly on: LocalDate }) {
  const t = useTexts(weekTexts);
  const grid = useTexts(gridTexts);
  const { language } = useLanguage();
  const { labelOf, offers } = useAttendanceCodes();
  const codes = AttendanceCode.options.filter((code) => code !== "NOT_REPORTED" && offers(code, on));
  return (
    <details className="week-legend">
      <summary>{t.legend}</summary>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <span className="week-sample" data-state="reported" data-tone={toneOf(code, on)}>
              {attributesOf(code, on).letter[language]}
            </span>
            {labelOf(code, on)}
          </li>
        ))}
        <li>
          <span className="week-sample" data-state="missing">
            ·
          </span>
          {grid.stateMissing}
        </li>
        <li>
          <span className="week-sample" data-state="upcoming">
            ·
          </span>
          {grid.stateUpcoming}
        </li>
        <li>
          <span className="week-sample" data-state="closed" />
          {t.signClosed}
        </li>
        {sources.map((source) => (
          <li key={source}>
            <span className="week-cell-source" data-source={source}>
              {sourceMark(source, language)}
            </span>
            {sourceWords(source, language)}
          </li>
        ))}
        <li>
          <Icon name="check" />
          {grid.signConfirmed}
        </li>
        <li>
          <Icon name="open" />
          {grid.signUnconfirmed}
        </li>
        <li>
          <Icon name="lock" />
          {grid.signLocked}
        </li>
        <li>
          <span className="week-cell-chip">{grid.proposalMark}</span>
          {grid.signProposal}
        </li>
      </ul>
      <p>{t.keys}</p>
    </details>
  );
});
