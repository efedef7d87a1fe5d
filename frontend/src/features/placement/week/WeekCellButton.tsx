import { memo } from "react";
import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { cellWords, lookOf, sourceMark } from "./cell-words.ts";
import { durationText } from "./duration-text.ts";
import { gridTexts } from "./grid-texts.ts";
import type { SayStatement } from "./say-day.ts";
import type { Shown } from "./shown.ts";
import { toneOf } from "./tone.ts";

export interface WeekCellButtonProps {
  readonly cell: Shown;
  readonly at: string;
  readonly say: SayStatement;
}

/**
 * One square: a letter, a shape and a border carry the meaning, words say it to a screen reader. The grid hears its
 * presses. The words are an attribute: two hundred hidden elements would be painted anew with every key. The marks are
 * drawn (cell.css), because they are signs and not the beginning of those words.
 */
export const WeekCellButton = memo(function WeekCellButton({ cell, at, say }: WeekCellButtonProps) {
  const { language } = useLanguage();
  const look = lookOf(cell);
  const words = cellWords(cell, language, say);
  return (
    <button
      type="button"
      className="week-cell"
      data-state={look}
      data-tone={look === "reported" ? toneOf(cell.said.code, cell.on) : undefined}
      data-trouble={cell.trouble?.kind}
      data-chip={cell.proposal || cell.disputed || cell.trouble !== null || undefined}
      data-at={at}
      tabIndex={-1}
      aria-label={words}
      title={words}
    >
      {look === "reported" ? <SaidMark cell={cell} /> : <GroundMark cell={cell} />}
    </button>
  );
});

function GroundMark({ cell }: { readonly cell: Shown }) {
  const t = useTexts(gridTexts);
  const look = lookOf(cell);
  const mark = { missing: "·", upcoming: "·", closed: cell.why === "closure" ? t.closed : "", interrupted: t.interrupted, free: "", destroyed: "", reported: "" }[look];
  return (
    <span className="week-cell-letter" aria-hidden="true">
      {cell.trouble === null ? mark : "!"}
    </span>
  );
}

function SaidMark({ cell }: { readonly cell: Shown }) {
  const t = useTexts(gridTexts);
  const { language } = useLanguage();
  const { code, minutes } = cell.said;
  const attributes = attributesOf(code, cell.on);
  const chip = cell.trouble !== null ? "!" : cell.proposal ? t.proposalMark : cell.disputed ? t.disputedMark : null;
  return (
    <>
      {cell.source !== null && (
        <span className="week-cell-source" data-source={cell.source} data-mark={sourceMark(cell.source, language)} />
      )}
      <span className="week-cell-letter" data-mark={attributes.letter[language]}>
        {attributes.minutes === "required" && minutes !== null && <small data-mark={durationText(minutes)} />}
      </span>
      <span className="week-cell-tick">{cell.locked ? <Icon name="lock" /> : <Icon name={cell.confirmed ? "check" : "open"} />}</span>
      {chip !== null && (
        <span className="week-cell-chip" aria-hidden="true">
          {chip}
        </span>
      )}
    </>
  );
}
