import { useParams } from "@tanstack/react-router";
import { dateAt, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { SlotsSection } from "../places/SlotsSection.tsx";
import { WorkplaceProposals } from "../proposals/WorkplaceProposals.tsx";
import { ClosuresSection } from "./ClosuresSection.tsx";
import { ContactsSection } from "./ContactsSection.tsx";
import { PlacedHere } from "./PlacedHere.tsx";
import { organisationTypeTexts, workplaceTexts } from "./texts.ts";
import { WorkplaceDetailsSection } from "./WorkplaceDetailsSection.tsx";

/** A workplace, its contact persons with their links, and who is placed there. */
export function WorkplacePage() {
  const { workplaceId } = useParams({ from: "/workplaces/$workplaceId" });
  const query = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  return (
    <Loaded query={query} rows={8}>
      {(card) => <Card key={workplaceId} card={card} reread={async () => (await query.refetch({ throwOnError: true })).data ?? card} />}
    </Loaded>
  );
}

function Card({ card, reread }: { readonly card: WorkplaceCard; readonly reread: () => Promise<WorkplaceCard> }) {
  const t = useTexts(workplaceTexts);
  const types = useTexts(organisationTypeTexts);
  const { nameOf } = useColleagues();
  const { user } = useSession();
  const { workplace } = card;
  const mayChange = user.roles.placement === "main" || workplace.responsibleId === user.userId;
  return (
    <>
      <PageHeading
        title={workplace.name}
        lead={`${types[workplace.organisationType]} · ${workplace.town} · ${t.responsible} ${nameOf(workplace.responsibleId)}`}
      />
      <WorkplaceProposals workplaceId={workplace.workplaceId} />
      <ContactsSection card={card} mayChange={mayChange} reread={async () => (await reread()).contacts} />
      <SlotsSection workplace={workplace} mayChange={mayChange} />
      <PlacedHere {...card} />
      <ClosuresSection workplace={workplace} mayChange={mayChange} today={dateAt(millisecondsOf(card.now))} />
      <WorkplaceDetailsSection workplace={workplace} mayChange={mayChange} reread={async () => (await reread()).workplace} />
    </>
  );
}
