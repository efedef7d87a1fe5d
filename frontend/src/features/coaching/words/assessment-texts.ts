import { occasionWords } from "../../../../../shared/coaching/assessment-words.ts";
import { defineTexts } from "../../../i18n/texts.ts";

/** At which point of coaching an assessment is made. */
export const occasionTexts = defineTexts(occasionWords);

/** Who answers. */
export const assessmentModeTexts = defineTexts({
  fi: { JOINT: "Asiakas ja valmentaja", SELF: "Vain asiakas", OBSERVED: "Vain valmentaja" },
  sv: { JOINT: "Klienten och coachen", SELF: "Bara klienten", OBSERVED: "Bara coachen" },
  en: { JOINT: "The client and the coach", SELF: "The client only", OBSERVED: "The coach only" },
});
