import { useState } from "react";
import type { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type Booking, type BookingCommand, BookingCommand as Commands, stepsFrom } from "../../../../../shared/placement/booking.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { BookingDialog } from "./BookingDialog.tsx";
import { bookingTexts } from "./booking-texts.ts";
import { bookingReads } from "./queries.ts";

interface BookingCommandsProps {
  readonly participantId: ParticipantId;
  readonly booking: Booking;
  readonly today: LocalDate;
}

/** What can be done with a booking today; a date or a reason is asked for in a dialog. */
export function BookingCommands({ participantId, booking, today }: BookingCommandsProps) {
  const t = useTexts(bookingTexts);
  const [asking, setAsking] = useState<"hold" | "decline" | "cancel" | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);
  const { bookingId, version, state } = booking;
  const steps = stepsFrom(booking, today);
  const change = useCommand(placementContract.changeBooking, { refreshes: bookingReads });
  const rereadOnConflict = useRereadOnConflict(bookingReads);
  const labels: Readonly<Record<BookingCommand, string>> = {
    hold: state === "held" ? t.extend : t.hold, confirm: t.confirm, wait: t.wait, decline: t.decline, cancel: t.cancel,
  };

  async function send(command: "confirm" | "wait"): Promise<void> {
    setRefused(null);
    try {
      await change.mutateAsync({ params: { participantId, bookingId }, body: { command, holdUntil: null, why: "", version } });
    } catch (error) {
      setRefused(error);
      await rereadOnConflict(error);
    }
  }

  return (
    <>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <div className="row-commands">
        {steps.includes("convert") && (
          <Link look="quiet" to="/participants/$participantId/placements/new" params={{ participantId }} search={{ booking: bookingId }}>
            {t.place}
          </Link>
        )}
        {Commands.options.filter((command) => steps.includes(command)).map((command) => (
          <Button
            key={command} variant="quiet" pending={change.isPending && change.variables.body.command === command}
            onPress={() => (command === "confirm" || command === "wait" ? void send(command) : setAsking(command))}
          >
            {labels[command]}
          </Button>
        ))}
      </div>
      {asking !== null && <BookingDialog {...{ participantId, booking, today }} command={asking} title={labels[asking]} onClose={() => setAsking(null)} />}
    </>
  );
}
