import { useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { locales, useLanguage, useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { Calendar } from "./Calendar.tsx";
import { Icon } from "./Icon.tsx";

const texts = defineTexts({
  fi: { open: "Avaa kalenteri", choose: "Valitse päivä" },
  sv: { open: "Öppna kalendern", choose: "Välj dag" },
  en: { open: "Open the calendar", choose: "Choose a day" },
});

interface CalendarButtonProps {
  /** The label of the field the day is chosen for. */
  readonly label: string;
  readonly chosen: LocalDate | undefined;
  readonly today: LocalDate | undefined;
  readonly onChoose: (date: LocalDate) => void;
}

/** The other way to give a date: a month that opens beside the field. */
export function CalendarButton({ label, chosen, today, onChoose }: CalendarButtonProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <I18nProvider locale={locales[language]}>
      <Button ref={button} variant="quiet" aria-label={`${t.open}: ${label}`} aria-expanded={open} aria-haspopup="dialog" onPress={() => setOpen(!open)}>
        <Icon name="calendar" />
      </Button>
      <Popover className="popover" placement="bottom end" triggerRef={button} isOpen={open} onOpenChange={setOpen}>
        <Dialog aria-label={t.choose}>
          <Calendar
            chosen={chosen}
            today={today}
            onChoose={(date) => {
              onChoose(date);
              setOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
