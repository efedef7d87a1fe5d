import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { placementTexts } from "./texts.ts";

export type PlacementStatus = "upcoming" | "in-progress" | "ended" | "cancelled" | "no-placement" | "service-ended";

/** Työtilanne: where a placement, or the person, stands today. */
export function StatusBadge({ status }: { readonly status: PlacementStatus }) {
  const t = useTexts(placementTexts);
  switch (status) {
    case "in-progress":
      return <Badge tone="success">{t.statusInProgress}</Badge>;
    case "upcoming":
      return <Badge tone="info">{t.statusUpcoming}</Badge>;
    case "no-placement":
      return <Badge tone="warning">{t.statusNone}</Badge>;
    case "ended":
      return <Badge>{t.statusEnded}</Badge>;
    case "cancelled":
      return <Badge>{t.statusCancelled}</Badge>;
    case "service-ended":
      return <Badge>{t.statusServiceEnded}</Badge>;
  }
}
