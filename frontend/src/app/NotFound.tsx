import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Link } from "../ui/Link.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

const texts = defineTexts({
  fi: { title: "Sivua ei löydy", text: "Osoite on vanhentunut tai siinä on virhe. Etsi sivu valikosta tai palaa viikkonäkymään.", back: "Viikkonäkymään" },
  sv: { title: "Sidan finns inte", text: "Adressen är föråldrad eller felaktig. Sök sidan i menyn eller gå till veckovyn.", back: "Till veckovyn" },
  en: { title: "Page not found", text: "The address is out of date or mistyped. Find the page in the menu or go back to the week view.", back: "To the week view" },
});

export function NotFound() {
  const t = useTexts(texts);
  return (
    <>
      <PageHeading title={t.title} />
      <p>{t.text}</p>
      <div className="actions">
        <Link to="/" look="primary">
          {t.back}
        </Link>
      </div>
    </>
  );
}
