import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

const texts = defineTexts({
  fi: { title: "Sivulla tapahtui virhe", text: "Tallennetut tiedot ovat turvassa. Lataa sivu uudelleen; jos virhe toistuu, kerro siitä pääkäyttäjälle.", reload: "Lataa sivu uudelleen" },
  sv: { title: "Ett fel inträffade på sidan", text: "Det som har sparats är i gott behåll. Ladda om sidan; om felet upprepas, meddela huvudanvändaren.", reload: "Ladda om sidan" },
  en: { title: "Something went wrong on this page", text: "What has been saved is safe. Reload the page; if it happens again, tell your main user.", reload: "Reload the page" },
});

/** What is left when a page breaks: the shell stays, and says what to do. */
export function Failure() {
  const t = useTexts(texts);
  return (
    <>
      <PageHeading title={t.title} />
      <p>{t.text}</p>
      <div className="actions">
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t.reload}
        </Button>
      </div>
    </>
  );
}
