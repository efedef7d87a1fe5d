import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

const texts = defineTexts({
  fi: {
    title: "Poistutaanko tallentamatta?",
    loses: "Sivulla on tietoja, joita ei ole tallennettu. Jos poistut, ne häviävät.",
    stay: "Jatka muokkausta",
    leave: "Poistu tallentamatta",
  },
  sv: {
    title: "Vill du lämna sidan utan att spara?",
    loses: "På sidan finns uppgifter som inte har sparats. De försvinner om du lämnar sidan.",
    stay: "Fortsätt redigera",
    leave: "Lämna utan att spara",
  },
  en: {
    title: "Leave without saving?",
    loses: "There is information on this page that has not been saved. It is lost if you leave.",
    stay: "Go on editing",
    leave: "Leave without saving",
  },
});

export function LeaveDialog({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const t = useTexts(texts);
  return (
    <Dialog
      alert
      isOpen
      title={t.title}
      onClose={onStay}
      actions={
        <>
          <Button variant="primary" onPress={onStay}>
            {t.stay}
          </Button>
          <Button variant="danger" onPress={onLeave}>
            {t.leave}
          </Button>
        </>
      }
    >
      <p>{t.loses}</p>
    </Dialog>
  );
}
