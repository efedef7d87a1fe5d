import type { AuthorityType } from "./authority.ts";
import type { Words } from "./words.ts";

/** Kinds of authorities a client's matter is dealt with together. */
export const authorityWords: Words<AuthorityType> = {
  fi: {
    EMPLOYMENT_AUTHORITY: "Työllisyyspalvelut",
    WELLBEING_AREA_SOCIAL: "Hyvinvointialueen sosiaalipalvelut",
    WELLBEING_AREA_HEALTH: "Hyvinvointialueen terveyspalvelut",
    KELA: "Kela",
    SCHOOL: "Oppilaitos",
    OUTREACH_YOUTH: "Etsivä nuorisotyö",
    GUIDANCE_CENTRE: "Ohjaamo",
    PROBATION: "Rikosseuraamuslaitos",
    OTHER: "Muu taho",
  },
  sv: {
    EMPLOYMENT_AUTHORITY: "Sysselsättningstjänsterna",
    WELLBEING_AREA_SOCIAL: "Välfärdsområdets socialtjänster",
    WELLBEING_AREA_HEALTH: "Välfärdsområdets hälsotjänster",
    KELA: "FPA",
    SCHOOL: "Läroanstalt",
    OUTREACH_YOUTH: "Uppsökande ungdomsarbete",
    GUIDANCE_CENTRE: "Navigatorn",
    PROBATION: "Brottspåföljdsmyndigheten",
    OTHER: "Annan instans",
  },
  en: {
    EMPLOYMENT_AUTHORITY: "Employment services",
    WELLBEING_AREA_SOCIAL: "Social services of the wellbeing services county",
    WELLBEING_AREA_HEALTH: "Health services of the wellbeing services county",
    KELA: "Kela",
    SCHOOL: "School",
    OUTREACH_YOUTH: "Outreach youth work",
    GUIDANCE_CENTRE: "One-Stop Guidance Centre",
    PROBATION: "Prison and Probation Service",
    OTHER: "Other",
  },
};
