import { useState } from "react";
import { daysBetween, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type Booking, bookingState, bookingSummary } from "../../../../../shared/placement/booking.ts";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { useTaskName } from "../codes/use-code-names.ts";
import { placementTexts } from "../placements/texts.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { BookingBadge } from "./BookingBadge.tsx";
import { BookingCommands } from "./BookingCommands.tsx";
import { bookingTexts } from "./booking-texts.ts";
import { OverlapNotice } from "./OverlapNotice.tsx";
import { sayDays } from "./say-days.ts";

/** A person's bookings: the open ones with their commands, the others to look back on. */
export function BookingsSection({ card }: { readonly card: ParticipantCard }) {
  const t = useTexts(bookingTexts);
  const { participant, service, bookings, today } = card;
  const isOpen = (booking: Booking): boolean => bookingSummary(booking) !== undefined && bookingState(booking, today) !== "expired";
  const open = bookings.filter(isOpen).toSorted((a, b) => a.from.localeCompare(b.from));
  const closed = bookings.filter((booking) => !isOpen(booking)).toSorted((a, b) => b.from.localeCompare(a.from));
  if (service.anchor.endedOn !== null && bookings.length === 0) return null;
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.title}</h2>
        {service.anchor.endedOn === null && (
          <Link look="secondary" to="/places" search={{ person: participant.participantId }}>
            {t.find}
          </Link>
        )}
      </div>
      {open.length === 0 && service.anchor.endedOn === null && <p className="muted">{t.none}</p>}
      <ul className="rows">
        {open.map((booking) => (
          <li key={booking.bookingId}>
            <BookingLines booking={booking} today={today} />
            <BookingOverlap card={card} booking={booking} />
            <BookingCommands participantId={participant.participantId} booking={booking} today={today} />
          </li>
        ))}
      </ul>
      {closed.length > 0 && <Earlier bookings={closed} today={today} />}
    </section>
  );
}

function Earlier({ bookings, today }: { readonly bookings: readonly Booking[]; readonly today: LocalDate }) {
  const t = useTexts(bookingTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className="messages" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.earlier(bookings.length)}</summary>
      {open && (
        <ul className="rows">
          {bookings.map((booking) => (
            <li key={booking.bookingId}>
              <BookingLines booking={booking} today={today} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function BookingLines({ booking, today }: { readonly booking: Booking; readonly today: LocalDate }) {
  const t = useTexts(bookingTexts);
  const words = useTexts(placementTexts);
  const { language } = useLanguage();
  const workplaceName = useWorkplaceNames();
  const taskName = useTaskName();
  const { workplaceId, taskCode, from, to, weekdays, holdUntil, events } = booking;
  const state = bookingState(booking, today);
  const why = events.at(-1)?.why ?? "";
  return (
    <>
      <p className="row-title">
        <Link to="/workplaces/$workplaceId" params={{ workplaceId }}>
          {workplaceName(workplaceId)}
        </Link>
        <BookingBadge state={state} />
      </p>
      <p>
        {taskName(taskCode, from)} · {sayDays(weekdays, language)} · {words.range(formatDate(from, language), formatDate(to, language))}
      </p>
      {holdUntil !== null && (
        <p className="muted">
          {state === "held" ? t.lapses(daysBetween(today, holdUntil), formatDate(holdUntil, language)) : t.lapsed(formatDate(holdUntil, language))}
        </p>
      )}
      {why !== "" && <p className="muted">{t.why(why)}</p>}
    </>
  );
}

/** What clashes with this booking among all else of the person. */
function BookingOverlap({ card, booking }: { readonly card: ParticipantCard; readonly booking: Booking }) {
  const placements = card.placements.filter(({ outcome }) => outcome === null);
  const others = card.bookings.flatMap((other) => (other.bookingId === booking.bookingId ? [] : (bookingSummary(other) ?? [])));
  const wanted = { from: booking.from, to: booking.to, weekdays: booking.weekdays.map(String) };
  return <OverlapNotice row={{ placements, bookings: others }} wanted={wanted} today={card.today} />;
}
