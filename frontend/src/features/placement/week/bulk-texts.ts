import { defineTexts } from "../../../i18n/texts.ts";

export const bulkTexts = defineTexts({
  fi: {
    nothing: "Täällä ei ole mitään täytettävää eikä vahvistettavaa.",
    missing: (n: number) =>
      n === 1
        ? "Yhdellä sovitulla päivällä ei ole merkintää. Täyttö koskee vain sitä, ja sen voi kumota."
        : `${n} sovitulla päivällä ei ole merkintää. Täyttö koskee vain niitä, ja sen voi kumota kerralla.`,
    fill: (n: number) => (n === 1 ? "Merkitse läsnäoloksi" : `Merkitse ${n} päivää läsnäoloksi`),
    same: (n: number) => (n === 1 ? "Yksi ilmoitus on suunnitelman mukainen." : `${n} ilmoitusta on suunnitelman mukaisia.`),
    confirmSame: (n: number) => (n === 1 ? "Vahvista suunnitelman mukainen" : `Vahvista ${n} suunnitelman mukaista`),
    different: (n: number) => (n === 1 ? "Yksi ilmoitus poikkeaa suunnitelmasta:" : `${n} ilmoitusta poikkeaa suunnitelmasta:`),
    confirmAll: (n: number) => (n === 1 ? "Vahvista se sellaisena" : `Vahvista kaikki ${n} sellaisina`),
    progress: (done: number, all: number) => `Vahvistettu ${done}/${all}`,
    failed: (n: number) => (n === 1 ? "Yhtä päivää ei vahvistettu. Avaa se ja tarkista:" : `${n} päivää ei vahvistettu. Avaa ne ja tarkista:`),
    close: "Sulje",
    wholeWeek: "Koko viikko",
  },
  sv: {
    nothing: "Här finns inget att fylla i eller bekräfta.",
    missing: (n) =>
      n === 1
        ? "En avtalad dag saknar anteckning. Bara den fylls i, och det kan ångras."
        : `${n} avtalade dagar saknar anteckning. Bara de fylls i, och det kan ångras på en gång.`,
    fill: (n) => (n === 1 ? "Anteckna som närvaro" : `Anteckna ${n} dagar som närvaro`),
    same: (n) => (n === 1 ? "En rapport följer planen." : `${n} rapporter följer planen.`),
    confirmSame: (n) => (n === 1 ? "Bekräfta den som följer planen" : `Bekräfta ${n} som följer planen`),
    different: (n) => (n === 1 ? "En rapport avviker från planen:" : `${n} rapporter avviker från planen:`),
    confirmAll: (n) => (n === 1 ? "Bekräfta den som den är" : `Bekräfta alla ${n} som de är`),
    progress: (done, all) => `Bekräftat ${done}/${all}`,
    failed: (n) => (n === 1 ? "En dag bekräftades inte. Öppna och kontrollera den:" : `${n} dagar bekräftades inte. Öppna och kontrollera dem:`),
    close: "Stäng",
    wholeWeek: "Hela veckan",
  },
  en: {
    nothing: "There is nothing to fill in or confirm here.",
    missing: (n) =>
      n === 1
        ? "One agreed day has no entry. Only that one is filled in, and it can be undone."
        : `${n} agreed days have no entry. Only those are filled in, and it can be undone in one step.`,
    fill: (n) => (n === 1 ? "Mark as present" : `Mark ${n} days as present`),
    same: (n) => (n === 1 ? "One report is as planned." : `${n} reports are as planned.`),
    confirmSame: (n) => (n === 1 ? "Confirm the one as planned" : `Confirm ${n} as planned`),
    different: (n) => (n === 1 ? "One report differs from the plan:" : `${n} reports differ from the plan:`),
    confirmAll: (n) => (n === 1 ? "Confirm it as it is" : `Confirm all ${n} as they are`),
    progress: (done, all) => `Confirmed ${done}/${all}`,
    failed: (n) => (n === 1 ? "One day was not confirmed. Open and check it:" : `${n} days were not confirmed. Open and check them:`),
    close: "Close",
    wholeWeek: "The whole week",
  },
});
