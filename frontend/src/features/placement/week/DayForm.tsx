import { useEffect, useMemo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import { dayFormSchema, dayFormStart } from "./day-form.ts";
import { dayTexts } from "./day-texts.ts";
import { plainMark } from "./typing.ts";
import type { Mark } from "./saving/wish.ts";
import type { Shown } from "./shown.ts";

interface DayFormProps {
  readonly cell: Shown;
  readonly typed: AttendanceCode | null;
  readonly onSave: (mark: Mark) => void;
  readonly onCancel: () => void;
  /** Whether something has been changed in it that is not saved. */
  readonly onDirty: (dirty: boolean) => void;
}

/** The entry by its code; the time only for entries that take one, and what else the entry needs to be true. */
export function DayForm({ cell, typed, onSave, onCancel, onDirty }: DayFormProps) {
  const t = useTexts(dayTexts);
  const { labelOf, offers } = useAttendanceCodes();
  const schema = useMemo(() => dayFormSchema(cell, t), [cell, t]);
  const start = useMemo(() => dayFormStart(cell, typed), []);
  const form = useZodForm({
    schema,
    defaultValues: start,
    labels: { code: t.entry, time: t.minutesLabel, source: t.source, swappedTo: t.swappedTo, correction: t.correction },
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty || typed !== null), [isDirty, typed, onDirty]);
  const chosen = AttendanceCode.safeParse(form.watch("code"));
  const minutes = chosen.success ? attributesOf(chosen.data, cell.on).minutes : "none";
  const codes = codesFor(form.watch("source") === "own", cell.on, cell.future).filter((code) => offers(code, cell.on));

  return (
    <Form
      form={form}
      guarded={false}
      onSubmit={async (said) => {
        const place = plainMark(cell, said.code, said.minutes);
        if (place !== undefined) onSave({ ...place, ...said });
      }}
      submitText={t.save}
      otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}
    >
      <RadioGroup
        {...form.field("code")}
        inline
        defaultValue={start.code ?? ""}
        choices={codes.map((code) => ({ value: code, label: labelOf(code, cell.on) }))}
      />
      {minutes !== "none" && (
        <TextField
          {...form.field("time")}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          hint={minutes === "plan" && cell.planned !== undefined ? `${t.minutesHint} ${t.minutesDefault}` : t.minutesHint}
        />
      )}
      {chosen.data === "SWAPPED" && (
        <Controlled form={form} name="swappedTo">
          {(field) => <DateField {...field} hint={t.swappedToHint} />}
        </Controlled>
      )}
      {!cell.future && (
        <RadioGroup
          {...form.field("source")}
          inline
          defaultValue={start.source}
          choices={[
            { value: "own", label: t.sourceOwn },
            { value: "phone", label: t.sourcePhone },
            { value: "paper", label: t.sourcePaper },
          ]}
        />
      )}
      {cell.locked && <TextField {...form.field("correction")} maxLength={300} hint={t.correctionHint} />}
    </Form>
  );
}

/** What staff may say of their own knowledge; in an employer's name what he may say. */
function codesFor(own: boolean, on: LocalDate, future: boolean): AttendanceCode[] {
  return AttendanceCode.options.filter((code) => {
    const { who, plannable } = attributesOf(code, on);
    return (own ? who.staff : who.employer) && (!future || plannable);
  });
}
