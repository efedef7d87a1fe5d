import { useId } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { bookingState } from "../../../../../shared/placement/booking.ts";
import type { ShownSeat } from "../../../../../shared/placement/slot-contract.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { useCaseload } from "../participants/queries.ts";
import { placementTexts } from "../placements/texts.ts";
import { BookingBadge } from "./BookingBadge.tsx";
import { sayDays } from "./say-days.ts";
import { placeTexts } from "./texts.ts";

/** Who is placed, booked or waiting; a name is known to whoever has the person in her own caseload. */
export function SeatList({ seats, today }: { readonly seats: readonly ShownSeat[]; readonly today: LocalDate }) {
  const t = useTexts(placeTexts);
  const id = useId();
  const ahead = seats.filter((seat) => seat.to >= today).toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <>
      <h4 id={id}>{t.who}</h4>
      {ahead.length === 0 ? (
        <p className="muted">{t.nobody}</p>
      ) : (
        <ul className="rows" aria-labelledby={id}>
          {ahead.map((seat, index) => (
            <SeatRow key={index} seat={seat} today={today} />
          ))}
        </ul>
      )}
    </>
  );
}

function SeatRow({ seat, today }: { readonly seat: ShownSeat; readonly today: LocalDate }) {
  const t = useTexts(placeTexts);
  const words = useTexts(placementTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const { query } = useCaseload(user.userId, false);
  const { participantId, state, from, to, weekdays, holdUntil } = seat;
  const own = query.data?.rows.find((row) => row.participantId === participantId);
  return (
    <li>
      <p className="row-title">
        {participantId === null || own === undefined ? (
          t.othersClient
        ) : (
          <Link to="/participants/$participantId" params={{ participantId }}>
            {own.lastName} {own.firstNames}
          </Link>
        )}
        <BookingBadge state={state === "placed" ? state : bookingState({ state, holdUntil, to }, today)} />
      </p>
      <p className="muted">
        {sayDays(weekdays, language)} · {words.range(formatDate(from, language), formatDate(to, language))}
      </p>
    </li>
  );
}
