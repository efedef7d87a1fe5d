import { defineTexts } from "../../../i18n/texts.ts";

export const frameTexts = defineTexts({
  fi: {
    tabs: "Asiakkaan tiedot",
    noCode: "Ei henkilötunnusta",
    born: (on: string, age: number) => `Syntynyt ${on}, ${age} v`,
    coaches: (names: string) => `Valmentaja: ${names}`,
    noCoach: "Ei vastuuvalmentajaa",
    protectedTitle: "Turvakielto",
    protected: (until: string) => `Asiakkaan osoitetta ja muuta olinpaikkaa ei saa kertoa kenellekään. Turvakielto on voimassa ${until} asti.`,
    endedTitle: "Valmennus on päättynyt",
    ended: (endedOn: string, keptUntil: string) =>
      `Viimeinen jakso päättyi ${endedOn}. Tiedot säilytetään ${keptUntil} asti ja poistetaan sitten. Ne palaavat käyttöön, jos avaat jakson uudelleen.`,
    restrictedTitle: "Käsittelyä on rajoitettu",
    restricted: "Asiakkaan tietoja ei voi nyt avata eikä muuttaa. Näet täällä vain nimen. Jos sinun pitää tietää lisää, kysy pääkäyttäjältä.",
    back: "Asiakasluetteloon",
  },
  sv: {
    tabs: "Klientens uppgifter",
    noCode: "Ingen personbeteckning",
    born: (on, age) => `Född ${on}, ${age} år`,
    coaches: (names) => `Coach: ${names}`,
    noCoach: "Ingen ansvarig coach",
    protectedTitle: "Spärrmarkering",
    protected: (until) => `Klientens adress och vistelseort får inte berättas för någon. Spärrmarkeringen gäller till och med ${until}.`,
    endedTitle: "Coachningen är avslutad",
    ended: (endedOn, keptUntil) =>
      `Den senaste perioden slutade ${endedOn}. Uppgifterna bevaras till och med ${keptUntil} och raderas sedan. De kan användas igen om du öppnar perioden på nytt.`,
    restrictedTitle: "Behandlingen är begränsad",
    restricted: "Klientens uppgifter kan inte öppnas eller ändras nu. Du ser bara namnet här. Fråga huvudanvändaren om du behöver veta mer.",
    back: "Till klientlistan",
  },
  en: {
    tabs: "The client's information",
    noCode: "No identity code",
    born: (on, age) => `Born ${on}, ${age} years`,
    coaches: (names) => `Coach: ${names}`,
    noCoach: "No responsible coach",
    protectedTitle: "Address protection",
    protected: (until) => `The client's address and whereabouts must not be told to anybody. The protection is in force until ${until}.`,
    endedTitle: "Coaching has ended",
    ended: (endedOn, keptUntil) =>
      `The last period ended on ${endedOn}. The information is kept until ${keptUntil} and then deleted. It comes back into use if you re-open the period.`,
    restrictedTitle: "Handling is restricted",
    restricted: "The client's information cannot be opened or changed now. You see only the name here. Ask your main user if you need to know more.",
    back: "To the list of clients",
  },
});

export const tabTexts = defineTexts({
  fi: {
    summary: "Yhteenveto",
    basics: "Tiedot",
    periods: "Jaksot",
    plan: "Suunnitelma",
    assessments: "Arvioinnit",
    diary: "Päiväkirja",
    prints: "Tulosteet",
    history: "Tapahtumat",
  },
  sv: {
    summary: "Översikt",
    basics: "Uppgifter",
    periods: "Perioder",
    plan: "Plan",
    assessments: "Bedömningar",
    diary: "Dagbok",
    prints: "Utskrifter",
    history: "Händelser",
  },
  en: {
    summary: "Summary",
    basics: "Basics",
    periods: "Periods",
    plan: "Plan",
    assessments: "Assessments",
    diary: "Diary",
    prints: "Prints",
    history: "History",
  },
});
