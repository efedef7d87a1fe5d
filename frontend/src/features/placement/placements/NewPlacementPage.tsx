import { useParams, useSearch } from "@tanstack/react-router";
import { placementContract, type ParticipantCard } from "../../../../../shared/placement/contract.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useRead } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useWorkplaces } from "../workplaces/workplace-names.ts";
import { PlacementForm } from "./PlacementForm.tsx";
import { placementTexts } from "./texts.ts";

/** Places a person at a workplace: where, under whom, from when to when, and on which days. */
export function NewPlacementPage() {
  const { participantId } = useParams({ from: "/participants/$participantId/placements/new" });
  const person = useRead(placementContract.readParticipant, { params: { participantId } });
  const workplaces = useWorkplaces();
  return (
    <Loaded query={person} rows={6}>
      {(card) => (
        <Loaded query={workplaces} rows={6}>
          {({ rows }) => <Page card={card} workplaces={rows} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Page({ card, workplaces }: { readonly card: ParticipantCard; readonly workplaces: readonly Workplace[] }) {
  const t = useTexts(placementTexts);
  const { participant, bookings } = card;
  const { booking: booked } = useSearch({ from: "/participants/$participantId/placements/new" });
  const booking = bookings.find(({ bookingId }) => bookingId === booked);
  return (
    <>
      <PageHeading title={t.newTitle} lead={t.forPerson(`${participant.lastName} ${participant.firstNames}`)} />
      {workplaces.length === 0 ? (
        <EmptyState title={t.noWorkplacesTitle} action={<Link look="primary" to="/workplaces/new">{t.addWorkplace}</Link>}>
          <p>{t.noWorkplacesBody}</p>
        </EmptyState>
      ) : (
        <PlacementForm card={card} workplaces={workplaces} booking={booking} />
      )}
    </>
  );
}
