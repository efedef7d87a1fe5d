import type { Language } from "../../../shared/kernel/languages.ts";
import { defineTexts, textsIn } from "../i18n/texts.ts";

/** What a zod issue tells, as far as a sentence needs it. */
interface Issue {
  readonly code?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly input?: unknown;
}

const texts = defineTexts({
  fi: {
    missing: "Täytä tämä kohta.",
    choose: "Valitse ainakin yksi.",
    short: (minimum: number) => `Kirjoita vähintään ${minimum} merkkiä.`,
    long: (maximum: number) => `Lyhennä tekstiä: enintään ${maximum} merkkiä.`,
    email: "Kirjoita sähköpostiosoite kokonaan, esimerkiksi maija.virtanen@esimerkki.fi.",
    date: "Kirjoita päivä, esimerkiksi 1.12.2026.",
    calendar: "Tarkista vuosi: sen pitää olla väliltä 1900–2199.",
    format: "Tarkista kirjoitusasu.",
    other: "Tarkista tämä kohta.",
  },
  sv: {
    missing: "Fyll i det här.",
    choose: "Välj minst ett alternativ.",
    short: (minimum) => `Skriv minst ${minimum} tecken.`,
    long: (maximum) => `Förkorta texten: högst ${maximum} tecken.`,
    email: "Skriv hela e-postadressen, till exempel maija.virtanen@exempel.fi.",
    date: "Skriv datumet, till exempel 1.12.2026.",
    calendar: "Kontrollera året: det ska vara 1900–2199.",
    format: "Kontrollera skrivsättet.",
    other: "Kontrollera det här.",
  },
  en: {
    missing: "Fill this in.",
    choose: "Choose at least one.",
    short: (minimum) => `Write at least ${minimum} characters.`,
    long: (maximum) => `Shorten the text: at most ${maximum} characters.`,
    email: "Write the whole e-mail address, for example maija.virtanen@example.fi.",
    date: "Write the date, for example 1.12.2026.",
    calendar: "Check the year: it must be 1900–2199.",
    format: "Check how this is written.",
    other: "Check this.",
  },
});

/** The one refusal of its own that a schema of the kernel names: a date beyond these two centuries. */
const outOfCalendar = "out-of-calendar";

/** What a form shows of a schema's message: a sentence as it is, the kernel's name for a refusal in words. */
export const spoken = (message: string, language: Language): string => (message === outOfCalendar ? issueSentence({ code: message }, language) : message);

const isEmpty = (input: unknown): boolean => input === undefined || input === null || input === "";

/** One plain sentence for a schema's refusal: what to do, never the schema's own words. */
export function issueSentence(issue: Issue, language: Language): string {
  const t = textsIn(texts, language);
  if (isEmpty(issue.input) && "input" in issue) return t.missing;
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "array") return t.choose;
      return issue.origin === "string" && Number(issue.minimum) > 1 ? t.short(Number(issue.minimum)) : t.missing;
    case "too_big":
      return issue.origin === "string" ? t.long(Number(issue.maximum)) : t.other;
    case "invalid_type":
    case "invalid_value":
      return t.missing;
    case "invalid_format":
      if (issue.format === "email") return t.email;
      return issue.format === "date" ? t.date : t.format;
    case outOfCalendar:
      return t.calendar;
    default:
      return t.other;
  }
}
