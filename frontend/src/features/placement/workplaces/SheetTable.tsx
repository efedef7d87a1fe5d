import { formatDayAndMonth, timeText, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Table } from "../../../ui/Table.tsx";
import { paperTexts } from "./paper-texts.ts";
import type { SheetDay, SheetPerson } from "./sheet-people.ts";

/** One person's week as boxes to tick. */
export function SheetTable({ person: { name, days } }: { readonly person: SheetPerson }) {
  const t = useTexts(paperTexts);
  const columns = [t.present, t.partial, t.notified, t.notNotified, t.notArranged];
  return (
    <Table caption={name}>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.agreed}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <SheetRow key={day.on} sheetDay={day} columns={columns} />
        ))}
      </tbody>
    </Table>
  );
}

function SheetRow({ sheetDay: { on, day }, columns }: { readonly sheetDay: SheetDay; readonly columns: readonly string[] }) {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const why = day.kind === "interrupted" ? t.break : day.kind === "planned" ? "" : reasons(t)[day.why] ?? t.holiday;
  return (
    <tr>
      <th scope="row">
        {weekdayName(on, language, "short")} {formatDayAndMonth(on, language)}
      </th>
      {day.kind === "planned" ? (
        <>
          <td>
            {timeText(day.start, language)}–{timeText(day.end, language)}
          </td>
          {columns.map((column) => (
            <td key={column}>
              <span className={column === t.partial ? "tick tick-time" : "tick"} aria-hidden="true" />
            </td>
          ))}
        </>
      ) : (
        <td colSpan={columns.length + 1}>{why}</td>
      )}
    </tr>
  );
}

const reasons = (t: { readonly eve: string; readonly closure: string }): Readonly<Record<string, string>> => ({
  "midsummer-eve": t.eve, "christmas-eve": t.eve, closure: t.closure,
});
