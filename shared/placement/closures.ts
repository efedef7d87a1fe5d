import * as z from "zod";
import { addDays, type LocalDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { DateSpan } from "./placement.ts";
import type { Workplace } from "./workplace.ts";

export const ChangeClosures = z.strictObject({ closures: z.array(DateSpan).max(30), version: Version });
export type ChangeClosures = z.infer<typeof ChangeClosures>;

export type ClosuresDecision =
  | { readonly kind: "change"; readonly workplace: Workplace }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "change-in-past" };

/**
 * When a workplace is closed. What has been stays: a day of the past is closed after the change exactly if it was
 * before, so that no recorded week changes its meaning.
 */
export function decideClosures(workplace: Workplace, wanted: ChangeClosures, today: LocalDate): ClosuresDecision {
  if (workplace.version !== wanted.version) return { kind: "refused", reason: "version-conflict" };
  const closures = wanted.closures.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (!samePast(workplace.closures, closures, today)) return { kind: "refused", reason: "change-in-past" };
  return { kind: "change", workplace: { ...workplace, closures, version: workplace.version + 1 } };
}

/** The closures that had begun before today, as far as they have been. One that goes on may still be made shorter or longer. */
function samePast(before: readonly DateSpan[], after: readonly DateSpan[], today: LocalDate): boolean {
  return pastOf(before, today).join() === pastOf(after, today).join();
}

const pastOf = (closures: readonly DateSpan[], today: LocalDate): string[] =>
  closures
    .filter(({ from }) => from < today)
    .map(({ from, to }) => `${from}/${to < today ? to : addDays(today, -1)}`)
    .sort();
