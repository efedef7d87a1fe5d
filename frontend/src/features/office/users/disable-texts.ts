import { defineTexts } from "../../../i18n/texts.ts";

/** Texts of the last step when somebody leaves. */
export const disableTexts = defineTexts({
  fi: {
    title: (name: string) => `Poista ${name} käytöstä`,
    text: "Käyttäjä ei pääse enää järjestelmään, ja avoinna oleva istunto katkeaa heti. Voit ottaa käyttäjän uudelleen käyttöön milloin vain.",
    done: (name: string) => `${name} on poistettu käytöstä.`,
    ask: "Pyydä käyttäjien ylläpitäjää poistamaan tunnus käytöstä.",
    toUsers: "Käyttäjiin",
  },
  sv: {
    title: (name) => `Ta ${name} ur bruk`,
    text: "Användaren kommer inte längre in i systemet, och en öppen session bryts genast. Du kan ta användaren i bruk igen när som helst.",
    done: (name) => `${name} är tagen ur bruk.`,
    ask: "Be användaradministratören ta kontot ur bruk.",
    toUsers: "Till användarna",
  },
  en: {
    title: (name) => `Disable ${name}`,
    text: "The user can no longer enter the system, and an open session ends at once. You can enable the user again at any time.",
    done: (name) => `${name} has been disabled.`,
    ask: "Ask the user administrator to disable the account.",
    toUsers: "To the users",
  },
});
