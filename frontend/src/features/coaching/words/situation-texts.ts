import { housingWords, livelihoodWords, situationOccasionWords } from "../../../../../shared/coaching/situation-words.ts";
import { defineTexts } from "../../../i18n/texts.ts";

/** What a person lives on. */
export const livelihoodTexts = defineTexts(livelihoodWords);

export const housingTexts = defineTexts(housingWords);

/** When a picture of the life situation is taken. */
export const occasionTexts = defineTexts(situationOccasionWords);
