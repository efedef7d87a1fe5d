import { authorityWords } from "../../../../../shared/coaching/authority-words.ts";
import { defineTexts } from "../../../i18n/texts.ts";

/** Kinds of authorities a client's matter is dealt with together. */
export const authorityTexts = defineTexts(authorityWords);
