import { useMemo } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { mostTaken, type SlotDetails } from "../../../../../shared/placement/slot.ts";
import type { ShownSlot } from "../../../../../shared/placement/slot-contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { capitalised, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FieldError } from "../../../ui/FieldError.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { useTaskChoices } from "../codes/use-code-names.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { capacityDraft, type CapacityDraft, slotFormSchema } from "./place-form.ts";
import { slotReads } from "./queries.ts";
import { placeTexts } from "./texts.ts";

interface SlotDialogProps {
  readonly workplaceId: WorkplaceId;
  /** Null for a new place. */
  readonly slot: ShownSlot | null;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** A place, new or old: its task, and how many fit in on which weekdays. */
export function SlotDialog({ workplaceId, slot, today, onClose }: SlotDialogProps) {
  const t = useTexts(placeTexts);
  const tasks = useTaskChoices(today, slot?.taskCode);
  const add = useCommand(placementContract.addSlot, { refreshes: slotReads });
  const change = useCommand(placementContract.changeSlot, { refreshes: slotReads });
  const rereadOnConflict = useRereadOnConflict(slotReads);
  const schema = useMemo(() => slotFormSchema(t), [t]);
  const form = useZodForm({
    schema,
    defaultValues: {
      taskCode: slot?.taskCode ?? "", capacity: { ...capacityDraft(slot?.capacity ?? []) }, from: slot?.from ?? today, lastDay: slot?.lastDay ?? "",
      accessible: slot?.accessible ?? false, instruction: slot?.instruction ?? "",
    },
    labels: { taskCode: t.task, capacity: t.capacity, from: t.firstDay, lastDay: t.lastDay, accessible: t.isAccessible, instruction: t.instruction },
  });

  async function save(details: SlotDetails): Promise<void> {
    try {
      if (slot === null) await add.mutateAsync({ params: { workplaceId }, body: details });
      else await change.mutateAsync({ params: { workplaceId, slotId: slot.slotId }, body: { details, version: slot.detailsVersion } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={slot === null ? t.addTitle : t.changeTitle} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={slot === null ? t.saveNew : t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Select {...form.field("taskCode")} placeholder={t.choose} options={tasks} />
        <Controlled form={form} name="capacity">
          {({ id, label, error, value, onChange }) => <CapacityFields id={id} label={label} error={error} value={value} onChange={onChange} slot={slot} today={today} />}
        </Controlled>
        <Controlled form={form} name="from">{(field) => <DateField {...field} today={today} />}</Controlled>
        <Controlled form={form} name="lastDay">{(field) => <DateField {...field} optional today={today} hint={t.lastDayHint} />}</Controlled>
        <Checkbox {...form.field("accessible")} defaultChecked={slot?.accessible ?? false} />
        <TextField {...form.field("instruction")} optional maxLength={300} autoComplete="off" hint={t.instructionHint} />
      </Form>
    </Dialog>
  );
}

interface CapacityFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: CapacityDraft;
  readonly onChange: (draft: CapacityDraft) => void;
  readonly slot: ShownSlot | null;
  readonly today: LocalDate;
}

/** A figure for each weekday, with what is taken of it already: room cannot fall below that. */
function CapacityFields({ id, label, error, value, onChange, slot, today }: CapacityFieldsProps) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  return (
    <fieldset className="field" aria-describedby={`${id}-hint ${id}-error`} data-invalid={error !== undefined || undefined}>
      <legend className="field-label">{label}</legend>
      <div className="field-hint" id={`${id}-hint`}>
        {t.capacityHint}
      </div>
      <FieldError id={`${id}-error`} error={error} />
      <div className="capacity">
        {weekdays.map((day, index) => {
          const taken = slot === null ? [] : mostTaken(slot, day, today);
          const placed = taken.filter(({ state }) => state === "placed").length;
          return (
            <label key={day}>
              {capitalised(weekdayName(day, language))}
              <input
                {...(index === 0 && { id })} className="input" type="text" inputMode="numeric" maxLength={2} autoComplete="off" defaultValue={value[String(day)]}
                onChange={(event) => onChange({ ...value, [String(day)]: typedText(event) })}
              />
              {taken.length > 0 && <small className="choice-hint">{t.takenNow(taken.length, placed, taken.length - placed)}</small>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
