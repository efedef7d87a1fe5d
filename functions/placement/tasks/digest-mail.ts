import type { Language } from "../../../shared/kernel/languages.ts";
import type { Mail } from "../../runtime/mail.ts";

/** How much of each waits. Counts only: a mail lies open on many screens. */
export interface DigestCounts {
  readonly missingDays: number;
  readonly reports: number;
  readonly fortnights: number;
  readonly silent: number;
  readonly unreachable: number;
  /** Everything else on the list of the day's work. */
  readonly others: number;
}

interface DigestMail {
  readonly to: string;
  readonly language: Language;
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly counts: DigestCounts;
}

interface Words {
  readonly subject: string;
  readonly opening: string;
  readonly lines: Readonly<Record<keyof DigestCounts, (count: number) => string>>;
  readonly closing: string;
  readonly regards: string;
}

const either = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const words: Readonly<Record<Language, Words>> = {
  fi: {
    subject: "Viikon alku: mitä odottaa",
    opening: "Hei,\n\nsinua odottaa Pajapolussa:",
    lines: {
      missingDays: (count) => either(count, "päivä ilman läsnäolomerkintää", "päivää ilman läsnäolomerkintää"),
      reports: (count) => either(count, "viikko, jonka ilmoitukset odottavat vahvistusta", "viikkoa, joiden ilmoitukset odottavat vahvistusta"),
      fortnights: (count) => either(count, "poissaoloilmoitus lähettämättä", "poissaoloilmoitusta lähettämättä"),
      silent: (count) => either(count, "yhteyshenkilö, joka ei ole vastannut muistutukseen", "yhteyshenkilöä, jotka eivät ole vastanneet muistutukseen"),
      unreachable: (count) => either(count, "yhteyshenkilö, jonka sähköposti ei mene perille", "yhteyshenkilöä, joiden sähköposti ei mene perille"),
      others: (count) => either(count, "muu tehtävä", "muuta tehtävää"),
    },
    closing: "Avaa työpäivä:",
    regards: "Viestin voi kytkeä pois omista asetuksista.\n\nTerveisin",
  },
  sv: {
    subject: "Veckan börjar: det här väntar",
    opening: "Hej,\n\ni Pajapolku väntar:",
    lines: {
      missingDays: (count) => either(count, "dag utan närvaromarkering", "dagar utan närvaromarkering"),
      reports: (count) => either(count, "vecka vars rapporter ska bekräftas", "veckor vars rapporter ska bekräftas"),
      fortnights: (count) => either(count, "frånvaroanmälan som inte har skickats", "frånvaroanmälningar som inte har skickats"),
      silent: (count) => either(count, "kontaktperson som inte har svarat på påminnelsen", "kontaktpersoner som inte har svarat på påminnelsen"),
      unreachable: (count) => either(count, "kontaktperson vars e-post inte når fram", "kontaktpersoner vars e-post inte når fram"),
      others: (count) => either(count, "annan uppgift", "andra uppgifter"),
    },
    closing: "Öppna arbetsdagen:",
    regards: "Meddelandet kan stängas av i de egna inställningarna.\n\nMed vänlig hälsning",
  },
  en: {
    subject: "The week begins: what is waiting",
    opening: "Hello,\n\nwaiting for you in Pajapolku:",
    lines: {
      missingDays: (count) => either(count, "day without attendance", "days without attendance"),
      reports: (count) => either(count, "week of reports to confirm", "weeks of reports to confirm"),
      fortnights: (count) => either(count, "absence report not sent yet", "absence reports not sent yet"),
      silent: (count) => either(count, "contact person who has not answered the reminder", "contact persons who have not answered the reminder"),
      unreachable: (count) => either(count, "contact person whose e-mail does not arrive", "contact persons whose e-mail does not arrive"),
      others: (count) => either(count, "other task", "other tasks"),
    },
    closing: "Open the day's work:",
    regards: "You can turn this message off in your own settings.\n\nKind regards,",
  },
};

const order = ["missingDays", "reports", "fortnights", "silent", "unreachable", "others"] as const;

export const isEmpty = (counts: DigestCounts): boolean => order.every((what) => counts[what] === 0);

/** The Monday mail. It names no person and no workplace. */
export function digestMail({ to, language, organisationName, siteOrigin, counts }: DigestMail): Mail {
  const { subject, opening, lines, closing, regards } = words[language];
  const list = order.filter((what) => counts[what] > 0).map((what) => `- ${lines[what](counts[what])}`).join("\n");
  return { to, subject: `${subject} – ${organisationName}`, text: `${opening}\n\n${list}\n\n${closing}\n${siteOrigin}\n\n${regards}\n${organisationName}\n` };
}
