import type { EndReason, Measure, Method, PlacementAfter } from "./period-codes.ts";
import type { Words } from "./words.ts";

/** The measure a period is arranged as. */
export const measureWords: Words<Measure> = {
  fi: {
    REHAB_WORK: "Kuntouttava työtoiminta", WORK_TRIAL: "Työkokeilu", WAGE_SUBSIDY: "Palkkatuettu työ", SOCIAL_REHAB: "Sosiaalinen kuntoutus", JOB_COACHING: "Työhönvalmennus",
    STUDY_TRIAL: "Koulutuskokeilu", STUDIES: "Opinnot tai työssäoppiminen", VOLUNTARY: "Omaehtoinen valmennus", COMMUNITY_SANCTION: "Yhdyskuntapalvelu", OTHER: "Muu toimenpide",
    NO_INFO: "Ei tietoa",
  },
  sv: {
    REHAB_WORK: "Arbetsverksamhet i rehabiliteringssyfte", WORK_TRIAL: "Arbetsprövning", WAGE_SUBSIDY: "Arbete med lönesubvention", SOCIAL_REHAB: "Social rehabilitering",
    JOB_COACHING: "Arbetsträning", STUDY_TRIAL: "Utbildningsprövning", STUDIES: "Studier eller inlärning i arbetet", VOLUNTARY: "Frivillig coachning",
    COMMUNITY_SANCTION: "Samhällstjänst", OTHER: "Annan åtgärd", NO_INFO: "Ingen uppgift",
  },
  en: {
    REHAB_WORK: "Rehabilitative work", WORK_TRIAL: "Work trial", WAGE_SUBSIDY: "Wage-subsidised work", SOCIAL_REHAB: "Social rehabilitation", JOB_COACHING: "Job coaching",
    STUDY_TRIAL: "Education trial", STUDIES: "Studies or learning at work", VOLUNTARY: "Voluntary coaching", COMMUNITY_SANCTION: "Community service", OTHER: "Other measure",
    NO_INFO: "Not known",
  },
};

export const endReasonWords: Words<EndReason> = {
  fi: {
    COMPLETED_AS_PLANNED: "Päättyi suunnitelman mukaan", EMPLOYED_OPEN: "Työllistyi avoimille työmarkkinoille", EMPLOYED_SUBSIDISED: "Työllistyi palkkatuella",
    ENTREPRENEUR: "Ryhtyi yrittäjäksi", EDUCATION: "Aloitti koulutuksen", OTHER_MEASURE: "Siirtyi toiseen palveluun", TRANSFERRED: "Siirtyi toiseen paikkaan tai kuntaan",
    HEALTH: "Terveydelliset syyt", PARENTAL_LEAVE: "Perhevapaa", MILITARY_SERVICE: "Varusmies- tai siviilipalvelus", PENSION: "Eläke", MOVED: "Muutto", OWN_WISH: "Oma toive",
    NO_SHOW: "Ei saapunut", ABSENCES: "Poissaolot", PLACE_ENDED: "Paikka päättyi", MAX_DURATION: "Enimmäisaika täyttyi", BASIS_CEASED: "Peruste lakkasi", DECEASED: "Asiakas kuoli",
    OTHER: "Muu syy", NO_INFO: "Ei tietoa",
  },
  sv: {
    COMPLETED_AS_PLANNED: "Slutade enligt planen", EMPLOYED_OPEN: "Fick arbete på den öppna arbetsmarknaden", EMPLOYED_SUBSIDISED: "Fick arbete med lönesubvention",
    ENTREPRENEUR: "Blev företagare", EDUCATION: "Började en utbildning", OTHER_MEASURE: "Gick över till en annan tjänst", TRANSFERRED: "Flyttades till en annan plats eller kommun",
    HEALTH: "Hälsoskäl", PARENTAL_LEAVE: "Familjeledighet", MILITARY_SERVICE: "Beväring eller civiltjänst", PENSION: "Pension", MOVED: "Flyttning", OWN_WISH: "Eget önskemål",
    NO_SHOW: "Kom inte", ABSENCES: "Frånvaro", PLACE_ENDED: "Platsen upphörde", MAX_DURATION: "Maximitiden uppnåddes", BASIS_CEASED: "Grunden upphörde", DECEASED: "Klienten avled",
    OTHER: "Annan orsak", NO_INFO: "Ingen uppgift",
  },
  en: {
    COMPLETED_AS_PLANNED: "Ended as planned", EMPLOYED_OPEN: "Found work on the open labour market", EMPLOYED_SUBSIDISED: "Found work with a wage subsidy", ENTREPRENEUR: "Became an entrepreneur",
    EDUCATION: "Began an education", OTHER_MEASURE: "Went on to another service", TRANSFERRED: "Moved to another place or municipality", HEALTH: "Health reasons",
    PARENTAL_LEAVE: "Family leave", MILITARY_SERVICE: "Military or civilian service", PENSION: "Pension", MOVED: "Moved away", OWN_WISH: "Own wish", NO_SHOW: "Did not come",
    ABSENCES: "Absences", PLACE_ENDED: "The place came to an end", MAX_DURATION: "Longest time reached", BASIS_CEASED: "The ground ceased", DECEASED: "The client died", OTHER: "Other reason",
    NO_INFO: "Not known",
  },
};

/** Where the person went. */
export const placementAfterWords: Words<PlacementAfter> = {
  fi: {
    STILL_IN_WORKSHOP: "Jatkaa pajalla", WORK_OPEN: "Työssä avoimilla työmarkkinoilla", WORK_SUBSIDISED: "Palkkatuetussa työssä", EDUCATION_VOCATIONAL: "Ammatillisessa koulutuksessa",
    EDUCATION_OTHER: "Muussa koulutuksessa", OTHER_MEASURE: "Muussa palvelussa", REHAB_WORK: "Kuntouttavassa työtoiminnassa muualla", SOCIAL_OR_HEALTH_REHAB: "Sosiaalisessa tai lääkinnällisessä kuntoutuksessa",
    MILITARY: "Varusmies- tai siviilipalveluksessa", FAMILY_LEAVE: "Perhevapaalla", UNEMPLOYED: "Työttömänä", PENSION: "Eläkkeellä", OTHER: "Muu", NO_INFO: "Ei tietoa",
  },
  sv: {
    STILL_IN_WORKSHOP: "Fortsätter i verkstaden", WORK_OPEN: "Arbete på den öppna arbetsmarknaden", WORK_SUBSIDISED: "Arbete med lönesubvention", EDUCATION_VOCATIONAL: "Yrkesutbildning",
    EDUCATION_OTHER: "Annan utbildning", OTHER_MEASURE: "Annan tjänst", REHAB_WORK: "Arbetsverksamhet i rehabiliteringssyfte på annat håll", SOCIAL_OR_HEALTH_REHAB: "Social eller medicinsk rehabilitering",
    MILITARY: "Beväring eller civiltjänst", FAMILY_LEAVE: "Familjeledig", UNEMPLOYED: "Arbetslös", PENSION: "Pensionerad", OTHER: "Annat", NO_INFO: "Ingen uppgift",
  },
  en: {
    STILL_IN_WORKSHOP: "Goes on at the workshop", WORK_OPEN: "At work on the open labour market", WORK_SUBSIDISED: "In wage-subsidised work", EDUCATION_VOCATIONAL: "In vocational education",
    EDUCATION_OTHER: "In other education", OTHER_MEASURE: "In another service", REHAB_WORK: "In rehabilitative work elsewhere", SOCIAL_OR_HEALTH_REHAB: "In social or medical rehabilitation",
    MILITARY: "In military or civilian service", FAMILY_LEAVE: "On family leave", UNEMPLOYED: "Unemployed", PENSION: "Retired", OTHER: "Other", NO_INFO: "Not known",
  },
};

export const methodWords: Words<Method> = {
  fi: { WORK_COACHING: "Työvalmennus", INDIVIDUAL_COACHING: "Yksilövalmennus", GROUP: "Ryhmävalmennus", STUDY_SUPPORT: "Opintojen tuki", PEER: "Vertaistuki" },
  sv: { WORK_COACHING: "Arbetsträning", INDIVIDUAL_COACHING: "Individuell coachning", GROUP: "Gruppcoachning", STUDY_SUPPORT: "Stöd för studier", PEER: "Kamratstöd" },
  en: { WORK_COACHING: "Work coaching", INDIVIDUAL_COACHING: "Individual coaching", GROUP: "Group coaching", STUDY_SUPPORT: "Study support", PEER: "Peer support" },
};
