import { defineTexts } from "../../../i18n/texts.ts";

export const monthTexts = defineTexts({
  fi: {
    title: (month: string) => `Läsnäolot, ${month}`,
    lead: "Viikko avautuu, kun valitset sen.",
    months: "Kuukaudet",
    previous: "Edellinen kuukausi",
    next: "Seuraava kuukausi",
    person: "Asiakas",
    week: (attended: number, planned: number, missing: number) => `${attended} läsnä, ${planned} suunniteltu, ${missing} puuttuu`,
    empty: "Tässä kuussa ei ole sijoituksia",
  },
  sv: {
    title: (month) => `Närvaro, ${month}`,
    lead: "Välj en vecka för att öppna den.",
    months: "Månader",
    previous: "Föregående månad",
    next: "Nästa månad",
    person: "Klient",
    week: (attended, planned, missing) => `${attended} närvarande, ${planned} planerade, ${missing} saknas`,
    empty: "Inga placeringar den här månaden",
  },
  en: {
    title: (month) => `Attendance, ${month}`,
    lead: "Choose a week to open it.",
    months: "Months",
    previous: "Previous month",
    next: "Next month",
    person: "Client",
    week: (attended, planned, missing) => `${attended} present, ${planned} planned, ${missing} missing`,
    empty: "No placements this month",
  },
});
