import { useState } from "react";
import { formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { bulkTexts } from "./bulk-texts.ts";
import { useSayStatement } from "./say-day.ts";
import { awaitsConfirmation, isAsPlanned, type Square } from "./shown.ts";
import { missingIn, type WeekEditing } from "./use-week-editing.ts";

interface BulkDialogProps {
  readonly title: string;
  readonly squares: readonly Square[];
  readonly editing: WeekEditing;
  /** What the rules say of the person's week. */
  readonly warning: string | undefined;
  readonly onClose: () => void;
}

/** What can be done at once to a person's week, a day of everybody, or the whole week. How many it touches is said before. */
export function BulkDialog({ title, squares, editing, warning, onClose }: BulkDialogProps) {
  const t = useTexts(bulkTexts);
  /** The days being confirmed, so that each answer counts. */
  const [sent, setSent] = useState<ReadonlySet<string> | null>(null);
  const waiting = squares.filter(({ cell }) => awaitsConfirmation(cell));
  const [same, different] = [waiting.filter(({ cell }) => isAsPlanned(cell)), waiting.filter(({ cell }) => !isAsPlanned(cell))];
  const missing = missingIn(squares);

  function confirm(chosen: readonly Square[]): void {
    setSent(new Set(chosen.map(keyOf)));
    editing.confirm(chosen);
  }
  function fill(): void {
    editing.fill(squares);
    onClose();
  }

  if (sent !== null) return <Progress title={title} squares={squares.filter((square) => sent.has(keyOf(square)))} onClose={onClose} />;
  return (
    <Dialog isOpen title={title} onClose={onClose} actions={<Button onPress={onClose}>{t.close}</Button>}>
      {warning !== undefined && <Banner tone="warning">{warning}</Banner>}
      {missing + waiting.length === 0 && <p>{t.nothing}</p>}
      {missing > 0 && (
        <section className="bulk">
          <p>{t.missing(missing)}</p>
          <Button variant="primary" onPress={fill}>
            {t.fill(missing)}
          </Button>
        </section>
      )}
      {same.length > 0 && (
        <section className="bulk">
          <p>{t.same(same.length)}</p>
          <Button variant="primary" onPress={() => confirm(same)}>
            {t.confirmSame(same.length)}
          </Button>
        </section>
      )}
      {different.length > 0 && (
        <section className="bulk">
          <p>{t.different(different.length)}</p>
          <DayList squares={different} />
          <Button onPress={() => confirm(waiting)}>{t.confirmAll(waiting.length)}</Button>
        </section>
      )}
    </Dialog>
  );
}

const keyOf = ({ row, cell }: Square): string => `${row.participantId}${cell.on}`;

/** n of m as the server answers; the page may be left meanwhile. */
function Progress({ title, squares, onClose }: Pick<BulkDialogProps, "title" | "squares" | "onClose">) {
  const t = useTexts(bulkTexts);
  const answered = squares.filter(({ cell }) => cell.saving === "clean" || cell.saving === "trouble").length;
  const failed = squares.filter(({ cell }) => cell.saving === "trouble");
  return (
    <Dialog isOpen title={title} onClose={onClose} actions={<Button variant="primary" onPress={onClose}>{t.close}</Button>}>
      <p role="status">{t.progress(answered - failed.length, squares.length)}</p>
      <progress className="progress" value={answered} max={squares.length} aria-label={title} />
      {failed.length > 0 && (
        <Banner tone="warning" title={t.failed(failed.length)}>
          <DayList squares={failed} />
        </Banner>
      )}
    </Dialog>
  );
}

function DayList({ squares }: Pick<BulkDialogProps, "squares">) {
  const { language } = useLanguage();
  const say = useSayStatement();
  return (
    <ul className="bulk-days">
      {squares.map((square) => (
        <li key={keyOf(square)}>
          {square.row.lastName} {square.row.firstNames}, {weekdayName(square.cell.on, language, "short")} {formatDayAndMonth(square.cell.on, language)}:{" "}
          {say(square.cell.said, square.cell.on)}
        </li>
      ))}
    </ul>
  );
}
