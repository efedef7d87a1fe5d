import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { WeekCell } from "./cell.ts";
import { codeLetters, toneOf } from "./code-letters.ts";
import { durationText } from "./duration-text.ts";
import { sayStatement } from "./say-day.ts";
import { weekTexts } from "./texts.ts";

export interface WeekCellButtonProps {
  readonly cell: WeekCell;
  /** The one square of the grid that the Tab key reaches. */
  readonly reachable: boolean;
  readonly at: string;
  readonly onOpen: () => void;
}

/** One square: a letter and a border carry the meaning, words say it to a screen reader. */
export function WeekCellButton({ cell, reachable, at, onOpen }: WeekCellButtonProps) {
  const words = useCellWords(cell);
  const day = cell.state === "reported" ? cell.day : undefined;
  return (
    <button
      type="button"
      className="week-cell"
      data-state={cell.state}
      data-tone={day === undefined ? undefined : toneOf[day.code]}
      data-at={at}
      tabIndex={reachable ? 0 : -1}
      title={words}
      onClick={onOpen}
    >
      <span className="visually-hidden">{words}</span>
      {day === undefined ? <EmptyMark cell={cell} /> : <DayMark day={day} />}
    </button>
  );
}

function EmptyMark({ cell }: { readonly cell: WeekCell }) {
  return (
    <span className="week-cell-letter" aria-hidden="true">
      {cell.state === "missing" || cell.state === "upcoming" ? "·" : ""}
    </span>
  );
}

function DayMark({ day }: { readonly day: AttendanceDay }) {
  const t = useTexts(weekTexts);
  const letters = useTexts(codeLetters);
  const { minutes } = attributesOf(day.code);
  return (
    <>
      <span className="week-cell-source" aria-hidden="true">
        {day.reportedBy.kind === "employer" ? t.markEmployer : t.markStaff}
      </span>
      <span className="week-cell-letter" aria-hidden="true">
        {letters[day.code]}
        {minutes === "required" && day.minutes !== null && <small>{durationText(day.minutes)}</small>}
      </span>
      <span className="week-cell-tick">{day.confirmed !== null && <Icon name="check" />}</span>
      {day.proposal !== null && (
        <span className="week-cell-proposal" aria-hidden="true">
          {t.proposalMark}
        </span>
      )}
    </>
  );
}

function useCellWords(cell: WeekCell): string {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  if (cell.state !== "reported" || cell.day === undefined) {
    return { reported: "", missing: t.stateMissing, upcoming: t.stateUpcoming, free: t.stateFree, destroyed: t.stateDestroyed }[cell.state];
  }
  const { day } = cell;
  return [
    sayStatement(day, language),
    day.reportedBy.kind === "employer" ? t.signEmployer : t.signStaff,
    day.confirmed === null ? t.signUnconfirmed : t.signConfirmed,
    ...(day.proposal === null ? [] : [t.signProposal]),
  ].join(", ");
}
