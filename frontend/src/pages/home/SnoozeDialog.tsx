import { useState } from "react";
import { addDays, type LocalDate, mondayOf } from "../../../../shared/kernel/local-date.ts";
import { formatDayAndMonth } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup } from "../../ui/ChoiceGroup.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../ui/refusal.ts";
import type { HomeTask, Snooze } from "./home-task.ts";
import { homeTexts } from "./texts.ts";

interface SnoozeDialogProps {
  readonly task: HomeTask;
  readonly today: LocalDate;
  readonly snooze: Snooze;
  readonly onClose: () => void;
}

/** Puts a task aside until a day that is not far: three choices are quicker than a calendar. */
export function SnoozeDialog({ task, today, snooze, onClose }: SnoozeDialogProps) {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const say = (date: LocalDate) => formatDayAndMonth(date, language);
  const choices = [
    { until: addDays(today, 1), text: t.tomorrow },
    { until: addDays(mondayOf(today), 7), text: t.nextMonday },
    { until: addDays(today, 14), text: t.inTwoWeeks },
  ];
  const [chosen, setChosen] = useState(1);
  const sentence = useRefusalSentence(snooze.error);
  const until = choices[chosen]?.until ?? null;
  return (
    <Dialog
      isOpen
      title={t.snoozeTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            pending={snooze.pending === task.ref}
            pendingText={t.snoozing}
            onPress={() => snooze.put(task.ref, until, onClose)}
          >
            {t.snoozeSave}
          </Button>
          <Button onPress={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <RadioGroup
        label={t.snoozeUntil}
        hint={t.snoozeHint}
        name="until"
        defaultValue="1"
        choices={choices.map((choice, index) => ({ value: String(index), label: choice.text(say(choice.until)) }))}
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement) setChosen(Number(event.target.value));
        }}
      />
    </Dialog>
  );
}
