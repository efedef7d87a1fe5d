import { useTexts } from "../i18n/language.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { accessibilityTexts } from "./accessibility-texts.ts";

/** The statement that the Act on the Provision of Digital Services (306/2019, section 9) asks for. */
export function AccessibilityPage() {
  const t = useTexts(accessibilityTexts);
  return (
    <article className="prose">
      <PageHeading title={t.title} />
      <p>{t.scope}</p>

      <h2>{t.statusTitle}</h2>
      <p>{t.status}</p>
      <p>{t.method}</p>

      <h2>{t.gapsTitle}</h2>
      <p>{t.gapStatement}</p>

      <h2>{t.feedbackTitle}</h2>
      <p>{t.feedback}</p>

      <h2>{t.supervisionTitle}</h2>
      <p>{t.supervision}</p>
      <p>{t.authority}</p>

      <p className="muted">{t.written}</p>
    </article>
  );
}
