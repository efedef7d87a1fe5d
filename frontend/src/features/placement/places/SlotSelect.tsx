import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Select, type SelectProps } from "../../../ui/Select.tsx";
import type { FieldBinding } from "../../../ui/form.ts";
import { useTaskName } from "../codes/use-code-names.ts";
import { sayDays } from "./say-days.ts";
import { placeTexts } from "./texts.ts";

interface SlotSelectProps {
  readonly workplaceId: WorkplaceId;
  readonly field: Omit<SelectProps, "options"> & FieldBinding;
}

/** Which of the workplace's places a placement takes up; nothing to choose where none are kept. */
export function SlotSelect({ workplaceId, field }: SlotSelectProps) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  const taskName = useTaskName();
  const { data } = useRead(placementContract.readSlots, { params: { workplaceId } });
  const open = data?.slots.filter(({ lastDay }) => lastDay === null || lastDay >= data.today) ?? [];
  if (open.length === 0) return null;
  return (
    <Select
      {...field}
      optional
      hint={t.slotHint}
      placeholder={t.noSlot}
      options={open.map(({ slotId, taskCode, from, capacity }) => ({
        value: slotId, label: `${taskName(taskCode, from)} (${sayDays(capacity.map(({ weekday }) => weekday), language)})`,
      }))}
    />
  );
}
