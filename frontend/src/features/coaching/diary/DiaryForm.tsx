import { useEffect, useRef } from "react";
import { type DiaryDetails, DiaryKind } from "../../../../../shared/coaching/diary.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { diaryFormSchema, typedOf } from "./diary-form.ts";
import { diaryTexts } from "./texts.ts";

interface DiaryFormProps {
  readonly today: LocalDate;
  /** The entry that is put right; undefined for a new one. */
  readonly entry?: DiaryDetails;
  /** Begins at the text: the one before has just been stored, and the next can be typed. */
  readonly focusOnText?: boolean;
  readonly onSave: (details: DiaryDetails) => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** Ctrl+Enter sends the form one is in: a text of several lines keeps Enter for itself. */
function useCtrlEnter() {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      element.querySelector("form")?.requestSubmit();
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  }, []);
  return around;
}

/** One entry of the diary: what happened, in a minute. */
export function DiaryForm({ today, entry, focusOnText = false, onSave, onCancel }: DiaryFormProps) {
  const t = useTexts(diaryTexts);
  const around = useCtrlEnter();
  useEffect(() => {
    if (focusOnText) around.current?.querySelector("textarea")?.focus();
  }, []);
  const form = useZodForm({
    schema: diaryFormSchema(today, t),
    defaultValues: typedOf(entry, today),
    labels: { on: t.on, kind: t.kind, coachingMinutes: t.minutes, text: t.text, sensitive: t.sensitive },
  });
  const wasSensitive = entry?.sensitive === true;
  return (
    <div ref={around}>
      <Form
        form={form}
        submitText={t.save}
        {...(onCancel !== undefined && { otherActions: <Button onPress={onCancel}>{t.cancel}</Button> })}
        onSubmit={(given) => onSave(wasSensitive ? { ...given, sensitive: true } : given)}
      >
        <div className="side-by-side">
          <Controlled form={form} name="on">
            {(field) => <DateField {...field} today={today} />}
          </Controlled>
          <TextField {...form.field("coachingMinutes")} optional width="short" hint={t.minutesHint} autoComplete="off" />
        </div>
        <RadioGroup
          {...form.field("kind")}
          inline
          defaultValue={entry?.kind ?? "MEETING"}
          choices={DiaryKind.options.map((value) => ({ value, label: t[value] }))}
        />
        <TextArea {...form.field("text")} maxLength={4000} hint={t.textHint} defaultValue={entry?.text ?? ""} />
        {wasSensitive ? <p className="muted">{t.sensitiveStays}</p> : <Checkbox {...form.field("sensitive")} hint={t.sensitiveHint} />}
      </Form>
    </div>
  );
}
