import { defineTexts } from "../../i18n/texts.ts";

export const editingTexts = defineTexts({
  fi: {
    title: "Joku muu on muuttanut tietoja sillä välin",
    choose: "Valitse, kumpi jää voimaan. Muut muutokset on jo yhdistetty.",
    who: (who: string) => `Tallentaja: ${who}.`,
    own: (value: string) => `Omani: ${value}`,
    theirs: (value: string) => `Tallennettu nyt: ${value}`,
    empty: "(tyhjä)",
    save: "Tallenna valitut",
    cancel: "Peruuta",
  },
  sv: {
    title: "Någon annan har ändrat uppgifterna under tiden",
    choose: "Välj vilken uppgift som ska gälla. Övriga ändringar har redan slagits ihop.",
    who: (who) => `Sparat av: ${who}.`,
    own: (value) => `Min: ${value}`,
    theirs: (value) => `Sparad nu: ${value}`,
    empty: "(tom)",
    save: "Spara de valda",
    cancel: "Avbryt",
  },
  en: {
    title: "Somebody else has changed this meanwhile",
    choose: "Choose which one stays. All other changes have been brought together.",
    who: (who) => `Saved by: ${who}.`,
    own: (value) => `Mine: ${value}`,
    theirs: (value) => `Saved now: ${value}`,
    empty: "(empty)",
    save: "Save the chosen ones",
    cancel: "Cancel",
  },
});
