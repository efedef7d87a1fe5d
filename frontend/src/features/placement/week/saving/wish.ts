import type { PlacementId } from "../../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import type { AttendanceCode } from "../../../../../../shared/placement/attendance-codes.ts";

/** What a day says: its code, and for how long where the code has a length. */
export interface Said {
  readonly code: AttendanceCode;
  readonly minutes: number | null;
}

/** A day as somebody on the staff wants it to read. The minutes are the ones she saw: nothing is filled in behind her back. */
export interface Mark extends Said {
  readonly placementId: PlacementId;
  /** How she learned of it, where it was not by herself. */
  readonly behalf: "phone" | "paper" | null;
  readonly swappedTo: LocalDate | null;
  /** Why a day that has been sent onwards is corrected. */
  readonly correction: string | null;
  /** The version of the day whose word is brought back, whoever said it. */
  readonly restores?: number;
}

/** What is to be done to a day: write it, or agree with what stands. */
export type Wish = { readonly kind: "record"; readonly mark: Mark } | { readonly kind: "confirm" };

/** Nobody has said anything, or what was said has been cleared away. */
export const nothingSaid: Said = { code: "NOT_REPORTED", minutes: null };

export const sayTheSame = (a: Said, b: Said): boolean => a.code === b.code && a.minutes === b.minutes;

export function sameWish(a: Wish, b: Wish): boolean {
  if (a.kind === "confirm" || b.kind === "confirm") return a.kind === b.kind;
  const [one, other] = [a.mark, b.mark];
  return (
    sayTheSame(one, other) &&
    one.placementId === other.placementId &&
    one.behalf === other.behalf &&
    one.swappedTo === other.swappedTo &&
    one.correction === other.correction &&
    one.restores === other.restores
  );
}
