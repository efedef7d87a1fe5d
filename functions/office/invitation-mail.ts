import type { Language, Localised } from "../../shared/kernel/languages.ts";
import { invitationDays } from "../../shared/kernel/sign-in-terms.ts";
import type { Mail } from "../runtime/mail.ts";

export interface Invitation {
  readonly to: string;
  readonly language: Language;
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly userName: string;
  readonly temporaryPassword: string;
}

const subjects: Localised = {
  fi: "Käyttäjätunnuksesi Pajapolkuun",
  sv: "Ditt användarkonto i Pajapolku",
  en: "Your Pajapolku account",
};

const texts: Readonly<Record<Language, (invitation: Invitation) => string>> = {
  fi: (mail) => `Hei,

sinulle on tehty käyttäjätunnus Pajapolkuun.

Osoite: ${mail.siteOrigin}
Käyttäjätunnus: ${mail.userName}
Kertakäyttöinen salasana: ${mail.temporaryPassword}

Kirjaudu ensin organisaation tunnuksella, jonka saat esihenkilöltäsi, ja sitten yllä olevilla tiedoilla. Valitset samalla oman salasanan ja otat käyttöön todennussovelluksen. Kutsu on voimassa ${String(invitationDays)} päivää.

Terveisin
${mail.organisationName}
`,
  sv: (mail) => `Hej,

du har fått ett användarkonto i Pajapolku.

Adress: ${mail.siteOrigin}
Användarnamn: ${mail.userName}
Engångslösenord: ${mail.temporaryPassword}

Logga först in med organisationens kod, som du får av din chef, och sedan med uppgifterna ovan. Du väljer då ett eget lösenord och tar i bruk en autentiseringsapp. Inbjudan gäller i ${String(invitationDays)} dagar.

Med vänlig hälsning
${mail.organisationName}
`,
  en: (mail) => `Hello,

you have been given an account in Pajapolku.

Address: ${mail.siteOrigin}
User name: ${mail.userName}
One-time password: ${mail.temporaryPassword}

First sign in with the organisation's code, which your supervisor gives you, and then with the details above. You will choose a password of your own and set up an authenticator app. The invitation is valid for ${String(invitationDays)} days.

Kind regards,
${mail.organisationName}
`,
};

export function invitationMail(invitation: Invitation): Mail {
  const { to, language } = invitation;
  return { to, subject: subjects[language], text: texts[language](invitation) };
}
