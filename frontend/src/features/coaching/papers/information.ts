import type { PaperLanguage } from "./form-choice.ts";
import { informationEasy } from "./information-easy.ts";
import { informationEnglish } from "./information-en.ts";
import { informationFinnish } from "./information-fi.ts";
import { informationSwedish } from "./information-sv.ts";
import type { Sheet } from "./sheet.ts";

/** The sheet in each language it is printed in. */
export const information: Readonly<Record<PaperLanguage, Sheet>> = {
  fi: informationFinnish, sv: informationSwedish, en: informationEnglish, easy: informationEasy,
};
