import { type ReactNode, useState } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { dryRunOf, type HandoverPlan } from "../../../../../shared/placement/handover.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { ChoiceTables } from "./ChoiceTables.tsx";
import { DryRunPreview, nameIn } from "./DryRunPreview.tsx";
import { texts } from "./texts.ts";
import { type Progress, useHandover } from "./use-handover.ts";

interface HandoverWizardProps {
  readonly staffId: UserId;
  /** The step after it, of another feature: shown once nothing is left to hand over. */
  readonly finish: ReactNode;
}

/** Somebody leaves: who takes over what is chosen, looked at as a dry run, and then moved. */
export function HandoverWizard({ staffId, finish }: HandoverWizardProps) {
  const t = useTexts(texts);
  const { user } = useSession();
  const { nameOf } = useColleagues();
  const main = user.roles.placement === "main";
  const query = useRead(placementContract.planHandover, { params: { staffId } }, { enabled: main });
  return (
    <>
      <PageHeading title={t.title(nameOf(staffId))} lead={main && t.lead} />
      {main ? (
        <Loaded query={query} rows={8}>
          {(plan) => <Plan key={staffId} staffId={staffId} plan={plan} finish={finish} />}
        </Loaded>
      ) : (
        <>
          <Banner>{t.notMain}</Banner>
          {finish}
        </>
      )}
    </>
  );
}

function Plan({ staffId, plan, finish }: HandoverWizardProps & { readonly plan: HandoverPlan }) {
  const t = useTexts(texts);
  const { rows, nameOf } = useColleagues();
  const [choice, setChoice] = useState<ReadonlyMap<string, UserId>>(new Map());
  const [tooEarly, setTooEarly] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const sentence = useRefusalSentence(failure);
  const { move, progress } = useHandover(staffId);
  const receivers = rows.filter(({ userId, active, placement }) => active && placement !== null && userId !== staffId);
  const dry = dryRunOf(plan, choice, new Set(receivers.map(({ userId }) => userId)));
  const restricted = plan.participants.filter((person) => person.restricted).length;
  const left = dry.open.length + dry.conflicts.length + dry.ready.participants.length + dry.ready.workplaces.length + plan.assignments.length;

  async function send(): Promise<void> {
    setFailure(null);
    setTooEarly(dry.open.length > 0 || dry.conflicts.length > 0);
    if (dry.open.length > 0 || dry.conflicts.length > 0) return;
    await move(dry.ready).catch(setFailure);
  }

  return (
    <>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <HowFar progress={progress} plan={plan} />
      {restricted > 0 && <Banner>{t.restricted(restricted)}</Banner>}
      {left === 0 ? (
        <>
          <Banner tone="success" title={t.nothingLeft}>
            <p>{t.nothingLeftText(nameOf(staffId))}</p>
          </Banner>
          {finish}
        </>
      ) : (
        <>
          <ChoiceTables plan={plan} receivers={receivers} choice={choice} onChoose={setChoice} />
          <DryRunPreview plan={plan} dry={dry} />
          {tooEarly && (dry.open.length > 0 || dry.conflicts.length > 0) && <Banner tone="warning">{t.incomplete}</Banner>}
          <div className="actions">
            <Button variant="primary" pending={progress.state === "moving"} onPress={() => void send()}>
              {t.move}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function HowFar({ progress: { state, done, all, refused }, plan }: { readonly progress: Progress; readonly plan: HandoverPlan }) {
  const t = useTexts(texts);
  return (
    <>
      <p role="status">{state === "moving" && t.progress(done, all)}</p>
      {state === "interrupted" && <Banner tone="warning">{t.interrupted(done, all)}</Banner>}
      {refused.length > 0 && (
        <Banner tone="warning" title={t.someLeft}>
          <ul>
            {refused.map(({ id, refused: reason }) => (
              <li key={id}>{reason !== null && t[reason](nameIn(plan, id), "")}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
