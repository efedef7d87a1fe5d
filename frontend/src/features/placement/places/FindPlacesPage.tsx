import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { FoundPlace } from "../../../../../shared/placement/slot-contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useCaseload } from "../participants/queries.ts";
import { BookDialog } from "./BookDialog.tsx";
import { bookingStateTexts, bookingTexts } from "./booking-texts.ts";
import { daysOf, type PlaceSearch, queryOf } from "./place-search.ts";
import { PlaceFilters } from "./PlaceFilters.tsx";
import { PlaceList } from "./PlaceList.tsx";
import { placeTexts } from "./texts.ts";

/** Where there is room, on which days, and a booking made on the spot. */
export function FindPlacesPage() {
  const t = useTexts(placeTexts);
  const navigate = useNavigate();
  const search = useSearch({ from: "/places" });
  const query = useRead(placementContract.findPlaces, { query: queryOf(search) });
  const show = (next: PlaceSearch) => void navigate({ to: "/places", search: next, replace: true });
  return (
    <>
      <PageHeading title={t.findTitle} {...(search.person !== undefined && { lead: <ForPerson person={search.person} /> })} />
      <Loaded query={query} rows={8}>
        {({ places, towns, today }) => (
          <>
            <PlaceFilters search={search} towns={towns} today={today} onChange={show} />
            <Found places={places} search={search} any={towns.length > 0} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** For whom a place is looked for; the name is known to whoever has the person in her own caseload. */
function ForPerson({ person }: { readonly person: ParticipantId }) {
  const t = useTexts(placeTexts);
  const { user } = useSession();
  const { query } = useCaseload(user.userId, false);
  const row = query.data?.rows.find(({ participantId }) => participantId === person);
  return (
    <Link to="/participants/$participantId" params={{ participantId: person }}>
      {row === undefined ? t.toPerson : t.forPerson(`${row.lastName} ${row.firstNames}`)}
    </Link>
  );
}

interface FoundProps {
  readonly places: readonly FoundPlace[];
  readonly search: PlaceSearch;
  /** Whether the organisation has any places at all. */
  readonly any: boolean;
}

function Found({ places, search, any }: FoundProps) {
  const t = useTexts(placeTexts);
  const [booking, setBooking] = useState<FoundPlace | null>(null);
  const [booked, setBooked] = useState<Booked | null>(null);
  if (places.length === 0)
    return (
      <EmptyState title={any ? t.noneTitle : t.noPlacesTitle} action={!any && <Link look="primary" to="/workplaces">{t.toWorkplaces}</Link>}>
        <p>{any ? t.noneBody : t.noPlacesBody}</p>
      </EmptyState>
    );
  return (
    <>
      {booked !== null && <BookedNotice {...booked} />}
      <PlaceList places={places} days={daysOf(search)} onBook={setBooking} />
      {booking !== null && (
        <BookDialog
          place={booking} search={search} onClose={() => setBooking(null)}
          onBooked={(made) => {
            setBooking(null);
            setBooked(made);
          }}
        />
      )}
    </>
  );
}

interface Booked {
  readonly participantId: ParticipantId;
  readonly state: "requested" | "held" | "confirmed" | "waiting";
}

function BookedNotice({ participantId, state }: Booked) {
  const t = useTexts(bookingTexts);
  const states = useTexts(bookingStateTexts);
  return (
    <div role="status">
      <Banner tone="success" title={t.saved(states[state])}>
        <Link to="/participants/$participantId" params={{ participantId }}>
          {t.see}
        </Link>
      </Banner>
    </div>
  );
}
