import { languages } from "../../../../../shared/kernel/languages.ts";
import { useSession } from "../../../api/session-context.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { defineTexts } from "../../../i18n/texts.ts";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { roleNames } from "../users/roles.ts";
import { useChangeLanguage } from "./use-change-language.ts";

const texts = defineTexts({
  fi: { title: "Omat asetukset", name: "Nimi", organisation: "Organisaatio", roles: "Oikeudet", language: "Kieli", languageHint: "Vaihtuu heti ja on valmiina, kun kirjaudut seuraavan kerran.", wrong: "Jos nimessäsi tai oikeuksissasi on virhe, kerro siitä käyttäjähallintaan." },
  sv: { title: "Egna inställningar", name: "Namn", organisation: "Organisation", roles: "Rättigheter", language: "Språk", languageHint: "Byts genast och gäller också nästa gång du loggar in.", wrong: "Om ditt namn eller dina rättigheter är fel, meddela användaradministrationen." },
  en: { title: "My settings", name: "Name", organisation: "Organisation", roles: "Rights", language: "Language", languageHint: "Changes at once, and is there the next time you sign in.", wrong: "If your name or your rights are wrong, tell the user administration." },
});

export function SettingsPage() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { user, organisationName } = useSession();
  const change = useChangeLanguage();
  return (
    <>
      <PageHeading title={t.title} />
      <section className="card">
        <dl className="facts">
          <dt>{t.name}</dt>
          <dd>{user.name}</dd>
          <dt>{t.organisation}</dt>
          <dd>{organisationName}</dd>
          <dt>{t.roles}</dt>
          <dd>{roleNames(user.roles, language).join(", ")}</dd>
        </dl>
        <p className="muted">{t.wrong}</p>
        <fieldset className="field">
          <legend className="field-label">{t.language}</legend>
          <div className="field-hint">{t.languageHint}</div>
          <div className="choices choices-inline">
            {languages.map((code) => (
              <label key={code} className="choice" lang={code}>
                <input type="radio" name="language" value={code} checked={code === language} onChange={() => change(code)} />
                <span>{languageNames[code]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </section>
    </>
  );
}
