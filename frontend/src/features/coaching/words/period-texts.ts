import { endReasonWords, measureWords, methodWords, placementAfterWords } from "../../../../../shared/coaching/period-words.ts";
import { defineTexts } from "../../../i18n/texts.ts";

/** Where a period stands, in a word. */
export const periodStatusTexts = defineTexts({
  fi: {
    draft: "Luonnos", planned: "Suunniteltu", active: "Käynnissä", "ended-open": "Määräaika ohi, päättymistiedot puuttuvat", closed: "Päättynyt", cancelled: "Peruttu",
    "error-entry": "Virhekirjaus",
  },
  sv: {
    draft: "Utkast", planned: "Planerad", active: "Pågår", "ended-open": "Tiden är ute, uppgifter om slutet saknas", closed: "Avslutad", cancelled: "Inställd",
    "error-entry": "Felregistrering",
  },
  en: {
    draft: "Draft", planned: "Planned", active: "Going on", "ended-open": "Past its planned end, ending not recorded", closed: "Ended", cancelled: "Cancelled",
    "error-entry": "Entered by mistake",
  },
});

/** The measure a period is arranged as. */
export const measureTexts = defineTexts(measureWords);

/** How the person came to the workshop. */
export const referralTexts = defineTexts({
  fi: {
    EMPLOYMENT_AUTHORITY: "Työvoimaviranomainen", WELLBEING_SOCIAL: "Sosiaalipalvelut", WELLBEING_HEALTH: "Terveyspalvelut", OUTREACH_YOUTH: "Etsivä nuorisotyö", SCHOOL: "Oppilaitos",
    GUIDANCE_CENTRE: "Ohjaamo", PROBATION: "Rikosseuraamuslaitos", KELA: "Kela", INTEGRATION: "Kotoutumispalvelut", OWN_INITIATIVE: "Oma-aloitteisesti", OTHER: "Muu", NO_INFO: "Ei tietoa",
  },
  sv: {
    EMPLOYMENT_AUTHORITY: "Arbetskraftsmyndigheten", WELLBEING_SOCIAL: "Socialtjänsterna", WELLBEING_HEALTH: "Hälsotjänsterna", OUTREACH_YOUTH: "Uppsökande ungdomsarbete",
    SCHOOL: "Läroanstalt", GUIDANCE_CENTRE: "Navigatorn", PROBATION: "Brottspåföljdsmyndigheten", KELA: "FPA", INTEGRATION: "Integrationstjänsterna", OWN_INITIATIVE: "På eget initiativ",
    OTHER: "Annan väg", NO_INFO: "Ingen uppgift",
  },
  en: {
    EMPLOYMENT_AUTHORITY: "Employment authority", WELLBEING_SOCIAL: "Social services", WELLBEING_HEALTH: "Health services", OUTREACH_YOUTH: "Outreach youth work", SCHOOL: "School",
    GUIDANCE_CENTRE: "One-Stop Guidance Centre", PROBATION: "Prison and Probation Service", KELA: "Kela", INTEGRATION: "Integration services", OWN_INITIATIVE: "On own initiative",
    OTHER: "Other", NO_INFO: "Not known",
  },
});

export const methodTexts = defineTexts(methodWords);

export const endReasonTexts = defineTexts(endReasonWords);

/** Where the person went. */
export const placementAfterTexts = defineTexts(placementAfterWords);

export const knownTexts = defineTexts({
  fi: { YES: "Kyllä", NO: "Ei", NO_INFO: "Ei tietoa" },
  sv: { YES: "Ja", NO: "Nej", NO_INFO: "Ingen uppgift" },
  en: { YES: "Yes", NO: "No", NO_INFO: "Not known" },
});
