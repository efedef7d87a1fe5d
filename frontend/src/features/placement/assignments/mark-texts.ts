import { defineTexts } from "../../../i18n/texts.ts";

export const markTexts = defineTexts({
  fi: {
    substitute: (to: string) => `Sijaistat ${to} saakka`,
    handover: (to: string) => `Luovutat ${to} saakka`,
    moved: (name: string, on: string) => (name === "" ? `Siirtynyt sinulle ${on}` : `Siirtynyt sinulle ${on}, aiemmin ${name}`),
  },
  sv: {
    substitute: (to) => `Du vikarierar t.o.m. ${to}`,
    handover: (to) => `Du överlåter t.o.m. ${to}`,
    moved: (name, on) => (name === "" ? `Flyttad till dig ${on}` : `Flyttad till dig ${on}, tidigare ${name}`),
  },
  en: {
    substitute: (to) => `You substitute until ${to}`,
    handover: (to) => `You hand over until ${to}`,
    moved: (name, on) => (name === "" ? `Moved to you ${on}` : `Moved to you ${on}, before with ${name}`),
  },
});
