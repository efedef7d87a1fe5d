import { useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { SituationDetails } from "../../../../../shared/coaching/situation.ts";
import type { SituationRow } from "../../../../../shared/coaching/situation-contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { FocusedHeading } from "../periods/FocusedHeading.tsx";
import { possibleOccasions } from "./situation-form.ts";
import { SituationForm } from "./SituationForm.tsx";
import { SituationTable } from "./SituationTable.tsx";
import { situationTexts } from "./texts.ts";

const { addSituation, changeSituation, readSituations } = coachingContract;
const reads = [...clientReads, readSituations];

type Stage = { readonly kind: "reading"; readonly told?: string } | { readonly kind: "adding" } | { readonly kind: "correcting"; readonly picture: SituationRow };

const atFirst: Stage = { kind: "reading" };

/** How the life situation stood at the start, at reviews and at the end, and what changed. */
export function SituationsSection() {
  const t = useTexts(situationTexts);
  const { card } = useCard();
  const { clientId } = card.client;
  const [stage, setStage] = useState<Stage>(atFirst);
  const query = useRead(readSituations, { params: { clientId } });
  const add = useCommand(addSituation, { refreshes: reads });
  const change = useCommand(changeSituation, { refreshes: reads });

  async function save(picture: SituationRow | undefined, details: SituationDetails): Promise<void> {
    if (picture === undefined) {
      await add.mutateAsync({ params: { clientId }, body: details });
      setStage({ kind: "reading", told: t.added });
      return;
    }
    const { situationId } = picture;
    // Over the version that is seen now: after a conflict it is another one.
    const { version } = query.data?.rows.find((row) => row.situationId === situationId) ?? picture;
    try {
      await change.mutateAsync({ params: { clientId, situationId }, body: { ...details, version } });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") await query.refetch();
      throw error;
    }
    setStage({ kind: "reading", told: t.corrected });
  }

  const begin = (
    <Button variant="primary" onPress={() => setStage({ kind: "adding" })}>
      {t.add}
    </Button>
  );
  const picture = stage.kind === "correcting" ? stage.picture : undefined;
  return (
    <section className="card">
      <div className="card-heading">
        {stage === atFirst ? <h2>{t.title}</h2> : <FocusedHeading because={stage}>{picture === undefined ? t.title : t.correctTitle}</FocusedHeading>}
        {stage.kind === "reading" && card.situations.length > 0 && begin}
      </div>
      {stage.kind === "reading" && stage.told !== undefined && <Banner tone="success">{stage.told}</Banner>}
      {stage.kind !== "reading" && (
        <>
          {picture !== undefined && <p className="muted">{t.keeps}</p>}
          <SituationForm card={card} picture={picture && detailsOf(picture)} onSave={(details) => save(picture, details)} onCancel={() => setStage({ kind: "reading" })} />
        </>
      )}
      <Loaded query={query} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            stage.kind === "reading" && (
              <EmptyState title={t.noneTitle} action={begin}>
                <p>{t.none}</p>
              </EmptyState>
            )
          ) : (
            <SituationTable
              rows={rows}
              onCorrect={(row) => setStage({ kind: "correcting", picture: row })}
              mayCorrect={({ occasion }) => stage.kind === "reading" && possibleOccasions(card).includes(occasion)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const detailsOf = ({ occasion, on, periodId, livelihood, housing, note }: SituationRow): SituationDetails => ({ occasion, on, periodId, livelihood, housing, note });
