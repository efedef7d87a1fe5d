import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { countWeek } from "./counts.ts";
import { SaveNotice } from "./SaveNotice.tsx";
import type { Saving } from "./saving/save-queue.ts";
import type { ShownRow } from "./shown.ts";
import { weekTexts } from "./texts.ts";
import type { WeekEditing } from "./use-week-editing.ts";
import { WeekCountsLine } from "./WeekCountsLine.tsx";

/** What is told of the week; it may follow the squares a moment later. */
export interface CalmFigures extends Pick<WeekEditing, "canUndo" | "notice"> {
  readonly rows: readonly ShownRow[];
  readonly saving: Saving;
}

export interface WeekStatusProps {
  readonly figures: CalmFigures;
  readonly waiting: number;
  readonly onUndo: () => void;
  readonly onTry: () => void;
  readonly onOpenWeek: () => void;
}

/** The week in figures, whether it is stored, and what can be done to all of it. */
export function WeekStatus({ figures, waiting, onUndo, onTry, onOpenWeek }: WeekStatusProps) {
  const { rows, saving, notice, canUndo } = figures;
  const t = useTexts(weekTexts);
  const counts = countWeek(rows.flatMap(({ cells }) => cells));
  const words = [...(counts.missing > 0 ? [t.fill(counts.missing)] : []), ...(counts.unconfirmed > 0 ? [t.confirm(counts.unconfirmed)] : [])];
  return (
    <>
      <div className="week-status">
        <WeekCountsLine counts={counts} waiting={waiting} />
        <SaveNotice saving={saving} onTry={onTry} />
        <div className="actions">
          <Button onPress={onUndo} isDisabled={!canUndo} aria-keyshortcuts="Control+Z">
            {t.undo}
          </Button>
          <Button variant="primary" isDisabled={words.length === 0} onPress={onOpenWeek} aria-haspopup="dialog">
            {words.length === 0 ? t.nothingToDo : words.join(" · ")}
          </Button>
        </div>
      </div>
      <p className="week-notice" role="status">
        {notice}
      </p>
    </>
  );
}
