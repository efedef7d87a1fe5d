import type { WorkStatus } from "../../../../../shared/placement/placement.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Tone } from "../../../ui/Banner.tsx";
import { statusTexts } from "./status-texts.ts";

export type PlacementStatus = WorkStatus | "no-placement" | "service-ended";

const tones: Readonly<Partial<Record<PlacementStatus, Tone>>> = {
  "in-progress": "success",
  upcoming: "info",
  "ending-soon": "warning",
  "on-break": "warning",
  "no-placement": "warning",
};

/** Työtilanne: where a placement, or the person, stands today. */
export function StatusBadge({ status }: { readonly status: PlacementStatus }) {
  return <Badge tone={tones[status]}>{useTexts(statusTexts)[status]}</Badge>;
}
