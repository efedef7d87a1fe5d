import type { Housing, Livelihood, SituationOccasion } from "./situation.ts";
import type { Words } from "./words.ts";

/** What a person lives on. */
export const livelihoodWords: Words<Livelihood> = {
  fi: {
    WAGE: "Palkka", UNEMPLOYMENT_ALLOWANCE: "Työttömyysetuus", SOCIAL_ASSISTANCE: "Toimeentulotuki", STUDY_GRANT: "Opintotuki", SICKNESS: "Sairauspäiväraha",
    REHABILITATION: "Kuntoutusraha tai kuntoutustuki", PENSION: "Eläke", NONE: "Ei tuloja", OTHER: "Muu", NO_INFO: "Ei tietoa",
  },
  sv: {
    WAGE: "Lön", UNEMPLOYMENT_ALLOWANCE: "Arbetslöshetsförmån", SOCIAL_ASSISTANCE: "Utkomststöd", STUDY_GRANT: "Studiestöd", SICKNESS: "Sjukdagpenning",
    REHABILITATION: "Rehabiliteringspenning eller rehabiliteringsstöd", PENSION: "Pension", NONE: "Inga inkomster", OTHER: "Annat", NO_INFO: "Ingen uppgift",
  },
  en: {
    WAGE: "Wage", UNEMPLOYMENT_ALLOWANCE: "Unemployment benefit", SOCIAL_ASSISTANCE: "Social assistance", STUDY_GRANT: "Student aid", SICKNESS: "Sickness allowance",
    REHABILITATION: "Rehabilitation allowance or subsidy", PENSION: "Pension", NONE: "No income", OTHER: "Other", NO_INFO: "Not known",
  },
};

export const housingWords: Words<Housing> = {
  fi: {
    OWN: "Omistusasunto", RENTED: "Vuokra-asunto", WITH_PARENTS: "Vanhempien luona", SUPPORTED: "Tuettu asuminen tai palveluasuminen", TEMPORARY: "Tilapäinen asuminen", HOMELESS: "Asunnoton",
    OTHER: "Muu", NO_INFO: "Ei tietoa",
  },
  sv: {
    OWN: "Ägarbostad", RENTED: "Hyresbostad", WITH_PARENTS: "Hos föräldrarna", SUPPORTED: "Stödboende eller serviceboende", TEMPORARY: "Tillfälligt boende", HOMELESS: "Bostadslös", OTHER: "Annat",
    NO_INFO: "Ingen uppgift",
  },
  en: {
    OWN: "Owned home", RENTED: "Rented home", WITH_PARENTS: "With parents", SUPPORTED: "Supported or service housing", TEMPORARY: "Temporary housing", HOMELESS: "Homeless", OTHER: "Other",
    NO_INFO: "Not known",
  },
};

/** When a picture of the life situation is taken. */
export const situationOccasionWords: Words<SituationOccasion> = {
  fi: { START: "Alussa", REVIEW: "Väliarviossa", END: "Lopussa", M12: "Vuosi päättymisen jälkeen" },
  sv: { START: "I början", REVIEW: "Vid mellanbedömningen", END: "I slutet", M12: "Ett år efter slutet" },
  en: { START: "At the start", REVIEW: "At the review", END: "At the end", M12: "A year after the end" },
};
