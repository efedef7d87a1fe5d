import { useMemo } from "react";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { addDays, weekFrom, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useSession } from "../../../api/session-context.ts";
import { capitalised, formatDate, formatDayAndMonth, timeText, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { dayPlanOn } from "../../../../../shared/placement/weekly-plan.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { useWeekAddress } from "./address.ts";
import { byName, cellOf, isInSpan, visibleDays, type WeekCell } from "./cell.ts";
import { holidayNames } from "./holiday-names.ts";
import { printTexts } from "./print-texts.ts";
import { useClosedAt, useShownWeek } from "./queries.ts";

/** The week on paper: names, agreed times and blank squares to write in; what stands in the register is not printed. */
export function PrintListPage() {
  const t = useTexts(printTexts);
  const { language } = useLanguage();
  const { asked, staffId, own } = useWeekAddress();
  const { user } = useSession();
  const { nameOf } = useColleagues();
  const { monday, query } = useShownWeek(staffId, asked);
  const instructor = staffId === own ? user.name : nameOf(staffId);
  const { week } = weekNumber(monday);

  return (
    <div className="print-sheet">
      <PageHeading
        title={t.title(week)}
        lead={`${formatDayAndMonth(monday, language)}–${formatDate(addDays(monday, 6), language)} · ${instructor}`}
        actions={
          <>
            <Link look="secondary" to="/weeks/$monday" params={{ monday }} search={staffId === own ? {} : { staff: staffId }}>
              {t.back}
            </Link>
            <Button variant="primary" onPress={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      <Loaded query={query} rows={12}>
        {(view) => <Sheet view={view} />}
      </Loaded>
    </div>
  );
}

function Sheet({ view }: { readonly view: WeekView }) {
  const t = useTexts(printTexts);
  const { language } = useLanguage();
  const closedAt = useClosedAt(view.freeEves);
  const nameOf = useWorkplaceNames();
  const { days, rows } = useMemo(() => {
    const inWeek = view.rows.filter((row) => isInSpan(row, { from: view.monday, to: addDays(view.monday, 6) })).toSorted(byName);
    const shown = visibleDays(weekFrom(view.monday), inWeek);
    return { days: shown, rows: inWeek.map((row) => ({ row, cells: shown.map((on) => cellOf(row, on, view.today, closedAt)) })) };
  }, [view, closedAt]);

  if (rows.length === 0) return <EmptyState title={t.empty} />;
  return (
    <div className="table-scroll" role="region" aria-label={t.sheet} tabIndex={0}>
      <table className="print-list">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map((on) => (
              <th key={on} scope="col">
                {capitalised(weekdayName(on, language, "short"))} {formatDayAndMonth(on, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row.participantId}>
              <th scope="row">
                {row.lastName} {row.firstNames}
                <small>{[...new Set(cells.flatMap(({ placement }) => (placement === undefined ? [] : [nameOf(placement.workplaceId)])))].join(", ")}</small>
              </th>
              {cells.map((cell) => (
                <td key={cell.on} className="print-day" data-state={cell.ground === "planned" ? undefined : "closed"}>
                  <Ground cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The agreed time, of a day in another's place that day's, or why there is none. */
function Ground({ cell }: { readonly cell: WeekCell }) {
  const t = useTexts(printTexts);
  const { language } = useLanguage();
  const plan = cell.placement === undefined ? undefined : dayPlanOn(cell.placement.schedule, cell.day?.swappedFrom ?? cell.on);
  if (cell.ground === "planned") return plan === undefined ? null : `${timeText(plan.start, language)}–${timeText(plan.end, language)}`;
  if (cell.ground === "not-arranged") return holidayNames[cell.why ?? "closure"][language];
  return cell.ground === "interrupted" ? t.interrupted : <span className="visually-hidden">{t.none}</span>;
}
