import type { Language, Localised } from "../../shared/kernel/languages.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import type { Mail } from "../runtime/mail.ts";

interface Notice {
  readonly subject: Localised;
  readonly text: Readonly<Record<Language, (organisationName: string) => string>>;
}

const reset: Notice = {
  subject: { fi: "Tunnistussovelluksesi on poistettu käytöstä", sv: "Din autentiseringsapp har tagits ur bruk", en: "Your authenticator app has been removed" },
  text: {
    fi: (organisationName) => `Hei,

käyttäjähallinta on poistanut Pajapolusta tunnistussovelluksen, jolla olet vahvistanut kirjautumisesi. Avoinna olleet istuntosi on päätetty.

Kun kirjaudut seuraavan kerran, otat käyttöön uuden tunnistussovelluksen. Salasanasi ei muuttunut.

Jos et pyytänyt tätä, ota heti yhteys käyttäjähallintaan.

Terveisin
${organisationName}
`,
    sv: (organisationName) => `Hej,

användaradministrationen har tagit bort den autentiseringsapp som du har bekräftat dina inloggningar i Pajapolku med. Dina öppna sessioner har avslutats.

Nästa gång du loggar in tar du i bruk en ny autentiseringsapp. Ditt lösenord har inte ändrats.

Om du inte har bett om det här, kontakta genast användaradministrationen.

Med vänlig hälsning
${organisationName}
`,
    en: (organisationName) => `Hello,

the user administration has removed the authenticator app with which you confirmed signing in to Pajapolku. Your open sessions have been ended.

You will set up a new authenticator app the next time you sign in. Your password has not changed.

If you did not ask for this, contact the user administration at once.

Kind regards,
${organisationName}
`,
  },
};

const taken: Notice = {
  subject: { fi: "Uusi tunnistussovellus on käytössä", sv: "En ny autentiseringsapp är i bruk", en: "A new authenticator app is in use" },
  text: {
    fi: (organisationName) => `Hei,

käyttäjätunnuksellesi on otettu Pajapolussa käyttöön uusi tunnistussovellus.

Jos teit sen itse, sinun ei tarvitse tehdä mitään. Jos et tehnyt sitä, ota heti yhteys käyttäjähallintaan: joku muu tietää salasanasi.

Terveisin
${organisationName}
`,
    sv: (organisationName) => `Hej,

en ny autentiseringsapp har tagits i bruk för ditt användarkonto i Pajapolku.

Om du gjorde det själv behöver du inte göra något. Om du inte gjorde det, kontakta genast användaradministrationen: någon annan känner till ditt lösenord.

Med vänlig hälsning
${organisationName}
`,
    en: (organisationName) => `Hello,

a new authenticator app has been set up for your Pajapolku account.

If you did it yourself, you need not do anything. If you did not, contact the user administration at once: somebody else knows your password.

Kind regards,
${organisationName}
`,
  },
};

const mail = (notice: Notice) => (organisationName: string, { email, language }: Pick<StaffUser, "email" | "language">): Mail => ({
  to: email,
  subject: notice.subject[language],
  text: notice.text[language](organisationName),
});

/** Tells somebody that the administration took the authenticator away. No code, no address to click: nothing to imitate. */
export const totpResetMail = mail(reset);

/** Tells somebody that a new one was set up in place of an old one, so that a thief's does not go unseen. */
export const authenticatorTakenMail = mail(taken);
