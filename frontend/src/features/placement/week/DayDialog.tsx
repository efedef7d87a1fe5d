import { useCallback, useState } from "react";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";
import { dayPlanOn } from "../../../../../shared/placement/weekly-plan.ts";
import { capitalised, formatDate, timeText, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { DayDispute } from "./DayDispute.tsx";
import { DayEditor } from "./DayEditor.tsx";
import { DayHistory } from "./DayHistory.tsx";
import { DayStatus } from "./DayStatus.tsx";
import { DayTrouble } from "./DayTrouble.tsx";
import { dayTexts } from "./day-texts.ts";
import { gridTexts } from "./grid-texts.ts";
import { holidayNames } from "./holiday-names.ts";
import { awaitsConfirmation, isSaid, type Square } from "./shown.ts";
import type { WeekEditing } from "./use-week-editing.ts";

export interface DayDialogProps {
  readonly square: Square;
  /** The code typed on the square, where it needed more than a key. */
  readonly typed: AttendanceCode | null;
  readonly editing: WeekEditing;
  readonly onClose: () => void;
}

/** One person's one day: what was said and by whom, what to do about it, and what it said before. */
export function DayDialog({ square, typed, editing, onClose }: DayDialogProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const { row, cell } = square;
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const close = useCallback(() => (dirty ? setLeaving(true) : onClose()), [dirty, onClose]);
  const date = `${capitalised(weekdayName(cell.on, language))} ${formatDate(cell.on, language)}`;
  const { day, placement, trouble } = cell;
  const settled = day !== undefined && isSaid(cell) && trouble === null && cell.saving === "clean" ? day : undefined;

  return (
    <Dialog isOpen onClose={close} title={`${row.lastName} ${row.firstNames}`}>
      <p className="day-date">{date}</p>
      <DayGround square={square} />
      {trouble !== null && placement !== undefined && (
        <DayTrouble cell={cell} trouble={trouble} workplaceId={placement.workplaceId} onUseOwn={() => editing.insist(square)} onLetGo={() => editing.letGo(square)} />
      )}
      {settled !== undefined && placement !== undefined && <DayStatus square={square} day={settled} workplaceId={placement.workplaceId} onClose={onClose} />}
      {placement !== undefined && cell.ground !== "destroyed" && trouble?.kind !== "conflict" && (
        <DayEditor
          square={square}
          typed={typed}
          editing={editing}
          onDirty={setDirty}
          onClose={onClose}
          otherActions={
            awaitsConfirmation(cell) && (
              <Button
                variant="primary"
                onPress={() => {
                  editing.confirm([square]);
                  onClose();
                }}
              >
                {t.confirm}
              </Button>
            )
          }
        />
      )}
      {settled !== undefined && <DayDispute participantId={row.participantId} on={cell.on} day={settled} onDirty={setDirty} onClose={onClose} />}
      {settled !== undefined && placement !== undefined && (
        <DayHistory participantId={row.participantId} on={cell.on} day={settled} workplaceId={placement.workplaceId} />
      )}
      {leaving && (
        <Dialog
          alert
          isOpen
          title={t.loseTitle}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button variant="primary" onPress={() => setLeaving(false)}>
                {t.loseStay}
              </Button>
              <Button variant="danger" onPress={onClose}>
                {t.loseLeave}
              </Button>
            </>
          }
        >
          <p>{t.loseText}</p>
        </Dialog>
      )}
    </Dialog>
  );
}

/** What was agreed for the day, and what the calendar says of it. */
function DayGround({ square: { cell } }: Pick<DayDialogProps, "square">) {
  const t = useTexts(dayTexts);
  const grid = useTexts(gridTexts);
  const { language } = useLanguage();
  if (cell.ground === "destroyed") return <p>{grid.stateDestroyed}</p>;
  if (cell.placement === undefined) return <p>{t.outside}</p>;
  const plan = dayPlanOn(cell.placement.schedule, cell.on);
  const words = {
    planned: plan === undefined ? t.swapped : t.agreed(`${timeText(plan.start, language)}–${timeText(plan.end, language)}`),
    "not-arranged": t.notArranged(holidayNames[cell.why ?? "closure"][language]),
    interrupted: t.interrupted,
    "not-agreed": t.notAgreed,
    outside: t.outside,
  }[cell.ground];
  return (
    <>
      <p>
        {words} {cell.future ? t.future : ""}
      </p>
      {cell.locked && <p>{t.locked}</p>}
    </>
  );
}
