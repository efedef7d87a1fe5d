import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import type { Due } from "../../../../../shared/coaching/due.ts";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { ClientFilters } from "./filters.ts";
import { standingOf } from "./standing.ts";

/** Rows a page of the list shows. */
const rowsAPage = 50;

/** Whether a client belongs into the list as its filters stand: all of them must agree. */
export function matchesFilters(row: ClientRow, { ended, status, task }: ClientFilters, today: LocalDate): boolean {
  const standing = standingOf(row, today);
  if (ended !== 1 && standing === "ended") return false;
  return (status === undefined || status === standing) && matchesTask(row.dues, task, today);
}

function matchesTask(dues: readonly Due[], task: ClientFilters["task"], today: LocalDate): boolean {
  if (task === undefined) return true;
  if (task === "late") return dues.some(({ on }) => on < today);
  if (task === "week") return dues.some(({ on }) => on <= addDays(today, 7));
  return dues.some(({ kind }) => kind === task);
}

/** What is to be done next; undefined where nothing is. */
export const nextDue = ({ dues }: ClientRow): Due | undefined => dues.toSorted((one, other) => one.on.localeCompare(other.on))[0];

export const byName = (one: ClientRow, other: ClientRow): number =>
  `${one.lastName} ${one.firstNames}`.localeCompare(`${other.lastName} ${other.firstNames}`, "fi");

/** The rows of one page; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], wanted: number): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / rowsAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return { rows: rows.slice((page - 1) * rowsAPage, page * rowsAPage), page, pages };
}
