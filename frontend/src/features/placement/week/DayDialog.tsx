import { planOn } from "../../../../../shared/placement/weekly-plan.ts";
import { capitalised, formatDate, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { timesInWords } from "../placements/plan-words.ts";
import { isWritable, type Square } from "./cell.ts";
import { DayEditor } from "./DayEditor.tsx";
import { DayHistory } from "./DayHistory.tsx";
import { DayStatus } from "./DayStatus.tsx";
import { dayTexts } from "./day-texts.ts";
import { weekTexts } from "./texts.ts";

export interface DayDialogProps extends Square {
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  readonly onClose: () => void;
}

/** One person's one day: what was said and by whom, what to do about it, and what it said before. */
export function DayDialog({ row, cell, track, onClose }: DayDialogProps) {
  const { language } = useLanguage();
  const date = `${capitalised(weekdayName(cell.on, language))} ${formatDate(cell.on, language)}`;
  return (
    <Dialog isOpen onClose={onClose} title={`${row.lastName} ${row.firstNames}`}>
      <p className="day-date">{date}</p>
      <AgreedTimes cell={cell} />
      {cell.day !== undefined && cell.placement !== undefined && cell.state === "reported" && (
        <DayStatus row={row} day={cell.day} on={cell.on} workplaceId={cell.placement.workplaceId} track={track} onClose={onClose} />
      )}
      {isWritable(cell) && cell.placement !== undefined && (
        <DayEditor row={row} cell={cell} placement={cell.placement} track={track} onClose={onClose} />
      )}
      {cell.day !== undefined && cell.placement !== undefined && cell.state === "reported" && (
        <DayHistory participantId={row.participantId} on={cell.on} day={cell.day} workplaceId={cell.placement.workplaceId} />
      )}
    </Dialog>
  );
}

function AgreedTimes({ cell }: Pick<Square, "cell">) {
  const t = useTexts(dayTexts);
  const week = useTexts(weekTexts);
  const { language } = useLanguage();
  if (cell.state === "destroyed") return <p>{week.stateDestroyed}</p>;
  if (cell.placement === undefined) return <p>{t.outside}</p>;
  const times = timesInWords(planOn(cell.placement.schedule, cell.on), cell.on, language);
  return (
    <p>
      {times === undefined ? t.notAgreed : t.agreed(times)} {cell.future ? t.future : ""}
    </p>
  );
}
