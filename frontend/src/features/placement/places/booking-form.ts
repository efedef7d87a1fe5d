import * as z from "zod";
import { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate, weekdays } from "../../../../../shared/kernel/local-date.ts";
import { OpenBookingState } from "../../../../../shared/placement/booking.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";

interface BookingSentences {
  readonly personMissing: string;
  readonly endBeforeStart: string;
}

/** A booking as the form holds it: for whom, and what is sent for that person. */
export const bookingFormSchema = ({ personMissing, endBeforeStart }: BookingSentences) =>
  z
    .object({
      participantId: z.string().min(1, personMissing).pipe(ParticipantId),
      state: OpenBookingState,
      from: LocalDate,
      to: LocalDate,
      weekdays: z.array(z.string()).min(1).transform((chosen) => weekdays.filter((day) => chosen.includes(String(day)))),
      holdUntil: MaybeDate,
    })
    .refine(({ from, to }) => from <= to, { error: endBeforeStart, path: ["to"] });
export type BookingForm = z.output<ReturnType<typeof bookingFormSchema>>;
