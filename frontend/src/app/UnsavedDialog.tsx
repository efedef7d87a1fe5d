import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const texts = defineTexts({
  fi: {
    title: "Kirjaudutaanko ulos tallentamatta?",
    waits: (n: number) => (n === 1 ? "Yksi merkintä odottaa vielä tallennusta. Jos kirjaudut ulos nyt, se häviää." : `${n} merkintää odottaa vielä tallennusta. Jos kirjaudut ulos nyt, ne häviävät.`),
    stored: "Kaikki on nyt tallennettu.",
    stay: "Jää sivulle",
    discard: "Kirjaudu ulos ja hylkää",
    leave: "Kirjaudu ulos",
  },
  sv: {
    title: "Vill du logga ut utan att spara?",
    waits: (n) => (n === 1 ? "En anteckning väntar ännu på att sparas. Den försvinner om du loggar ut nu." : `${n} anteckningar väntar ännu på att sparas. De försvinner om du loggar ut nu.`),
    stored: "Allt är nu sparat.",
    stay: "Stanna på sidan",
    discard: "Logga ut och förkasta",
    leave: "Logga ut",
  },
  en: {
    title: "Sign out without saving?",
    waits: (n) => (n === 1 ? "One entry is still waiting to be saved. It is lost if you sign out now." : `${n} entries are still waiting to be saved. They are lost if you sign out now.`),
    stored: "Everything is saved now.",
    stay: "Stay on the page",
    discard: "Sign out and discard",
    leave: "Sign out",
  },
});

interface UnsavedDialogProps {
  readonly unsaved: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Saving goes on behind it: when all is stored, it says so. */
export function UnsavedDialog({ unsaved, onStay, onLeave }: UnsavedDialogProps) {
  const t = useTexts(texts);
  return (
    <Dialog
      alert
      isOpen
      title={t.title}
      onClose={onStay}
      actions={
        <>
          <Button variant={unsaved > 0 ? "primary" : "secondary"} onPress={onStay}>
            {t.stay}
          </Button>
          <Button variant={unsaved > 0 ? "danger" : "primary"} onPress={onLeave}>
            {unsaved > 0 ? t.discard : t.leave}
          </Button>
        </>
      }
    >
      <p>{unsaved > 0 ? t.waits(unsaved) : t.stored}</p>
    </Dialog>
  );
}
