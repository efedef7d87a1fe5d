import { useMemo } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { NewAssignment } from "../../../../../shared/placement/assignment.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { texts } from "./texts.ts";

interface AssignmentFieldsProps {
  /** Who has the right already, and is not offered. */
  readonly except: readonly UserId[];
  readonly today: LocalDate;
  readonly onSave: (wanted: NewAssignment) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Who stands in, from when to when, and why. */
export function AssignmentFields({ except, today, onSave, onClose }: AssignmentFieldsProps) {
  const t = useTexts(texts);
  const { rows } = useColleagues();
  const schema = useMemo(() => NewAssignment.omit({ role: true }), []);
  const form = useZodForm({
    schema,
    defaultValues: { from: today, to: "" },
    labels: { staffId: t.who, from: t.from, to: t.to, why: t.why },
  });
  const others = rows.filter(({ userId, placement, active }) => active && placement !== null && !except.includes(userId));
  const reasons = [
    { value: "absence", label: t.absence },
    { value: "shared-work", label: t["shared-work"] },
    { value: "responsible-changes", label: t["responsible-changes"] },
    { value: "other", label: t.otherReason },
  ];
  if (others.length === 0) {
    return (
      <>
        <p>{t.nobody}</p>
        <div className="actions">
          <Button onPress={onClose}>{t.cancel}</Button>
        </div>
      </>
    );
  }
  return (
    <Form
      form={form}
      guarded={false}
      onSubmit={(wanted) => onSave({ ...wanted, role: "substitute" })}
      submitText={t.confirm}
      otherActions={<Button onPress={onClose}>{t.cancel}</Button>}
    >
      <Select {...form.field("staffId")} placeholder={t.choose} options={others.map(({ userId, name }) => ({ value: userId, label: name }))} />
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} today={today} />}
      </Controlled>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={today} hint={t.toHint} />}
      </Controlled>
      <Select {...form.field("why")} placeholder={t.choose} options={reasons} />
    </Form>
  );
}
