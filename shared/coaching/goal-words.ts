import type { GoalCategory, GoalStatus } from "./goal.ts";
import type { Words } from "./words.ts";

/** What part of life or work a goal is about. */
export const goalCategoryWords: Words<GoalCategory> = {
  fi: {
    DAILY_LIFE: "Arki", WORK_SKILLS: "Työtaidot", SOCIAL: "Sosiaaliset taidot", STUDY: "Opiskelu", HEALTH_WELLBEING: "Hyvinvointi", JOB_SEARCH: "Työnhaku", LANGUAGE: "Kieli",
    CERTIFICATE: "Kortit ja pätevyydet",
  },
  sv: {
    DAILY_LIFE: "Vardagen", WORK_SKILLS: "Arbetsfärdigheter", SOCIAL: "Sociala färdigheter", STUDY: "Studier", HEALTH_WELLBEING: "Välmående", JOB_SEARCH: "Att söka arbete",
    LANGUAGE: "Språk", CERTIFICATE: "Kort och behörigheter",
  },
  en: {
    DAILY_LIFE: "Everyday life", WORK_SKILLS: "Work skills", SOCIAL: "Social skills", STUDY: "Studies", HEALTH_WELLBEING: "Well-being", JOB_SEARCH: "Looking for work",
    LANGUAGE: "Language", CERTIFICATE: "Cards and qualifications",
  },
};

export const goalStatusWords: Words<GoalStatus> = {
  fi: { OPEN: "Kesken", ACHIEVED: "Saavutettu", PARTLY: "Saavutettu osittain", NOT: "Ei saavutettu", DROPPED: "Luovuttu" },
  sv: { OPEN: "Pågår", ACHIEVED: "Uppnått", PARTLY: "Delvis uppnått", NOT: "Inte uppnått", DROPPED: "Avskrivet" },
  en: { OPEN: "Going on", ACHIEVED: "Reached", PARTLY: "Reached in part", NOT: "Not reached", DROPPED: "Given up" },
};

/** The steps of the goal attainment scale, where a goal has no words of its own for them. */
export const attainmentWords: Words<"-2" | "-1" | "0" | "1" | "2"> = {
  fi: { "-2": "paljon odotettua heikompi", "-1": "odotettua heikompi", "0": "odotettu", "1": "odotettua parempi", "2": "paljon odotettua parempi" },
  sv: { "-2": "mycket svagare än väntat", "-1": "svagare än väntat", "0": "som väntat", "1": "bättre än väntat", "2": "mycket bättre än väntat" },
  en: { "-2": "much less than expected", "-1": "less than expected", "0": "as expected", "1": "better than expected", "2": "much better than expected" },
};
