import { useMemo } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { addDays, type LocalDate, weekFrom } from "../../../../../shared/kernel/local-date.ts";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { byName, cellOf, isInSpan, visibleDays, type WeekCell, type WeekRow } from "./cell.ts";
import type { holidayNames } from "./holiday-names.ts";
import { useClosedAt } from "./queries.ts";
import { type SayStatement, useSayStatement } from "./say-day.ts";
import type { Offers } from "./typing.ts";

/** A week as the server told it, and the words to tell it in. */
export interface ReadWeek {
  readonly days: readonly LocalDate[];
  readonly rows: readonly { readonly row: WeekRow; readonly cells: readonly WeekCell[] }[];
  /** By day: why nothing is arranged, wherever it is a holiday. */
  readonly holidays: readonly (keyof typeof holidayNames | undefined)[];
  readonly placeName: (workplaceId: WorkplaceId) => string;
  readonly say: SayStatement;
  readonly offers: Offers;
}

/** The people and days of a week. All of it comes with an answer of the server, nothing of it with a key. */
export function useReadWeek(view: WeekView): ReadWeek {
  const closedAt = useClosedAt(view.freeEves);
  const placeName = useWorkplaceNames();
  const say = useSayStatement();
  const { offers } = useAttendanceCodes();
  const week = useMemo(() => {
    const inWeek = view.rows.filter((row) => isInSpan(row, { from: view.monday, to: addDays(view.monday, 6) })).toSorted(byName);
    const days = visibleDays(weekFrom(view.monday), inWeek);
    const rows = inWeek.map((row) => ({ row, cells: days.map((on) => cellOf(row, on, view.today, closedAt)) }));
    const holidays = days.map((_on, column) => rows.map(({ cells }) => cells[column]?.why).find((why) => why !== undefined && why !== "closure"));
    return { days, rows, holidays };
  }, [view, closedAt]);
  return { ...week, placeName, say, offers };
}
