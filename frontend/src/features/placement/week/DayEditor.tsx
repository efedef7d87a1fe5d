import { type ReactNode, useState } from "react";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DayForm } from "./DayForm.tsx";
import { dayTexts } from "./day-texts.ts";
import type { WeekEditing } from "./use-week-editing.ts";
import { isSaid, type Square } from "./shown.ts";

interface DayEditorProps {
  readonly square: Square;
  /** The code typed on the square, where it needed more than a key. */
  readonly typed: AttendanceCode | null;
  readonly editing: WeekEditing;
  /** What else can be done to the day while it is only looked at. */
  readonly otherActions: ReactNode;
  readonly onDirty: (dirty: boolean) => void;
  readonly onClose: () => void;
}

/** Records, corrects or clears a day. What is saved here goes the same way as what is typed in the grid, and can be undone there. */
export function DayEditor({ square, typed, editing, otherActions, onDirty, onClose }: DayEditorProps) {
  const t = useTexts(dayTexts);
  const { cell } = square;
  /** As the day was when the writing began: what another has said since then is not overwritten unseen. */
  const [writing, setWriting] = useState(!isSaid(cell) || typed !== null || cell.trouble?.kind === "refused" ? square : null);
  if (writing === null) {
    return (
      <div className="actions">
        {otherActions}
        <Button onPress={() => setWriting(square)}>{t.correct}</Button>
        {!cell.locked && (
          <Button
            variant="quiet"
            onPress={() => {
              editing.key("Delete", square);
              onClose();
            }}
          >
            {t.clear}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="day-editor">
      <DayForm
        cell={writing.cell}
        typed={typed}
        onDirty={onDirty}
        onCancel={onClose}
        onSave={(mark) => {
          editing.save(writing, mark);
          onClose();
        }}
      />
    </div>
  );
}
