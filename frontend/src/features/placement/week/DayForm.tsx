import { useMemo } from "react";
import { AttendanceCode, attributesOf, staffCodes } from "../../../../../shared/placement/attendance-codes.ts";
import type { DayStatement } from "../../../../../shared/placement/attendance.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { dayFormSchema, dayFormStart } from "./day-form.ts";
import { dayTexts } from "./day-texts.ts";
import { weekTexts } from "./texts.ts";

interface DayFormProps {
  readonly stands: DayStatement | undefined;
  readonly planned: number | undefined;
  readonly onSave: (said: DayStatement) => Promise<void>;
  readonly onCancel: () => void;
}

/** The entry by its code; the time only for entries that take one. */
export function DayForm({ stands, planned, onSave, onCancel }: DayFormProps) {
  const t = useTexts(dayTexts);
  const { cancel } = useTexts(weekTexts);
  const { language } = useLanguage();
  const schema = useMemo(() => dayFormSchema(planned, t), [planned, t]);
  const form = useZodForm({
    schema,
    defaultValues: dayFormStart(stands, planned),
    labels: { code: t.entry, time: t.minutesLabel },
  });
  const chosen = AttendanceCode.safeParse(form.watch("code"));
  const minutes = chosen.success ? attributesOf(chosen.data).minutes : "none";

  return (
    <Form form={form} guarded={false} onSubmit={onSave} submitText={t.save} otherActions={<Button onPress={onCancel}>{cancel}</Button>}>
      <RadioGroup
        {...form.field("code")}
        inline
        defaultValue={dayFormStart(stands, planned).code ?? ""}
        choices={staffCodes.map((code) => ({ value: code, label: attributesOf(code).label[language] }))}
      />
      {minutes !== "none" && (
        <TextField
          {...form.field("time")}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          hint={minutes === "plan" && planned !== undefined ? `${t.minutesHint} ${t.minutesDefault}` : t.minutesHint}
        />
      )}
    </Form>
  );
}
