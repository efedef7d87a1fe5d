import type { Language } from "../../../shared/kernel/languages.ts";
import { addDays, type LocalDate, weekNumber } from "../../../shared/kernel/local-date.ts";
import type { MessageTemplate } from "../../../shared/placement/message.ts";
import type { Mail } from "../../runtime/mail.ts";

interface LinkMail {
  readonly to: string;
  readonly language: Language;
  readonly organisationName: string;
  readonly workplaceName: string;
  readonly url: string;
  readonly validUntil: LocalDate;
  readonly template: MessageTemplate;
  /** The Monday of the week it asks for; null when somebody wished for the link. */
  readonly week: LocalDate | null;
}

/** The mail's dates as people in Finland write them, in any of the three languages. */
interface Told {
  readonly workplaceName: string;
  readonly url: string;
  readonly validUntil: string;
  readonly week: { readonly number: number; readonly from: string; readonly to: string; readonly answerBy: string } | null;
  readonly again: boolean;
}

interface Words {
  readonly subject: (told: Told) => string;
  /** Why this mail comes. A reminder comes when the day to answer by is over. */
  readonly opening: (told: Told) => string;
  readonly rest: (told: Told) => string;
  readonly regards: string;
}

const words: Readonly<Record<Language, Words>> = {
  fi: {
    subject: ({ week, again }) => (week === null ? "Läsnäolojen ilmoittaminen" : `${again ? "Muistutus: v" : "V"}iikon ${week.number} läsnäolot`),
    opening: ({ workplaceName, week, again }) => {
      if (week === null) return `voit ilmoittaa työpaikan ${workplaceName} läsnäolot tästä linkistä puhelimella tai tietokoneella:`;
      const span = `viikon ${week.number} (${week.from}–${week.to}) läsnäolo`;
      return again
        ? `työpaikan ${workplaceName} ${span}ista puuttuu vielä päiviä. Ilmoita ne tästä linkistä:`
        : `on aika ilmoittaa työpaikan ${workplaceName} ${span}t. Se käy tästä linkistä puhelimella tai tietokoneella:`;
    },
    rest: ({ validUntil, week, again }) => `${week === null ? "" : `${again ? "Ilmoitathan heti, kun ehdit." : `Ilmoitathan viimeistään maanantaina ${week.answerBy}.`} Jos kaikki olivat paikalla niin kuin sovittiin, yksi painallus riittää.

`}Linkki on henkilökohtainen ja voimassa ${validUntil} saakka. Voit käyttää sitä niin monta kertaa kuin tarvitset. Älä lähetä sitä eteenpäin.

Jos et ole oikea yhteyshenkilö tai jokin on epäselvää, soita ohjaajalle, jonka kanssa olet sopinut asiasta. Tähän viestiin ei voi vastata.`,
    regards: "Terveisin",
  },
  sv: {
    subject: ({ week, again }) => (week === null ? "Rapportering av närvaro" : `${again ? "Påminnelse: n" : "N"}ärvaron vecka ${week.number}`),
    opening: ({ workplaceName, week, again }) => {
      if (week === null) return `du kan rapportera närvaron på arbetsplatsen ${workplaceName} via den här länken med telefon eller dator:`;
      const span = `vecka ${week.number} (${week.from}–${week.to})`;
      return again
        ? `det saknas fortfarande dagar i närvaron för ${span} på arbetsplatsen ${workplaceName}. Rapportera dem via den här länken:`
        : `det är dags att rapportera närvaron för ${span} på arbetsplatsen ${workplaceName}. Det går via den här länken med telefon eller dator:`;
    },
    rest: ({ validUntil, week, again }) => `${week === null ? "" : `${again ? "Rapportera så snart du hinner." : `Rapportera senast måndagen den ${week.answerBy}.`} Om alla var på plats som avtalat räcker ett tryck.

`}Länken är personlig och gäller till och med ${validUntil}. Du kan använda den så många gånger du behöver. Skicka den inte vidare.

Om du inte är rätt kontaktperson eller om något är oklart, ring handledaren som du har kommit överens med. Det här meddelandet kan inte besvaras.`,
    regards: "Med vänlig hälsning",
  },
  en: {
    subject: ({ week, again }) => (week === null ? "Reporting attendance" : `${again ? "Reminder: a" : "A"}ttendance of week ${week.number}`),
    opening: ({ workplaceName, week, again }) => {
      if (week === null) return `you can report attendance at ${workplaceName} through this link with a phone or a computer:`;
      const span = `week ${week.number} (${week.from}–${week.to}) at ${workplaceName}`;
      return again
        ? `some days of ${span} have not been reported yet. Report them through this link:`
        : `it is time to report attendance for ${span}. You can do it through this link with a phone or a computer:`;
    },
    rest: ({ validUntil, week, again }) => `${week === null ? "" : `${again ? "Please report as soon as you can." : `Please report by Monday ${week.answerBy}.`} If everybody was there as agreed, one press is enough.

`}The link is personal and valid until ${validUntil}. You can use it as many times as you need. Please do not forward it.

If you are not the right contact person, or if anything is unclear, call the instructor you have agreed with. This message cannot be replied to.`,
    regards: "Kind regards,",
  },
};

const greetings: Readonly<Record<Language, string>> = { fi: "Hei,", sv: "Hej,", en: "Hello," };

/** The mail that carries a link. It names no participant: being a client is itself confidential. */
export function linkMail({ to, language, organisationName, template, week, ...mail }: LinkMail): Mail {
  const { subject, opening, rest, regards } = words[language];
  const told: Told = {
    ...mail,
    validUntil: written(mail.validUntil),
    week: week && { number: weekNumber(week).week, from: written(week), to: written(addDays(week, 6)), answerBy: written(addDays(week, 7)) },
    again: template === "attendance-reminder",
  };
  const text = [greetings[language], opening(told), mail.url, rest(told), `${regards}\n${organisationName}\n`].join("\n\n");
  return { to, subject: `${subject(told)} – ${organisationName}`, text };
}

function written(on: LocalDate): string {
  const [year, month, day] = on.split("-").map(Number);
  return `${String(day)}.${String(month)}.${String(year)}`;
}
