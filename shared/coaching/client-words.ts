import type { BasicEducation, EducationLevel } from "./client.ts";
import type { Words } from "./words.ts";

export const basicEducationWords: Words<BasicEducation> = {
  fi: { COMPLETED: "Peruskoulu suoritettu", NOT_COMPLETED: "Peruskoulu kesken", ABROAD: "Suoritettu ulkomailla", NO_INFO: "Ei tiedossa" },
  sv: { COMPLETED: "Grundskolan avlagd", NOT_COMPLETED: "Grundskolan inte avlagd", ABROAD: "Avlagd utomlands", NO_INFO: "Ingen uppgift" },
  en: { COMPLETED: "Comprehensive school completed", NOT_COMPLETED: "Not completed", ABROAD: "Completed abroad", NO_INFO: "Not known" },
};

export const educationLevelWords: Words<EducationLevel> = {
  fi: {
    NONE: "Ei muuta koulutusta",
    VOCATIONAL: "Ammatillinen tutkinto",
    GENERAL_UPPER: "Lukio",
    POLYTECHNIC: "Ammattikorkeakoulu",
    UNIVERSITY: "Yliopisto",
    NO_INFO: "Ei tiedossa",
  },
  sv: {
    NONE: "Ingen annan utbildning",
    VOCATIONAL: "Yrkesexamen",
    GENERAL_UPPER: "Gymnasium",
    POLYTECHNIC: "Yrkeshögskola",
    UNIVERSITY: "Universitet",
    NO_INFO: "Ingen uppgift",
  },
  en: {
    NONE: "No other education",
    VOCATIONAL: "Vocational qualification",
    GENERAL_UPPER: "Upper secondary school",
    POLYTECHNIC: "University of applied sciences",
    UNIVERSITY: "University",
    NO_INFO: "Not known",
  },
};
