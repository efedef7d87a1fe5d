import { languages } from "../../../../../shared/kernel/languages.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import type { OwnProfile } from "../../../../../shared/office/own.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { roleNames } from "../users/roles.ts";
import { SessionsSection } from "./SessionsSection.tsx";
import { texts } from "./texts.ts";
import { useChangeLanguage } from "./use-change-language.ts";

/** What is kept of oneself, what one may choose, and where one is signed in. */
export function SettingsPage() {
  const t = useTexts(texts);
  const own = useRead(officeContract.readOwn, {});
  return (
    <>
      <PageHeading title={t.title} />
      <Loaded query={own}>
        {(profile) => (
          <>
            <section className="card">
              <Facts profile={profile} />
              <LanguageField />
              <DigestField digest={profile.user.notifications.digest} />
            </section>
            <SessionsSection sessions={profile.sessions} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Facts({ profile: { user, units } }: { readonly profile: OwnProfile }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { organisationName } = useSession();
  return (
    <>
      <dl className="facts">
        <dt>{t.name}</dt>
        <dd>{user.name}</dd>
        <dt>{t.userName}</dt>
        <dd translate="no">{user.userName}</dd>
        <dt>{t.email}</dt>
        <dd translate="no">{user.email}</dd>
        <dt>{t.organisation}</dt>
        <dd>{organisationName}</dd>
        <dt>{t.units}</dt>
        <dd>{units.length === 0 ? t.noUnits : units.map(({ name }) => name).join(", ")}</dd>
        <dt>{t.roles}</dt>
        <dd>{roleNames(user.roles, language).join(", ")}</dd>
      </dl>
      <p className="muted">{t.wrong}</p>
    </>
  );
}

function LanguageField() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const change = useChangeLanguage();
  return (
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
  );
}

function DigestField({ digest }: { readonly digest: boolean }) {
  const t = useTexts(texts);
  const change = useCommand(officeContract.changeOwnNotifications, { refreshes: [officeContract.readOwn] });
  const sentence = useRefusalSentence(change.error);
  return (
    <fieldset className="field">
      <legend className="field-label">{t.notifications}</legend>
      <Checkbox label={t.digest} hint={t.digestHint} defaultChecked={digest} onChange={() => change.mutate({ body: { digest: !digest } })} />
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </fieldset>
  );
}
