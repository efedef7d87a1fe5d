import { lazy, Suspense, useState } from "react";
import { addDays, type LocalDate, weekFrom, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import type { WeekView } from "../../../../../shared/placement/contract.ts";
import { formatDate, formatDayAndMonth } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useWeekAddress } from "./address.ts";
import { awaitsConfirmation, cellOf, isInWeek, isWritable, type Square, visibleDays, type WeekRow } from "./cell.ts";
import { ConfirmWeek } from "./ConfirmWeek.tsx";
import { countWeek } from "./counts.ts";
import { useDayCommands, useShownWeek } from "./queries.ts";
import { SaveNotice } from "./SaveNotice.tsx";
import { useSaveState } from "./save-state.ts";
import { weekTexts } from "./texts.ts";
import { WeekGrid } from "./WeekGrid.tsx";
import { WeekLegend } from "./WeekLegend.tsx";
import { WeekToolbar } from "./WeekToolbar.tsx";
import { WeekCountsLine } from "./WeekCountsLine.tsx";

/** Fetched when the first day is opened: the form libraries weigh more than the week itself. */
const DayDialog = lazy(async () => ({ default: (await import("./DayDialog.tsx")).DayDialog }));

/** The instructor's home: who was where this week, by whose word, and what is still missing. */
export function WeekPage() {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const { asked, staffId } = useWeekAddress();
  const { monday, query } = useShownWeek(staffId, asked);
  const save = useSaveState();
  const sunday = addDays(monday, 6);

  return (
    <>
      <PageHeading
        title={t.title(weekNumber(monday).week)}
        lead={`${formatDayAndMonth(monday, language)}–${formatDate(sunday, language)}`}
        actions={<WeekToolbar monday={monday} />}
      />
      <Loaded query={query} rows={12}>
        {(view) => <Week key={`${staffId}${view.monday}`} view={view} save={save} />}
      </Loaded>
    </>
  );
}

function Week({ view, save }: { readonly view: WeekView; readonly save: ReturnType<typeof useSaveState> }) {
  const t = useTexts(weekTexts);
  const [open, setOpen] = useState<{ readonly participantId: string; readonly on: LocalDate } | null>(null);
  const [notice, setNotice] = useState("");
  const { record, confirm, rereadOnConflict } = useDayCommands();
  const { rows, days, squares } = arrange(view);

  function letter(typed: string, { row, cell }: Square): void {
    const params = { participantId: row.participantId, on: cell.on };
    setNotice("");
    if (typed === t.keyConfirm && awaitsConfirmation(cell) && cell.day !== undefined) {
      void save.track(confirm({ params, body: { version: cell.day.version } })).catch(rereadOnConflict);
    }
    if (typed !== t.keyPresent || !isWritable(cell) || cell.placement === undefined) return;
    if (cell.day !== undefined) return setNotice(t.alreadyMarked);
    // Outside the agreed days nobody knows for how long: the form asks.
    if (cell.planned === undefined) return setOpen(params);
    const body = { code: "PRESENT" as const, minutes: null, placementId: cell.placement.placementId, version: null };
    void save.track(record({ params, body })).catch(rereadOnConflict);
  }

  if (rows.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} action={<Link look="primary" to="/participants">{t.toParticipants}</Link>}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }
  // The dialog has said what failed in it, and what was chosen instead.
  function close(): void {
    setOpen(null);
    save.forgetFailure();
  }

  const shown = squares.find(({ row, cell }) => row.participantId === open?.participantId && cell.on === open.on);
  return (
    <>
      <div className="week-status">
        <WeekCountsLine counts={countWeek(squares.map(({ cell }) => cell))} waiting={view.waiting} />
        <SaveNotice state={save.state} />
        <ConfirmWeek squares={squares} track={save.track} />
      </div>
      <WeekLegend />
      <p className="visually-hidden" role="status">
        {notice}
      </p>
      <WeekGrid
        rows={rows}
        days={days}
        today={view.today}
        label={t.grid}
        onOpen={({ row, cell }) => setOpen({ participantId: row.participantId, on: cell.on })}
        onLetter={letter}
      />
      <Suspense>{shown !== undefined && <DayDialog {...shown} track={save.track} onClose={close} />}</Suspense>
    </>
  );
}

/** The rows, days and squares a week shows, people by last name. */
function arrange({ monday, today, rows: all }: WeekView) {
  const week = weekFrom(monday);
  const rows = all.filter((row) => isInWeek(row, { from: monday, to: addDays(monday, 6) })).toSorted(byName);
  const days = visibleDays(week, rows);
  const squares: Square[] = rows.flatMap((row) => days.map((on) => ({ row, cell: cellOf(row, on, today) })));
  return { rows, days, squares };
}

const byName = (a: WeekRow, b: WeekRow): number =>
  `${a.lastName} ${a.firstNames}`.localeCompare(`${b.lastName} ${b.firstNames}`, "fi");
