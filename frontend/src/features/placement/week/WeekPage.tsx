import { lazy, memo, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AttendanceCode } from "../../../../../shared/placement/attendance-codes.ts";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { addDays, type LocalDate, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import { capitalised, formatDate, formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useWeekAddress } from "./address.ts";
import { overloadOf } from "./counts.ts";
import { useShownWeek } from "./queries.ts";
import { type ReadWeek, useReadWeek } from "./read-week.ts";
import type { CellAddress } from "./saving/queue.ts";
import { useSaveQueue } from "./saving/use-save-queue.ts";
import { createRowMemory, type ShownRow, type Square } from "./shown.ts";
import { weekTexts } from "./texts.ts";
import { useCalm } from "./use-calm.ts";
import { useReading } from "./use-reading.ts";
import { squareIn, useWeekEditing } from "./use-week-editing.ts";
import { useUndoKey } from "./use-undo-key.ts";
import { useOverloadWords } from "./WeekGridRow.tsx";
import { WeekGrid } from "./WeekGrid.tsx";
import { WeekLegend } from "./WeekLegend.tsx";
import { type CalmFigures, WeekStatus, type WeekStatusProps } from "./WeekStatus.tsx";
import { WeekToolbar } from "./WeekToolbar.tsx";

const loadDayDialog = async () => ({ default: (await import("./DayDialog.tsx")).DayDialog });
const loadBulkDialog = async () => ({ default: (await import("./BulkDialog.tsx")).BulkDialog });
const loadTroubleList = async () => ({ default: (await import("./TroubleList.tsx")).TroubleList });
const [DayDialog, BulkDialog, TroubleList] = [lazy(loadDayDialog), lazy(loadBulkDialog), lazy(loadTroubleList)];

/** After the week itself, which they outweigh, and before anybody needs them: without a connection they could not come. */
const fetchDialogs = () => void Promise.all([loadDayDialog(), loadBulkDialog(), loadTroubleList()]).catch(() => undefined);

/** The instructor's week: who was where, by whose word, and what is still missing. */
export function WeekPage() {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const { asked, staffId } = useWeekAddress();
  const { monday, query } = useShownWeek(staffId, asked);

  return (
    <>
      <PageHeading
        title={t.title(weekNumber(monday).week)}
        lead={`${formatDayAndMonth(monday, language)}–${formatDate(addDays(monday, 6), language)}`}
        actions={<WeekToolbar monday={monday} />}
      />
      <Loaded query={query} rows={12}>
        {(view) => <Week key={`${staffId}${view.monday}`} view={view} readAt={query.dataUpdatedAt} />}
      </Loaded>
    </>
  );
}

/** What is opened over the grid. */
type Opened =
  | { readonly kind: "day"; readonly at: CellAddress; readonly typed: AttendanceCode | null }
  | { readonly kind: "person"; readonly participantId: string }
  | { readonly kind: "date"; readonly on: LocalDate }
  | { readonly kind: "week" };

interface WeekProps {
  readonly view: WeekView;
  readonly readAt: number;
}

function Week({ view, readAt }: WeekProps) {
  return <TypedWeek view={view} readAt={readAt} read={useReadWeek(view)} />;
}

/** The week read, and over it what is typed: drawn anew with every letter, so all that is the same for every letter is given. */
function TypedWeek({ view, readAt, read }: WeekProps & { readonly read: ReadWeek }) {
  const t = useTexts(weekTexts);
  const { queue, saving } = useSaveQueue();
  const remember = useMemo(createRowMemory, []);
  const rows = remember(read.rows, saving.people);
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);
  const squareAt = useCallback((at: CellAddress) => squareIn(latest.current, at), []);
  const openDay = useCallback(
    ({ row, cell }: Square, typed: AttendanceCode | null = null) => setOpened({ kind: "day", at: { participantId: row.participantId, on: cell.on }, typed }),
    [],
  );
  const editing = useWeekEditing({ queue, squareAt, open: openDay, offers: read.offers });
  useUndoKey(editing.undo);
  useEffect(fetchDialogs, []);
  useReading(queue, saving, rows, readAt);

  const undo = useRef(editing.undo);
  useLayoutEffect(() => {
    undo.current = editing.undo;
  });
  const onUndo = useCallback(() => undo.current(), []);
  const onOpenWeek = useCallback(() => setOpened({ kind: "week" }), []);
  if (rows.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} action={<Link look="primary" to="/participants">{t.toParticipants}</Link>}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }

  const close = () => setOpened(null);
  const shown = opened?.kind === "day" ? squareAt(opened.at) : undefined;
  return (
    <>
      <Figures
        rows={rows}
        saving={saving}
        notice={editing.notice}
        canUndo={editing.canUndo}
        waiting={view.waiting}
        onUndo={onUndo}
        onTry={queue.tryNow}
        onOpenWeek={onOpenWeek}
        onOpen={openDay}
      />
      <WeekGrid
        rows={rows}
        read={read}
        today={view.today}
        onOpen={openDay}
        onOpenDay={(on) => setOpened({ kind: "date", on })}
        onOpenPerson={({ row }) => setOpened({ kind: "person", participantId: row.participantId })}
        onKey={editing.key}
        onPaste={(text, at) => editing.paste(text, rows, at)}
      />
      <WeekLegend on={view.monday} />
      <Suspense>
        {opened?.kind === "day" && shown !== undefined && <DayDialog square={shown} typed={opened.typed} editing={editing} onClose={close} />}
        {opened !== null && opened.kind !== "day" && <Bulk opened={opened} rows={rows} editing={editing} onClose={close} />}
      </Suspense>
    </>
  );
}

interface FiguresProps extends CalmFigures, Omit<AboveGridProps, "figures"> {}

/** A letter is in its square before the figures are counted, and they are not counted with every letter. */
function Figures({ rows, saving, notice, canUndo, ...given }: FiguresProps) {
  return <AboveGrid figures={useCalm(useMemo(() => ({ rows, saving, notice, canUndo }), [rows, saving, notice, canUndo]))} {...given} />;
}

interface AboveGridProps extends WeekStatusProps {
  readonly onOpen: (square: Square) => void;
}

const AboveGrid = memo(function AboveGrid({ onOpen, ...status }: AboveGridProps) {
  return (
    <>
      <WeekStatus {...status} />
      <Suspense>
        <Troubles rows={status.figures.rows} onOpen={onOpen} />
      </Suspense>
    </>
  );
});

interface BulkProps {
  readonly opened: Exclude<Opened, { kind: "day" }>;
  readonly rows: readonly ShownRow[];
  readonly editing: ReturnType<typeof useWeekEditing>;
  readonly onClose: () => void;
}

/** A person's week, a day of everybody, or everything. */
function Bulk({ opened, rows, editing, onClose }: BulkProps) {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const person = opened.kind === "person" ? rows.find(({ row }) => row.participantId === opened.participantId) : undefined;
  const warning = useOverloadWords(person === undefined ? undefined : overloadOf(person.cells));
  const squares = squaresOf(person === undefined ? rows : [person]).filter(({ cell }) => opened.kind !== "date" || cell.on === opened.on);
  const title =
    opened.kind === "date"
      ? `${capitalised(weekdayName(opened.on, language))} ${formatDayAndMonth(opened.on, language)}`
      : person === undefined
        ? t.wholeWeek
        : `${person.row.lastName} ${person.row.firstNames}`;
  return <BulkDialog title={title} squares={squares} editing={editing} warning={warning} onClose={onClose} />;
}

const squaresOf = (rows: readonly ShownRow[]): Square[] => rows.flatMap(({ row, cells }) => cells.map((cell) => ({ row, cell })));

/** What could not be stored, above the grid, until each has been answered. */
function Troubles({ rows, onOpen }: { readonly rows: readonly ShownRow[]; readonly onOpen: (square: Square) => void }) {
  const troubled = squaresOf(rows).filter(({ cell: { trouble } }) => trouble !== null && (trouble.kind === "refused" || trouble.checked));
  return troubled.length === 0 ? null : <TroubleList squares={troubled} onOpen={onOpen} />;
}
