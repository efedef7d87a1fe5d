import { useState } from "react";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { workStatus } from "../../../../../shared/placement/placement.ts";
import { planOn } from "../../../../../shared/placement/weekly-plan.ts";
import { formatDate, formatMinutes } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { ChangeDialog } from "../placements/changes/ChangeDialog.tsx";
import { changeTexts } from "../placements/changes/change-texts.ts";
import { PlacementEvents } from "../placements/changes/PlacementEvents.tsx";
import { possibleChanges } from "../placements/changes/possible-changes.ts";
import { summarisePlan } from "../placements/plan-summary.ts";
import { sayPlan } from "../placements/plan-words.ts";
import { StatusBadge } from "../placements/StatusBadge.tsx";
import { placementTexts } from "../placements/texts.ts";
import { useContactNames } from "../workplaces/contact-names.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { cardTexts } from "./card-texts.ts";

/** Where the person works, has worked and will work; the newest first. */
export function PlacementsSection({ card }: { readonly card: ParticipantCard }) {
  const t = useTexts(cardTexts);
  const { participant, service, placements } = card;
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
              <PlacementRow key={placement.placementId} placement={placement} card={card} />
            ))}
        </ul>
      )}
    </section>
  );
}

interface PlacementRowProps {
  readonly card: ParticipantCard;
  readonly placement: ParticipantCard["placements"][number];
}

function PlacementRow({ placement, card }: PlacementRowProps) {
  const t = useTexts(placementTexts);
  const words = useTexts(changeTexts);
  const { language } = useLanguage();
  const [changing, setChanging] = useState(false);
  const workplaceName = useWorkplaceNames();
  const contactName = useContactNames(placement.workplaceId);
  const { workplaceId, contactId, from, to, interruptions, events } = placement;
  const mayChange = card.service.anchor.endedOn === null && possibleChanges(placement, card.today).length > 0;
  return (
    <li>
      <p className="row-title">
        <Link to="/workplaces/$workplaceId" params={{ workplaceId }}>
          {workplaceName(workplaceId)}
        </Link>
        <StatusBadge status={workStatus(placement, card.today)} />
        {mayChange && (
          <Button variant="quiet" aria-label={words.changeOf(workplaceName(workplaceId))} onPress={() => setChanging(true)}>
            {words.change}
          </Button>
        )}
      </p>
      <p>{t.range(formatDate(from, language), formatDate(to, language))}</p>
      <Plan {...placement} today={card.today} />
      {interruptions.map((one) => (
        <p key={one.from}>{words.breakRow(formatDate(one.from, language), formatDate(one.to, language))}</p>
      ))}
      <p className="muted">
        {t.contact}: {contactName(contactId)}
      </p>
      <PlacementEvents events={events} />
      {changing && <ChangeDialog card={card} placement={placement} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** The usual week as it is now, and the one that is agreed to follow it. */
function Plan({ schedule, today }: Pick<PlacementRowProps["placement"], "schedule"> & Pick<ParticipantCard, "today">) {
  const t = useTexts(placementTexts);
  const { language } = useLanguage();
  const now = planOn(schedule, today);
  const { days, minutes } = summarisePlan(now);
  const next = schedule.filter(({ from }, index) => index > 0 && from > today);
  return (
    <>
      <p>
        {sayPlan(now, language)} <span className="muted">({t.perWeek(days, formatMinutes(minutes))})</span>
      </p>
      {next.map(({ from, plan }) => (
        <p key={from}>
          {t.planFrom(formatDate(from, language))} {sayPlan(plan, language)}
        </p>
      ))}
    </>
  );
}
