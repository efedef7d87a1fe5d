import type { Case } from "./case.ts";

/** Why nothing may be written of a person now; undefined where it may. Reads are the store's to judge. */
export function refusalToWrite({ anchor, withdrawnOn }: Pick<Case, "anchor" | "withdrawnOn">): "consent-withdrawn" | "case-ended" | undefined {
  if (withdrawnOn !== null) return "consent-withdrawn";
  return anchor.endedOn === null ? undefined : "case-ended";
}
