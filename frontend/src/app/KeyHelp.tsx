import { Fragment } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const texts = defineTexts({
  fi: {
    title: "Näppäimet",
    help: "Tämä ohje",
    move: "Seuraava ja edellinen kohta",
    press: "Paina painiketta tai avaa linkki",
    leave: "Sulje ikkuna tai kalenteri",
    days: "Liiku päivästä toiseen viikkonäkymässä ja kalenterissa",
    row: "Viikon ensimmäinen ja viimeinen päivä",
    months: "Kuukausi kalenterissa, sivullinen rivejä viikkonäkymässä",
    present: "Merkitse sovittu päivä läsnäoloksi viikkonäkymässä",
    presentKey: "L",
    confirm: "Vahvista työnantajan ilmoitus viikkonäkymässä",
    confirmKey: "V",
    arrows: "Nuolet",
    close: "Sulje",
  },
  sv: {
    title: "Tangenter",
    help: "Den här hjälpen",
    move: "Nästa och föregående ställe",
    press: "Tryck på knappen eller öppna länken",
    leave: "Stäng fönstret eller kalendern",
    days: "Gå från dag till dag i veckovyn och kalendern",
    row: "Veckans första och sista dag",
    months: "En månad i kalendern, en sida rader i veckovyn",
    present: "Anteckna en avtalad dag som närvaro i veckovyn",
    presentKey: "N",
    confirm: "Bekräfta arbetsgivarens rapport i veckovyn",
    confirmKey: "B",
    arrows: "Pilar",
    close: "Stäng",
  },
  en: {
    title: "Keys",
    help: "This help",
    move: "Next and previous place",
    press: "Press the button or open the link",
    leave: "Close the window or the calendar",
    days: "Move from day to day in the week view and the calendar",
    row: "First and last day of the week",
    months: "A month in the calendar, a page of rows in the week view",
    present: "Mark an agreed day as present in the week view",
    presentKey: "P",
    confirm: "Confirm the employer's report in the week view",
    confirmKey: "C",
    arrows: "Arrows",
    close: "Close",
  },
});

/** What the keyboard does. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const keys = [
    ["?", t.help],
    ["Tab, Shift + Tab", t.move],
    ["Enter", t.press],
    ["Esc", t.leave],
    [t.arrows, t.days],
    ["Home, End", t.row],
    ["Page Up, Page Down", t.months],
    [t.presentKey, t.present],
    [t.confirmKey, t.confirm],
  ];
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t.close}
        </Button>
      }
    >
      <dl className="facts">
        {keys.map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
