import { defineTexts } from "../../../../i18n/texts.ts";

const entries = (n: number): string => (n === 1 ? "1 merkintä" : `${n} merkintää`);
const anteckningar = (n: number): string => (n === 1 ? "1 anteckning" : `${n} anteckningar`);
const marks = (n: number): string => (n === 1 ? "1 entry" : `${n} entries`);

export const savingTexts = defineTexts({
  fi: {
    saving: "Tallennetaan…",
    savedAt: (clock: string) => `Tallennettu klo ${clock}`,
    offline: (n: number) => `Ei yhteyttä, ${entries(n)} odottaa`,
    server: (n: number) => `Palvelu ei vastaa, ${entries(n)} odottaa`,
    outdated: (n: number) => `Järjestelmä on päivittynyt, ${entries(n)} odottaa. Kirjoita ne muistiin ja lataa sivu uudelleen.`,
    tryNow: "Yritä nyt",
    troubleTitle: (n: number) => (n === 1 ? "Yksi päivä odottaa valintaasi" : `${n} päivää odottaa valintaasi`),
    conflict: "Joku muu on muuttanut päivää sillä välin.",
    notStored: (said: string) => `Ei tallennettu: ${said}.`,
    confirmation: "vahvistus",
    cleared: "tyhjennys",
    retry: "Yritä uudelleen",
    letGo: "Luovu omastani",
  },
  sv: {
    saving: "Sparar…",
    savedAt: (clock) => `Sparat kl. ${clock}`,
    offline: (n) => `Ingen förbindelse, ${anteckningar(n)} väntar`,
    server: (n) => `Tjänsten svarar inte, ${anteckningar(n)} väntar`,
    outdated: (n) => `Systemet har uppdaterats, ${anteckningar(n)} väntar. Skriv upp dem och ladda om sidan.`,
    tryNow: "Försök nu",
    troubleTitle: (n) => (n === 1 ? "En dag väntar på ditt val" : `${n} dagar väntar på ditt val`),
    conflict: "Någon annan har ändrat dagen under tiden.",
    notStored: (said) => `Inte sparat: ${said}.`,
    confirmation: "bekräftelse",
    cleared: "tömning",
    retry: "Försök igen",
    letGo: "Avstå från min",
  },
  en: {
    saving: "Saving…",
    savedAt: (clock) => `Saved at ${clock}`,
    offline: (n) => `No connection, ${marks(n)} waiting`,
    server: (n) => `The service does not answer, ${marks(n)} waiting`,
    outdated: (n) => `The system has been updated, ${marks(n)} waiting. Note them down and reload the page.`,
    tryNow: "Try now",
    troubleTitle: (n) => (n === 1 ? "One day is waiting for your choice" : `${n} days are waiting for your choice`),
    conflict: "Somebody else has changed the day meanwhile.",
    notStored: (said) => `Not stored: ${said}.`,
    confirmation: "confirmation",
    cleared: "clearing",
    retry: "Try again",
    letGo: "Give up mine",
  },
});
