import * as z from "zod";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { ShownSlot } from "../../../../../shared/placement/slot-contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { slotReads } from "./queries.ts";
import { placeTexts } from "./texts.ts";

const End = z.object({ lastDay: LocalDate });

/** The last day of a place, and what that means. */
export function EndSlotDialog({ slot, today, onClose }: { readonly slot: ShownSlot; readonly today: LocalDate; readonly onClose: () => void }) {
  const t = useTexts(placeTexts);
  const change = useCommand(placementContract.changeSlot, { refreshes: slotReads });
  const rereadOnConflict = useRereadOnConflict(slotReads);
  const form = useZodForm({ schema: End, defaultValues: { lastDay: slot.from > today ? slot.from : today }, labels: { lastDay: t.lastDay } });

  async function save({ lastDay }: z.output<typeof End>): Promise<void> {
    const { workplaceId, slotId, detailsVersion, seats: _seats, ...details } = slot;
    try {
      await change.mutateAsync({ params: { workplaceId, slotId }, body: { details: { ...details, lastDay }, version: detailsVersion } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={t.endTitle} onClose={onClose}>
      <p>{t.endBody}</p>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.endConfirm} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="lastDay">{(field) => <DateField {...field} today={today} />}</Controlled>
      </Form>
    </Dialog>
  );
}
