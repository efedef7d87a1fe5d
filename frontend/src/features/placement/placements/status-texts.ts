import { defineTexts } from "../../../i18n/texts.ts";

/** Työtilanne in a word or two, by its code. */
export const statusTexts = defineTexts({
  fi: {
    "in-progress": "Käynnissä",
    upcoming: "Alkamassa",
    "ending-soon": "Päättymässä",
    "on-break": "Keskeytys",
    "no-placement": "Ei sijoitusta",
    ended: "Päättynyt",
    cancelled: "Peruttu",
    "not-started": "Ei aloittanut",
    "error-entry": "Virhekirjaus",
    "service-ended": "Palvelu päättynyt",
  },
  sv: {
    "in-progress": "Pågår",
    upcoming: "Kommande",
    "ending-soon": "Slutar snart",
    "on-break": "Avbrott",
    "no-placement": "Ingen placering",
    ended: "Avslutad",
    cancelled: "Inställd",
    "not-started": "Började inte",
    "error-entry": "Felanteckning",
    "service-ended": "Tjänsten avslutad",
  },
  en: {
    "in-progress": "In progress",
    upcoming: "Upcoming",
    "ending-soon": "Ending soon",
    "on-break": "On a break",
    "no-placement": "No placement",
    ended: "Ended",
    cancelled: "Cancelled",
    "not-started": "Did not start",
    "error-entry": "Entered by mistake",
    "service-ended": "Service ended",
  },
});
