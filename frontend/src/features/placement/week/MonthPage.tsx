import { useParams } from "@tanstack/react-router";
import { type KeyboardEvent, memo, useMemo, useRef, useState } from "react";
import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { addDays, addMonths, firstDayOfMonth, type LocalDate, mondayOf, weekFrom, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { capitalised, formatDayAndMonth, monthName, weekName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useWeekAddress } from "./address.ts";
import { byName, cellOf, isInSpan, visibleDays } from "./cell.ts";
import { lookOf } from "./cell-words.ts";
import { countDays, countWeek } from "./counts.ts";
import { addressOf, type GridPosition, moveInGrid, positionOf, withinGrid } from "./grid-navigation.ts";
import { mondaysOf } from "./month.ts";
import { monthTexts } from "./month-texts.ts";
import { useClosedAt, useWeeks } from "./queries.ts";
import { type Shown, shownOf } from "./shown.ts";
import { toneOf } from "./tone.ts";

/** The same caseload over a month: where the gaps are, and which week to open. */
export function MonthPage() {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const { month: asked } = useParams({ from: "/months/$month" });
  const { staffId, own } = useWeekAddress();
  const month = firstDayOfMonth(asked);
  const mondays = mondaysOf(month);
  const query = useWeeks(staffId, mondays[0] ?? month, mondays.length === 4 ? "4" : mondays.length === 6 ? "6" : "5");
  const search = staffId === own ? {} : { staff: staffId };

  return (
    <>
      <PageHeading
        title={t.title(monthName(month, language))}
        lead={t.lead}
        actions={
          <nav className="actions" aria-label={t.months}>
            <Link look="secondary" to="/months/$month" params={{ month: firstDayOfMonth(addMonths(month, -1)) }} search={search} aria-label={t.previous}>
              <Icon name="previous" />
            </Link>
            <Link look="secondary" to="/months/$month" params={{ month: firstDayOfMonth(addMonths(month, 1)) }} search={search} aria-label={t.next}>
              <Icon name="next" />
            </Link>
          </nav>
        }
      />
      <Loaded query={query} rows={12}>
        {(view) => <Month view={view} mondays={mondays} staff={search} />}
      </Loaded>
    </>
  );
}

interface MonthProps {
  readonly view: WeekView;
  readonly mondays: readonly LocalDate[];
  readonly staff: { readonly staff?: UserId };
}

function Month({ view, mondays, staff }: MonthProps) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [kept, setKept] = useState<GridPosition>({ row: 0, column: Math.max(0, mondays.indexOf(mondayOf(view.today))) });
  const people = usePeople(view, mondays);
  const size = { rows: people.length, columns: mondays.length };
  const at = withinGrid(kept, size);

  function press(event: KeyboardEvent): void {
    const target = moveInGrid(at, event, size);
    if (target === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${addressOf(target)}"]`)?.focus();
  }

  if (people.length === 0) return <EmptyState title={t.empty} />;
  return (
    <table
      role="grid"
      className="month"
      ref={table}
      aria-label={t.title(monthName(view.monday, language))}
      onKeyDown={press}
      onFocus={({ target }) => {
        const position = positionOf(target.dataset["at"]);
        if (position !== undefined) setKept(position);
      }}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t.person}
          </th>
          {mondays.map((monday) => (
            <th key={monday} role="columnheader" scope="col">
              {capitalised(weekName(monday, language))} <small>{formatDayAndMonth(monday, language)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map(({ participantId, name, weeks }, row) => (
          <tr key={participantId} role="row">
            <th role="rowheader" scope="row">
              <Link to="/participants/$participantId" params={{ participantId }}>
                {name}
              </Link>
            </th>
            {weeks.map((cells, column) => (
              <td key={mondays[column]} role="gridcell">
                <MonthWeek cells={cells} monday={mondays[column] ?? view.monday} staff={staff} at={addressOf({ row, column })} reachable={at.row === row && at.column === column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MonthWeekProps extends Pick<MonthProps, "staff"> {
  readonly cells: readonly Shown[];
  readonly monday: LocalDate;
  readonly at: string;
  readonly reachable: boolean;
}

/** A person's week as a row of letters; it opens the week. */
const MonthWeek = memo(function MonthWeek({ cells, monday, staff, at, reachable }: MonthWeekProps) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const { attended, planned } = countDays(cells);
  const words = `${weekName(monday, language)}: ${t.week(attended, planned, countWeek(cells).missing)}`;
  return (
    <Link look="month" to="/weeks/$monday" params={{ monday }} search={staff} data-at={at} tabIndex={reachable ? 0 : -1} title={words}>
      <span className="visually-hidden">{words}</span>
      <span className="month-number" aria-hidden="true">
        {weekNumber(monday).week}
      </span>
      {cells.map((cell) => {
        const look = lookOf(cell);
        return (
          <span key={cell.on} className="month-day" data-state={look} data-tone={look === "reported" ? toneOf(cell.said.code, cell.on) : undefined} aria-hidden="true">
            {look === "reported" ? attributesOf(cell.said.code, cell.on).letter[language] : look === "missing" ? "·" : ""}
          </span>
        );
      })}
    </Link>
  );
});

function usePeople(view: WeekView, mondays: readonly LocalDate[]) {
  const closedAt = useClosedAt(view.freeEves);
  return useMemo(() => {
    const last = mondays.at(-1) ?? view.monday;
    const rows = view.rows.filter((row) => isInSpan(row, { from: view.monday, to: addDays(last, 6) })).toSorted(byName);
    const days = mondays.map((monday) => visibleDays(weekFrom(monday), rows));
    return rows.map((row) => ({
      participantId: row.participantId,
      name: `${row.lastName} ${row.firstNames}`,
      weeks: days.map((week) => week.map((on) => shownOf(cellOf(row, on, view.today, closedAt), undefined))),
    }));
    // The Mondays follow from the view.
  }, [view, closedAt]);
}
