import type { Language } from "../../shared/kernel/languages.ts";
import type { Mail } from "../runtime/mail.ts";
import type { Localised } from "../../shared/kernel/languages.ts";

interface LinkMail {
  readonly to: string;
  readonly language: Language;
  readonly organisationName: string;
  readonly url: string;
  /** As the reader writes dates. */
  readonly validUntil: string;
}

const subjects: Localised = {
  fi: "Läsnäolojen ilmoittaminen",
  sv: "Rapportering av närvaro",
  en: "Reporting attendance",
};

const texts: Readonly<Record<Language, (mail: LinkMail) => string>> = {
  fi: ({ organisationName, url, validUntil }) => `Hei,

voit ilmoittaa läsnäolot tästä linkistä puhelimella tai tietokoneella:

${url}

Linkki on henkilökohtainen ja voimassa ${validUntil} saakka. Voit käyttää sitä niin monta kertaa kuin tarvitset. Älä lähetä sitä eteenpäin.

Jos et ole oikea yhteyshenkilö, ota yhteys ohjaajaan, jonka kanssa olet sopinut asiasta.

Terveisin
${organisationName}
`,
  sv: ({ organisationName, url, validUntil }) => `Hej,

du kan rapportera närvaron via den här länken med telefon eller dator:

${url}

Länken är personlig och gäller till och med ${validUntil}. Du kan använda den så många gånger du behöver. Skicka den inte vidare.

Om du inte är rätt kontaktperson, kontakta handledaren som du har kommit överens med.

Med vänlig hälsning
${organisationName}
`,
  en: ({ organisationName, url, validUntil }) => `Hello,

you can report attendance through this link with a phone or a computer:

${url}

The link is personal and valid until ${validUntil}. You can use it as many times as you need. Please do not forward it.

If you are not the right contact person, get in touch with the instructor you have agreed with.

Kind regards,
${organisationName}
`,
};

/** The mail that carries a link. It names no participant: being a client is itself confidential. */
export function linkMail(mail: LinkMail): Mail {
  return { to: mail.to, subject: `${subjects[mail.language]} – ${mail.organisationName}`, text: texts[mail.language](mail) };
}
