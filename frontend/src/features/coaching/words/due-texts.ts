import { defineTexts } from "../../../i18n/texts.ts";

/** What there is to do about a client. */
export const dueTexts = defineTexts({
  fi: {
    "pre-form": "Hävitä esitietolomake",
    "period-ends": "Jakso päättyy: päätä jatkosta",
    review: "Väliarvio",
    goal: "Tavoitteen määräpäivä",
    situation: "Kirjaa elämäntilanne",
    assessment: "Tee arviointi",
    "follow-up": "Kysy, miten menee",
    "withdrawal-decision": "Päätä tietojen poistamisesta",
    "address-protection-ends": "Turvakielto päättyy: tarkista jatko",
    "no-period": "Avaa valmennusjakso",
  },
  sv: {
    "pre-form": "Förstör förhandsblanketten",
    "period-ends": "Perioden slutar: besluta om fortsättningen",
    review: "Mellanbedömning",
    goal: "Målets sista dag",
    situation: "Anteckna livssituationen",
    assessment: "Gör en bedömning",
    "follow-up": "Fråga hur det går",
    "withdrawal-decision": "Besluta om uppgifterna ska raderas",
    "address-protection-ends": "Spärrmarkeringen upphör: kontrollera fortsättningen",
    "no-period": "Öppna en coachningsperiod",
  },
  en: {
    "pre-form": "Destroy the pre-form",
    "period-ends": "Period ends: decide what comes next",
    review: "Review",
    goal: "Due date of a goal",
    situation: "Record the life situation",
    assessment: "Make an assessment",
    "follow-up": "Ask how things are",
    "withdrawal-decision": "Decide on deleting the information",
    "address-protection-ends": "Address protection ends: check whether it goes on",
    "no-period": "Open a coaching period",
  },
});
