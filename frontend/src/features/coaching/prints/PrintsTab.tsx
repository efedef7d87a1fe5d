import { useState } from "react";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { isInForce } from "../../../../../shared/coaching/responsibility.ts";
import type { SummaryRequest } from "../../../../../shared/coaching/summary.ts";
import { DisclosureId } from "../../../../../shared/kernel/ids.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { useCard } from "../clients/use-client.ts";
import { DisclosuresSection } from "./DisclosuresSection.tsx";
import { firstTyped, type TypedSummary } from "./summary-form.ts";
import { SummaryForm } from "./SummaryForm.tsx";
import { type Seen, SummaryPreview } from "./SummaryPreview.tsx";
import { printTexts } from "./texts.ts";

/** A summary to take to the sending authority, and what has been given to whom. */
export function PrintsTab() {
  const t = useTexts(printTexts);
  const { card } = useCard();
  const isOwn = useIsOwnClient(card);
  return (
    <>
      <section className="card spaced">
        <h2>{t.title}</h2>
        {isOwn ? <SummarySteps card={card} /> : <p className="prose">{t.coachesOnly}</p>}
      </section>
      <DisclosuresSection />
    </>
  );
}

/** Printing goes on after coaching has ended, so that what may be written does not decide here. */
function useIsOwnClient({ responsibilities, today }: OpenClientCard): boolean {
  const { user } = useSession();
  return responsibilities.rows.some((one) => one.staffId === user.userId && isInForce(one, today));
}

/** First what is wanted, then a look at it, then the paper. */
function SummarySteps({ card }: { readonly card: OpenClientCard }) {
  const t = useTexts(printTexts);
  const { clientId } = card.client;
  const [typed, setTyped] = useState<TypedSummary>(() => firstTyped(card));
  const [seen, setSeen] = useState<Seen | null>(null);
  const preview = useCommand(coachingContract.previewSummary);

  async function look(request: SummaryRequest): Promise<void> {
    const answer = await preview.mutateAsync({ params: { clientId }, body: request });
    setSeen({ disclosureId: DisclosureId.parse(crypto.randomUUID()), request, preview: answer });
  }

  if (seen !== null) return <SummaryPreview key={seen.disclosureId} clientId={clientId} seen={seen} onBack={() => setSeen(null)} onLookAgain={() => look(seen.request)} />;
  return (
    <>
      <p className="prose">{t.lead}</p>
      <SummaryForm
        card={card}
        typed={typed}
        onShow={async (request, values) => {
          setTyped(values);
          await look(request);
        }}
      />
    </>
  );
}
