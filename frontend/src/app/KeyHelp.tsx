import { Fragment } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

const texts = defineTexts({
  fi: {
    title: "Näppäimet",
    help: "Tämä ohje",
    search: "Siirry suodattamaan luetteloa nimellä",
    move: "Seuraava ja edellinen kohta",
    press: "Paina painiketta tai avaa linkki",
    leave: "Sulje ikkuna tai kalenteri",
    days: "Liiku päivästä toiseen viikkonäkymässä ja kalenterissa, rivistä toiseen valmennuksen asiakasluettelossa",
    row: "Viikon ensimmäinen ja viimeinen päivä",
    months: "Kuukausi kalenterissa, sivullinen rivejä viikkonäkymässä",
    present: "Merkitse päivä viikkonäkymässä ja siirry alaspäin: L läsnä, S sairaus, H muu syy, P luvaton, E ei toimintaa. Kaikki kirjaimet ovat viikon alla kohdassa Merkinnät ja näppäimet.",
    presentKey: "L S H P E …",
    clear: "Tyhjennä päivä viikkonäkymässä",
    confirm: "Vahvista työnantajan ilmoitus viikkonäkymässä",
    undo: "Kumoa viimeisin merkintä viikkonäkymässä",
    ends: "Ensimmäinen ja viimeinen asiakas viikkonäkymässä",
    arrows: "Nuolet",
    close: "Sulje",
  },
  sv: {
    title: "Tangenter",
    help: "Den här hjälpen",
    search: "Gå till att filtrera listan på namn",
    move: "Nästa och föregående ställe",
    press: "Tryck på knappen eller öppna länken",
    leave: "Stäng fönstret eller kalendern",
    days: "Gå från dag till dag i veckovyn och kalendern, från rad till rad i coachningens klientlista",
    row: "Veckans första och sista dag",
    months: "En månad i kalendern, en sida rader i veckovyn",
    present: "Anteckna dagen i veckovyn och gå nedåt: N närvarande, S sjukdom, G annan orsak, O olovlig. Alla bokstäver finns under veckan vid Anteckningar och tangenter.",
    presentKey: "N S G O …",
    clear: "Töm dagen i veckovyn",
    confirm: "Bekräfta arbetsgivarens rapport i veckovyn",
    undo: "Ångra den senaste anteckningen i veckovyn",
    ends: "Första och sista klienten i veckovyn",
    arrows: "Pilar",
    close: "Stäng",
  },
  en: {
    title: "Keys",
    help: "This help",
    search: "Go to filtering the list by name",
    move: "Next and previous place",
    press: "Press the button or open the link",
    leave: "Close the window or the calendar",
    days: "Move from day to day in the week view and the calendar, from row to row in the list of coaching clients",
    row: "First and last day of the week",
    months: "A month in the calendar, a page of rows in the week view",
    present: "Record the day in the week view and move down: P present, I illness, O other reason, U unauthorised, N nothing arranged. All letters stand below the week under Entries and keys.",
    presentKey: "P I O U N …",
    clear: "Clear the day in the week view",
    confirm: "Confirm the employer's report in the week view",
    undo: "Undo the latest entry in the week view",
    ends: "The first and the last client in the week view",
    arrows: "Arrows",
    close: "Close",
  },
});

/** What the keyboard does. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const keys = [
    ["?", t.help],
    ["/", t.search],
    ["Tab, Shift + Tab", t.move],
    ["Enter", t.press],
    ["Esc", t.leave],
    [t.arrows, t.days],
    ["Home, End", t.row],
    ["Page Up, Page Down", t.months],
    ["Ctrl + Home, Ctrl + End", t.ends],
    [t.presentKey, t.present],
    ["Delete", t.clear],
    ["+", t.confirm],
    ["Ctrl + Z", t.undo],
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
