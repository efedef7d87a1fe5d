import { defineTexts } from "../../../i18n/texts.ts";

const entries = (n: number): string => (n === 1 ? "1 kirjaus" : `${n} kirjausta`);
const anteckningar = (n: number): string => (n === 1 ? "1 anteckning" : `${n} anteckningar`);
const marks = (n: number): string => (n === 1 ? "1 entry" : `${n} entries`);

export const outboxTexts = defineTexts({
  fi: {
    saving: "Tallennetaan…",
    savedAt: (clock: string) => `Tallennettu klo ${clock}`,
    offline: (n: number) => `Ei yhteyttä, ${entries(n)} odottaa. Kirjaamasi on tallessa tällä sivulla ja tallentuu, kun yhteys palaa.`,
    server: (n: number) => `Palvelu ei vastaa, ${entries(n)} odottaa. Kirjaamasi on tallessa tällä sivulla, ja tallennusta yritetään uudelleen.`,
    outdated: "Järjestelmä on päivittynyt. Kirjoita viimeisin kirjauksesi muistiin ja lataa sivu uudelleen.",
    tryNow: "Yritä nyt",
  },
  sv: {
    saving: "Sparar…",
    savedAt: (clock) => `Sparat kl. ${clock}`,
    offline: (n) => `Ingen förbindelse, ${anteckningar(n)} väntar. Det du har fyllt i finns kvar på sidan och sparas när förbindelsen är tillbaka.`,
    server: (n) => `Tjänsten svarar inte, ${anteckningar(n)} väntar. Det du har fyllt i finns kvar på sidan, och sparandet försöks på nytt.`,
    outdated: "Systemet har uppdaterats. Skriv upp det senaste du fyllde i och ladda om sidan.",
    tryNow: "Försök nu",
  },
  en: {
    saving: "Saving…",
    savedAt: (clock) => `Saved at ${clock}`,
    offline: (n) => `No connection, ${marks(n)} waiting. What you have entered is kept on this page and will be saved when the connection is back.`,
    server: (n) => `The service does not answer, ${marks(n)} waiting. What you have entered is kept on this page, and saving is tried again.`,
    outdated: "The system has been updated. Note down what you entered last and reload the page.",
    tryNow: "Try now",
  },
});
