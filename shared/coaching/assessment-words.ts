import type { Occasion } from "./assessment-mark.ts";
import type { Words } from "./words.ts";

/** At which point of coaching an assessment is made. */
export const occasionWords: Words<Occasion> = {
  fi: { START: "Alkuarviointi", MID: "Väliarviointi", END: "Loppuarviointi", FOLLOW_UP: "Seuranta-arviointi" },
  sv: { START: "Inledande bedömning", MID: "Mellanbedömning", END: "Slutbedömning", FOLLOW_UP: "Uppföljande bedömning" },
  en: { START: "First assessment", MID: "Interim assessment", END: "Final assessment", FOLLOW_UP: "Follow-up assessment" },
};
