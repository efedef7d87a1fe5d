import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { workStatus } from "../../../../../shared/placement/placement.ts";
import { planOn } from "../../../../../shared/placement/weekly-plan.ts";
import { formatDate, formatMinutes } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { summarisePlan } from "../placements/plan-summary.ts";
import { sayPlan } from "../placements/plan-words.ts";
import { StatusBadge } from "../placements/StatusBadge.tsx";
import { placementTexts } from "../placements/texts.ts";
import { useContactNames } from "../workplaces/contact-names.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { cardTexts } from "./card-texts.ts";

/** Where the person works, has worked and will work; the newest first. */
export function PlacementsSection({ card: { participant, service, placements, today } }: { readonly card: ParticipantCard }) {
  const t = useTexts(cardTexts);
  const add = service.anchor.endedOn === null && (
    <Link look="primary" to="/participants/$participantId/placements/new" params={{ participantId: participant.participantId }}>
      {t.newPlacement}
    </Link>
  );
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.placements}</h2>
        {placements.length > 0 && add}
      </div>
      {placements.length === 0 ? (
        <EmptyState title={t.noPlacementsTitle} action={add}>
          <p>{t.noPlacements}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {placements
            .toSorted((a, b) => b.from.localeCompare(a.from))
            .map((placement) => (
              <PlacementRow key={placement.placementId} placement={placement} today={today} />
            ))}
        </ul>
      )}
    </section>
  );
}

interface PlacementRowProps extends Pick<ParticipantCard, "today"> {
  readonly placement: ParticipantCard["placements"][number];
}

function PlacementRow({ placement, today }: PlacementRowProps) {
  const t = useTexts(placementTexts);
  const { language } = useLanguage();
  const workplaceName = useWorkplaceNames();
  const contactName = useContactNames(placement.workplaceId);
  const plan = planOn(placement.schedule, today);
  const { days, minutes } = summarisePlan(plan);
  const { workplaceId, contactId, from, to } = placement;
  return (
    <li>
      <p className="row-title">
        <Link to="/workplaces/$workplaceId" params={{ workplaceId }}>
          {workplaceName(workplaceId)}
        </Link>
        <StatusBadge status={placement.outcome !== null ? "cancelled" : workStatus(placement, today)} />
      </p>
      <p>{t.range(formatDate(from, language), formatDate(to, language))}</p>
      <p>
        {sayPlan(plan, language)} <span className="muted">({t.perWeek(days, formatMinutes(minutes))})</span>
      </p>
      <p className="muted">
        {t.contact}: {contactName(contactId)}
      </p>
    </li>
  );
}
