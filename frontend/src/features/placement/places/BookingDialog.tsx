import * as z from "zod";
import type { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../shared/kernel/values.ts";
import { type Booking, longestHoldDays, usualHoldDays } from "../../../../../shared/placement/booking.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { bookingTexts } from "./booking-texts.ts";
import { bookingReads } from "./queries.ts";

interface BookingDialogProps {
  readonly participantId: ParticipantId;
  readonly booking: Booking;
  readonly today: LocalDate;
  readonly command: "hold" | "decline" | "cancel";
  readonly title: string;
  readonly onClose: () => void;
}

const Answer = z.object({ holdUntil: MaybeDate, why: FreeText(300) });

/** Asks until when, or why, before a booking is changed. */
export function BookingDialog({ participantId, booking, today, command, title, onClose }: BookingDialogProps) {
  const t = useTexts(bookingTexts);
  const { language } = useLanguage();
  const change = useCommand(placementContract.changeBooking, { refreshes: bookingReads });
  const rereadOnConflict = useRereadOnConflict(bookingReads);
  const first = booking.events.find(({ kind }) => kind === "held")?.on ?? today;
  const last = addDays(first, longestHoldDays);
  const usual = addDays(booking.state === "held" && booking.holdUntil !== null ? booking.holdUntil : today, usualHoldDays);
  const form = useZodForm({
    schema: Answer,
    defaultValues: { holdUntil: command === "hold" ? (usual > last ? last : usual) : "", why: "" },
    labels: { holdUntil: t.holdUntil, why: t.whyLabel },
  });

  async function save({ holdUntil, why }: z.output<typeof Answer>): Promise<void> {
    const { bookingId, version } = booking;
    try {
      await change.mutateAsync({ params: { participantId, bookingId }, body: { command, holdUntil, why, version } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={title} otherActions={<Button onPress={onClose}>{t.back}</Button>}>
        {command === "hold" && (
          <Controlled form={form} name="holdUntil">
            {(field) => <DateField {...field} today={today} hint={t.holdHint(formatDate(last, language))} />}
          </Controlled>
        )}
        <TextField {...form.field("why")} optional maxLength={300} autoComplete="off" hint={t.whyHint} />
      </Form>
    </Dialog>
  );
}
