import { useId } from "react";
import { addDays, type LocalDate, type Weekday, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import type { ShownSlot } from "../../../../../shared/placement/slot-contract.ts";
import { formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { mondaysFrom, roomOn } from "./room.ts";
import { placeTexts } from "./texts.ts";

interface RoomTableProps {
  readonly slot: ShownSlot;
  readonly task: string;
  readonly today: LocalDate;
  readonly weeks: number;
}

/** A place's weeks ahead, a line for each weekday: how many still fit in, and whether a full day is booked or occupied. */
export function RoomTable({ slot, task, today, weeks }: RoomTableProps) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  const id = useId();
  const mondays = mondaysFrom(today, weeks);
  return (
    <>
      <div className="seats-scroll" role="region" tabIndex={0} aria-labelledby={id}>
        <table className="seats">
          <caption id={id} className="visually-hidden">
            {t.timelineOf(task, weeks)}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.day}</span>
              </th>
              {mondays.map((monday) => (
                <th key={monday} scope="col">
                  <span className="visually-hidden">{t.week(weekNumber(monday).week, formatDayAndMonth(monday, language))}</span>
                  <span aria-hidden="true">{weekNumber(monday).week}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slot.capacity
              .toSorted((a, b) => a.weekday - b.weekday)
              .map(({ weekday }) => (
                <tr key={weekday}>
                  <th scope="row">{weekdayName(weekday, language, "short")}</th>
                  {mondays.map((monday) => (
                    <RoomCell key={monday} slot={slot} weekday={weekday} on={addDays(monday, weekday - 1)} today={today} />
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

function RoomCell({ slot, weekday, on, today }: { readonly slot: ShownSlot; readonly weekday: Weekday; readonly on: LocalDate; readonly today: LocalDate }) {
  const t = useTexts(placeTexts);
  const { kind, free, seats } = roomOn(slot, weekday, on, today);
  const full = kind === "booked" ? t.booked : t.occupied;
  const said = { none: t.notInUse, free: t.freeOf(free, seats), booked: full, occupied: full }[kind];
  return (
    <td data-room={kind}>
      <span className="visually-hidden">{said}</span>
      <span aria-hidden="true">{kind === "none" ? "–" : free}</span>
    </td>
  );
}

function Legend() {
  const t = useTexts(placeTexts);
  return (
    <p className="seats-legend">
      {(["free", "booked", "occupied"] as const).map((kind) => (
        <span key={kind}>
          <i data-room={kind} aria-hidden="true" /> {t[kind]}
        </span>
      ))}
      <span className="muted">{t.legend}</span>
    </p>
  );
}
