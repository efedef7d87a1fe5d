import { useParams } from "@tanstack/react-router";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { EvaluationsSection } from "../evaluations/EvaluationsSection.tsx";
import { timelineTexts } from "../timeline/texts.ts";
import { BookingsSection } from "../places/BookingsSection.tsx";
import { ResponsibleSection } from "../assignments/ResponsibleSection.tsx";
import { ParticipantProposals } from "../proposals/ParticipantProposals.tsx";
import { cardTexts } from "./card-texts.ts";
import { ParticipantDetailsSection } from "./ParticipantDetailsSection.tsx";
import { PlacementsSection } from "./PlacementsSection.tsx";
import { ServiceActions } from "./ServiceActions.tsx";
import { ServiceEvents } from "./ServiceEvents.tsx";

/** Everything about one person on one page. */
export function ParticipantPage() {
  const { participantId } = useParams({ from: "/participants/$participantId" });
  const query = useRead(placementContract.readParticipant, { params: { participantId } });
  return (
    <Loaded query={query} rows={8}>
      {(card) => <Card key={participantId} card={card} reread={async () => (await query.refetch({ throwOnError: true })).data ?? card} />}
    </Loaded>
  );
}

function Card({ card, reread }: { readonly card: ParticipantCard; readonly reread: () => Promise<ParticipantCard> }) {
  const t = useTexts(cardTexts);
  const timeline = useTexts(timelineTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { participant, service } = card;
  return (
    <>
      <PageHeading
        title={`${participant.lastName} ${participant.firstNames}`}
        lead={`${t.responsible(nameOf(participant.responsibleId))} · ${t.inServiceSince(formatDate(service.openedOn, language))}`}
        actions={
          <>
            <Link look="secondary" to="/participants/$participantId/timeline" params={{ participantId: participant.participantId }}>
              {timeline.link}
            </Link>
            <ServiceActions card={card} />
          </>
        }
      />
      <KeepingBanners card={card} />
      <ParticipantProposals card={card} />
      <PlacementsSection card={card} />
      <BookingsSection card={card} />
      <ParticipantDetailsSection
        participant={participant}
        ended={service.anchor.endedOn !== null}
        reread={async () => (await reread()).participant}
      />
      <EvaluationsSection {...card} />
      <ResponsibleSection card={card} />
      <ServiceEvents service={service} />
    </>
  );
}

/** When what is destroyed, and what already has been. */
function KeepingBanners({ card: { service, keptUntil } }: { readonly card: ParticipantCard }) {
  const t = useTexts(cardTexts);
  const { language } = useLanguage();
  const { endedOn } = service.anchor;
  const gone = service.attendanceDestroyedThrough;
  return (
    <>
      {endedOn !== null && keptUntil !== null && (
        <Banner>
          <p>
            {t.keptUntil(formatDate(endedOn, language), formatDate(keptUntil.attendance, language), formatDate(keptUntil.service, language))}
          </p>
        </Banner>
      )}
      {gone !== null && (
        <Banner>
          <p>{t.attendanceGone(formatDate(gone, language))}</p>
        </Banner>
      )}
    </>
  );
}
