import { useTexts } from "../../../i18n/language.ts";
import { defineTexts } from "../../../i18n/texts.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Standing } from "./standing.ts";

/** In the order a list's filter offers them. */
export const standingTexts = defineTexts({
  fi: {
    active: "Jakso käynnissä",
    "ending-soon": "Päättyy 4 viikon sisällä",
    "ended-open": "Aika täynnä, päätös tekemättä",
    planned: "Jakso alkamassa",
    draft: "Jakso luonnoksena",
    "no-period": "Ei jaksoa",
    ended: "Valmennus päättynyt",
    withdrawn: "Suostumus peruttu",
    restricted: "Rajoitettu",
  },
  sv: {
    active: "Perioden pågår",
    "ending-soon": "Slutar inom 4 veckor",
    "ended-open": "Tiden är ute, beslut saknas",
    planned: "Perioden börjar snart",
    draft: "Perioden är ett utkast",
    "no-period": "Ingen period",
    ended: "Coachningen avslutad",
    withdrawn: "Samtycket återtaget",
    restricted: "Begränsad",
  },
  en: {
    active: "In a period",
    "ending-soon": "Ends within 4 weeks",
    "ended-open": "Time is up, not ended yet",
    planned: "Period to begin",
    draft: "Period drafted",
    "no-period": "No period",
    ended: "Coaching ended",
    withdrawn: "Consent withdrawn",
    restricted: "Restricted",
  },
});

const tones = {
  active: "success",
  "ending-soon": "warning",
  "ended-open": "danger",
  planned: "info",
  draft: "info",
  "no-period": "warning",
  ended: undefined,
  withdrawn: "warning",
  restricted: "warning",
} as const;

/** Where a client stands, in a word or two. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const t = useTexts(standingTexts);
  const tone = tones[standing];
  return <Badge {...(tone !== undefined && { tone })}>{t[standing]}</Badge>;
}
