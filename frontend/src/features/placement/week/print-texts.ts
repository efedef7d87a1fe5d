import { defineTexts } from "../../../i18n/texts.ts";

export const printTexts = defineTexts({
  fi: {
    title: (week: number) => `Läsnäololista, viikko ${week}`,
    sheet: "Läsnäololista",
    back: "Takaisin viikkoon",
    print: "Tulosta",
    person: "Asiakas",
    interrupted: "keskeytys",
    none: "ei sovittu",
    empty: "Tällä viikolla ei ole sijoituksia",
  },
  sv: {
    title: (week) => `Närvarolista, vecka ${week}`,
    sheet: "Närvarolista",
    back: "Tillbaka till veckan",
    print: "Skriv ut",
    person: "Klient",
    interrupted: "avbrott",
    none: "inte avtalad",
    empty: "Inga placeringar den här veckan",
  },
  en: {
    title: (week) => `Attendance list, week ${week}`,
    sheet: "Attendance list",
    back: "Back to the week",
    print: "Print",
    person: "Client",
    interrupted: "break",
    none: "not agreed",
    empty: "No placements this week",
  },
});
