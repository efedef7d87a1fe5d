import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const texts = defineTexts({
  fi: {
    title: "Istunto päättyy kahden minuutin kuluttua",
    text: "Työpäivän mittainen istunto on täynnä. Tallenna, mikä on kesken. Kun istunto päättyy, kirjautuminen avautuu tämän sivun päälle, eikä mitään kirjoittamaasi häviä.",
    ok: "Selvä",
  },
  sv: {
    title: "Sessionen tar slut om två minuter",
    text: "Sessionen har varat en arbetsdag. Spara det du håller på med. När sessionen tar slut öppnas inloggningen över den här sidan, och inget du har skrivit försvinner.",
    ok: "Uppfattat",
  },
  en: {
    title: "The session ends in two minutes",
    text: "The session has lasted a working day. Save what you are doing. When it ends, signing in opens over this page, and nothing you have typed is lost.",
    ok: "All right",
  },
});

export function EndingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Dialog
      alert
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t.ok}
        </Button>
      }
    >
      <p>{t.text}</p>
    </Dialog>
  );
}
