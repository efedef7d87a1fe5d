import { useTexts } from "../i18n/language.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { privacyTexts } from "./privacy-texts.ts";

/** What the system keeps of whom, in plain words; the controller's own register notices say it in full. */
export function PrivacyPage() {
  const t = useTexts(privacyTexts);
  return (
    <article className="prose">
      <PageHeading title={t.title} lead={t.lead} />

      <h2>{t.participantsTitle}</h2>
      <p>{t.participants}</p>
      <p>{t.participantsKept}</p>

      <h2>{t.contactsTitle}</h2>
      <p>{t.contacts}</p>

      <h2>{t.staffTitle}</h2>
      <p>{t.staff}</p>

      <h2>{t.logTitle}</h2>
      <p>{t.log}</p>

      <h2>{t.browserTitle}</h2>
      <p>{t.browser}</p>

      <h2>{t.rightsTitle}</h2>
      <p>{t.rights}</p>
    </article>
  );
}
