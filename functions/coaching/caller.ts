import type { Actor } from "../../shared/coaching/case.ts";
import type { Caller } from "../../shared/kernel/caller.ts";
import type { UserId } from "../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";

/** The member of staff behind a request; routes of the register let nobody else in. */
export function staffOf(caller: Caller): UserId {
  if (caller.kind !== "person") throw new Problem("not-found");
  return caller.user.userId;
}

/** Who does something now. */
export const actorOf = ({ caller, at, today }: { readonly caller: Caller; readonly at: Instant; readonly today: LocalDate }): Actor => ({
  userId: staffOf(caller),
  at,
  today,
});
