import type { WorkStatus } from "../../../../../shared/placement/placement.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { placementTexts } from "./texts.ts";

export type PlacementStatus = WorkStatus | "no-placement" | "service-ended";

/** Työtilanne: where a placement, or the person, stands today. */
export function StatusBadge({ status }: { readonly status: PlacementStatus }) {
  const t = useTexts(placementTexts);
  switch (status) {
    case "in-progress":
      return <Badge tone="success">{t.statusInProgress}</Badge>;
    case "upcoming":
      return <Badge tone="info">{t.statusUpcoming}</Badge>;
    case "ending-soon":
      return <Badge tone="warning">{t.statusEndingSoon}</Badge>;
    case "on-break":
      return <Badge tone="warning">{t.statusOnBreak}</Badge>;
    case "no-placement":
      return <Badge tone="warning">{t.statusNone}</Badge>;
    case "ended":
      return <Badge>{t.statusEnded}</Badge>;
    case "cancelled":
      return <Badge>{t.statusCancelled}</Badge>;
    case "not-started":
      return <Badge>{t.statusNotStarted}</Badge>;
    case "error-entry":
      return <Badge>{t.statusError}</Badge>;
    case "service-ended":
      return <Badge>{t.statusServiceEnded}</Badge>;
  }
}
