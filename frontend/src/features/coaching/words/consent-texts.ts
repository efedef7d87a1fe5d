import { defineTexts } from "../../../i18n/texts.ts";

/** What a person consents to, scope by scope. */
export const scopeTexts = defineTexts({
  fi: {
    store: "Tiedot saa tallentaa valmennuksen rekisteriin",
    "share-sender": "Yhteenvedon edistymisestä saa antaa lähettävälle taholle",
    "follow-up": "Tilannetta saa kysyä 6 ja 12 kuukautta valmennuksen jälkeen",
    "statistics-operator": "Tietoja saa käyttää tilastoihin, jotka tekee ulkopuolinen palvelu",
  },
  sv: {
    store: "Uppgifterna får sparas i coachningsregistret",
    "share-sender": "Ett sammandrag om framstegen får ges till den som hänvisade hit",
    "follow-up": "Man får fråga hur det går 6 och 12 månader efter coachningen",
    "statistics-operator": "Uppgifterna får användas för statistik som en utomstående tjänst gör",
  },
  en: {
    store: "The information may be stored in the coaching register",
    "share-sender": "A summary of progress may be given to the sending authority",
    "follow-up": "The client may be asked how things are 6 and 12 months after coaching",
    "statistics-operator": "The information may be used for statistics made by an outside service",
  },
});

/** On what storing rests. */
export const consentKindTexts = defineTexts({
  fi: { consent: "Asiakkaan suostumus", informed: "Laki: asiakkaalle on kerrottu tallentamisesta" },
  sv: { consent: "Klientens samtycke", informed: "Lag: klienten har informerats om att uppgifterna sparas" },
  en: { consent: "The client's consent", informed: "Statute: the client has been told that the information is stored" },
});

/** How the paper was signed. */
export const consentMethodTexts = defineTexts({
  fi: { "paper-signed": "Allekirjoitettu paperilla", electronic: "Allekirjoitettu sähköisesti", "on-behalf": "Toinen on allekirjoittanut asiakkaan puolesta" },
  sv: { "paper-signed": "Undertecknat på papper", electronic: "Undertecknat elektroniskt", "on-behalf": "Någon annan har undertecknat för klienten" },
  en: { "paper-signed": "Signed on paper", electronic: "Signed electronically", "on-behalf": "Signed by somebody else on the client's behalf" },
});
