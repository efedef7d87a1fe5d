import { defineTexts } from "../../../i18n/texts.ts";

/** Of the page that the papers are printed from. */
export const formsTexts = defineTexts({
  fi: {
    title: "Lomakkeet asiakkaalle",
    lead: "Anna asiakkaalle ensin tietosuojatiedote. Suostumus allekirjoitetaan esitietolomakkeen lopussa.",
    paper: "Lomake",
    "pre-form": "Esitietolomake ja suostumus",
    information: "Tietosuojatiedote",
    language: "Lomakkeen kieli",
    easy: "Suomi, selkokieli",
    print: "Tulosta",
    back: "Asiakkaisiin",
  },
  sv: {
    title: "Blanketter till klienten",
    lead: "Ge först klienten informationsbladet om dataskydd. Samtycket undertecknas i slutet av förhandsblanketten.",
    paper: "Blankett",
    "pre-form": "Förhandsblankett och samtycke",
    information: "Information om dataskydd",
    language: "Blankettens språk",
    easy: "Finska, lättläst",
    print: "Skriv ut",
    back: "Till klienterna",
  },
  en: {
    title: "Forms for the client",
    lead: "First give the client the information sheet. The consent is signed at the end of the pre-form.",
    paper: "Form",
    "pre-form": "Pre-form and consent",
    information: "Information on data protection",
    language: "Language of the form",
    easy: "Finnish, plain language",
    print: "Print",
    back: "To the clients",
  },
});
