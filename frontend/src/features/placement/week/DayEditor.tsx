import { useState } from "react";
import type { AttendanceDay, DayStatement } from "../../../../../shared/placement/attendance.ts";
import type { PlacementSummary } from "../../../../../shared/placement/placement.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { isConflict } from "../editing/conflict.ts";
import type { WeekCell, WeekRow } from "./cell.ts";
import { DayConflict } from "./DayConflict.tsx";
import { DayForm } from "./DayForm.tsx";
import { dayTexts } from "./day-texts.ts";
import { useDayCommands } from "./queries.ts";

interface DayEditorProps {
  readonly row: WeekRow;
  readonly cell: WeekCell;
  readonly placement: PlacementSummary;
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: "closed" }
  /** What stood when the form was opened: the version it will be saved over. */
  | { readonly kind: "editing"; readonly seen: AttendanceDay | undefined }
  | { readonly kind: "conflict"; readonly own: DayStatement };

/** Records or corrects a day. When somebody else was quicker, both entries are shown and one is chosen. */
export function DayEditor({ row, cell, placement, track, onClose }: DayEditorProps) {
  const t = useTexts(dayTexts);
  const { record, rereadOnConflict } = useDayCommands();
  const [stage, setStage] = useState<Stage>(
    cell.day === undefined ? { kind: "editing", seen: undefined } : { kind: "closed" },
  );

  async function save(said: DayStatement, version: number | null): Promise<void> {
    const params = { participantId: row.participantId, on: cell.on };
    try {
      await track(record({ params, body: { ...said, placementId: placement.placementId, version } }));
    } catch (error) {
      if (!isConflict(error)) throw error;
      await rereadOnConflict(error);
      setStage({ kind: "conflict", own: said });
      return;
    }
    onClose();
  }

  if (stage.kind === "conflict" && cell.day !== undefined) {
    const { version } = cell.day;
    return (
      <DayConflict
        own={stage.own}
        stands={cell.day}
        workplaceId={placement.workplaceId}
        onUseOwn={() => save(stage.own, version)}
        onKeepOther={onClose}
      />
    );
  }
  if (stage.kind === "editing") {
    return (
      <div className="day-editor">
        <DayForm
          stands={stage.seen}
          planned={cell.planned}
          onSave={(said) => save(said, stage.seen?.version ?? null)}
          onCancel={onClose}
        />
      </div>
    );
  }
  return (
    <div className="actions">
      <Button onPress={() => setStage({ kind: "editing", seen: cell.day })}>{t.correct}</Button>
    </div>
  );
}
