import type { IdentityCodeReason, LeftOut, SummarySection } from "../../../../../shared/coaching/summary.ts";
import type { Words } from "../../../../../shared/coaching/words.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { defineTexts } from "../../../i18n/texts.ts";

const sections: Words<SummarySection> = {
  fi: { contact: "Yhteystiedot", background: "Koulutus ja työkokemus", periods: "Valmennusjaksot", situation: "Elämäntilanne", plan: "Tavoitteet ja niiden toteutuminen", assessments: "Arvioinnit" },
  sv: { contact: "Kontaktuppgifter", background: "Utbildning och arbetserfarenhet", periods: "Coachningsperioder", situation: "Livssituation", plan: "Mål och hur de har förverkligats", assessments: "Bedömningar" },
  en: { contact: "Contact details", background: "Education and work experience", periods: "Coaching periods", situation: "Life situation", plan: "Goals and how they were reached", assessments: "Assessments" },
};
export const sectionTexts = defineTexts(sections);

const reasons: Words<IdentityCodeReason> = {
  fi: {
    "statutory-task": "Vastaanottaja tarvitsee sen laissa säädettyyn tehtäväänsä", "benefit-decision": "Vastaanottaja tekee päätöksen etuudesta tai palvelusta",
    "same-name": "Vastaanottajalla on samannimisiä asiakkaita",
  },
  sv: {
    "statutory-task": "Mottagaren behöver den för en lagstadgad uppgift", "benefit-decision": "Mottagaren fattar beslut om en förmån eller tjänst",
    "same-name": "Mottagaren har klienter med samma namn",
  },
  en: {
    "statutory-task": "The recipient needs it for a task laid down by law", "benefit-decision": "The recipient decides on a benefit or a service",
    "same-name": "The recipient has clients of the same name",
  },
};
export const reasonTexts = defineTexts(reasons);

const leftOut: Words<LeftOut> = {
  fi: {
    "contact-protected": "Yhteystiedot: asiakkaalla on turvakielto.",
    "places-protected": "Pajan nimi ja asuminen: asiakkaalla on turvakielto.",
    "identity-code-missing": "Henkilötunnus: asiakkaalle ei ole kirjattu henkilötunnusta.",
    "identity-code-in-text": "Henkilötunnus, joka oli kirjoitettu tekstiin: loppuosa on peitetty.",
    "letters-unprintable": "Merkkejä, joita ei voi tulostaa: niiden paikalla on kysymysmerkki.",
    "assessments-unsigned": "Allekirjoittamattomat arvioinnit.",
    "contact-empty": "Yhteystiedot: mitään ei ole kirjattu.",
    "background-empty": "Koulutus ja työkokemus: mitään ei ole kirjattu.",
    "periods-empty": "Valmennusjaksot: mitään ei ole kirjattu.",
    "situation-empty": "Elämäntilanne: mitään ei ole kirjattu.",
    "plan-empty": "Tavoitteet: mitään ei ole kirjattu.",
    "assessments-empty": "Arvioinnit: allekirjoitettuja arviointeja ei ole.",
  },
  sv: {
    "contact-protected": "Kontaktuppgifter: klienten har spärrmarkering.",
    "places-protected": "Verkstadens namn och boendet: klienten har spärrmarkering.",
    "identity-code-missing": "Personbeteckningen: ingen har antecknats för klienten.",
    "identity-code-in-text": "En personbeteckning som var skriven i en text: slutet är täckt.",
    "letters-unprintable": "Tecken som inte kan skrivas ut: i stället står ett frågetecken.",
    "assessments-unsigned": "Bedömningar som inte är undertecknade.",
    "contact-empty": "Kontaktuppgifter: inget har antecknats.",
    "background-empty": "Utbildning och arbetserfarenhet: inget har antecknats.",
    "periods-empty": "Coachningsperioder: inget har antecknats.",
    "situation-empty": "Livssituation: inget har antecknats.",
    "plan-empty": "Mål: inget har antecknats.",
    "assessments-empty": "Bedömningar: det finns inga undertecknade bedömningar.",
  },
  en: {
    "contact-protected": "Contact details: the client has address protection.",
    "places-protected": "The name of the workshop and housing: the client has address protection.",
    "identity-code-missing": "The identity code: none is recorded for the client.",
    "identity-code-in-text": "An identity code written into a text: its end is covered.",
    "letters-unprintable": "Characters that cannot be printed: a question mark stands in their place.",
    "assessments-unsigned": "Assessments that are not signed.",
    "contact-empty": "Contact details: nothing is recorded.",
    "background-empty": "Education and work experience: nothing is recorded.",
    "periods-empty": "Coaching periods: nothing is recorded.",
    "situation-empty": "Life situation: nothing is recorded.",
    "plan-empty": "Goals: nothing is recorded.",
    "assessments-empty": "Assessments: there are no signed ones.",
  },
};
export const leftOutTexts = defineTexts(leftOut);

const languages: Words<Language> = {
  fi: { fi: "Suomi", sv: "Ruotsi", en: "Englanti" },
  sv: { fi: "Finska", sv: "Svenska", en: "Engelska" },
  en: { fi: "Finnish", sv: "Swedish", en: "English" },
};
export const languageTexts = defineTexts(languages);
