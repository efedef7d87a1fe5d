import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import type { PeriodSummary } from "../../../../../shared/coaching/period.ts";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";

/** Where a client stands today, in the word a list shows. */
export type Standing =
  | "restricted" | "withdrawn" | "ended" | "no-period" | "draft" | "planned" | "active" | "ending-soon" | "ended-open";

/** A period that ends within these days is spoken about beforehand. */
const soon = 28;

export function standingOf({ anchor, withdrawnOn, period }: Pick<ClientRow, "anchor" | "withdrawnOn" | "period">, today: LocalDate): Standing {
  if (anchor.restricted) return "restricted";
  if (withdrawnOn !== null) return "withdrawn";
  if (anchor.endedOn !== null) return "ended";
  return period === null ? "no-period" : standingIn(period, today);
}

function standingIn({ from, plannedTo, endedOn }: PeriodSummary, today: LocalDate): Standing {
  if (endedOn !== null) return "ended";
  if (from === null) return "draft";
  if (today < from) return "planned";
  if (plannedTo === null || addDays(today, soon) < plannedTo) return "active";
  return plannedTo < today ? "ended-open" : "ending-soon";
}
