import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useUnits } from "../../../api/units.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { csvOf, download } from "../../../ui/csv.ts";
import { dueTexts } from "../words/due-texts.ts";
import { nextDue } from "./client-list.ts";
import { listTexts } from "./list-texts.ts";
import { standingOf } from "./standing.ts";
import { standingTexts } from "./StandingBadge.tsx";
import { usePeriodDates } from "./use-period-dates.ts";

/** Hands the list over as a file: what the list shows and no more. The rows hold no identity code to begin with. */
export function useClientCsv(): (rows: readonly ClientRow[], today: LocalDate) => void {
  const t = useTexts(listTexts);
  const standings = useTexts(standingTexts);
  const tasks = useTexts(dueTexts);
  const { language } = useLanguage();
  const { nameOf } = useUnits();
  const dates = usePeriodDates();
  const heading = [t.name, t.born, t.standing, t.workshop, t.period, t.next, t.dueOn];

  function cells(row: ClientRow, today: LocalDate): string[] {
    const due = nextDue(row);
    return [
      `${row.lastName} ${row.firstNames}`,
      row.bornOn?.slice(0, 4) ?? "",
      standings[standingOf(row, today)],
      row.period?.workshopId ? nameOf(row.period.workshopId) : "",
      row.period === null ? "" : dates(row.period),
      due === undefined ? "" : tasks[due.kind],
      due === undefined ? "" : formatDate(due.on, language),
    ];
  }

  return (rows, today) => download(t.fileName, csvOf([heading, ...rows.map((row) => cells(row, today))]));
}
