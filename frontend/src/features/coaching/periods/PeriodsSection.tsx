import { useState } from "react";
import { type CoachingPeriod, counts } from "../../../../../shared/coaching/period.ts";
import { judgePeriods } from "../../../../../shared/coaching/period-rules.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useCard } from "../clients/use-client.ts";
import { CancelPeriodDialog } from "./CancelPeriodDialog.tsx";
import { ChangePeriodForm } from "./ChangePeriodForm.tsx";
import { EndPeriodForm } from "./EndPeriodForm.tsx";
import { endingTexts } from "./ending-texts.ts";
import { FocusedHeading } from "./FocusedHeading.tsx";
import { usePeriodName } from "./period-name.ts";
import { PeriodCard, type PeriodCommand } from "./PeriodCard.tsx";
import { PeriodFacts } from "./PeriodFacts.tsx";
import { PeriodForm } from "./PeriodForm.tsx";
import { ReopenPeriodDialog } from "./ReopenPeriodDialog.tsx";
import { periodTexts } from "./texts.ts";
import { usePeriodCommands } from "./use-period-commands.ts";

type Form = { readonly kind: "open" } | { readonly kind: "change" | "end"; readonly period: CoachingPeriod };
type Stage = { readonly kind: "reading"; readonly told?: string } | Form;

const atFirst: Stage = { kind: "reading" };

/** A person's coaching periods, the newest first, and all that is done to them. */
export function PeriodsSection() {
  const t = useTexts(periodTexts);
  const { card, reread } = useCard();
  const [stage, setStage] = useState<Stage>(atFirst);
  const [asking, setAsking] = useState<{ readonly kind: "reopen" | "cancel"; readonly period: CoachingPeriod } | null>(null);
  const commands = usePeriodCommands(card, reread);
  const done = (told: string) => () => {
    setAsking(null);
    setStage({ kind: "reading", told });
  };
  const begin = (kind: PeriodCommand, period: CoachingPeriod) => (kind === "change" || kind === "end" ? setStage({ kind, period }) : setAsking({ kind, period }));
  if (stage.kind !== "reading") return <PeriodForms stage={stage} commands={commands} done={done} onCancel={() => setStage({ kind: "reading" })} />;
  // As it stands now: somebody else may have changed it since.
  const asked = asking === null ? undefined : (card.periods.find(({ periodId }) => periodId === asking.period.periodId) ?? asking.period);
  return (
    <>
      <PeriodList stage={stage} onOpen={() => setStage({ kind: "open" })} onCommand={begin} />
      {asking?.kind === "reopen" && asked !== undefined && (
        <ReopenPeriodDialog card={card} period={asked} onClose={() => setAsking(null)} onSave={(given) => commands.reopen(asked, given).then(done(t.reopened))} />
      )}
      {asking?.kind === "cancel" && asked !== undefined && (
        <CancelPeriodDialog card={card} period={asked} onClose={() => setAsking(null)} onSave={(given) => commands.cancel(asked, given).then(done(t.voided))} />
      )}
    </>
  );
}

interface PeriodFormsProps {
  readonly stage: Form;
  readonly commands: ReturnType<typeof usePeriodCommands>;
  readonly done: (told: string) => () => void;
  readonly onCancel: () => void;
}

/** The forms, which take the list's place while they are filled in. */
function PeriodForms({ stage, commands, done, onCancel }: PeriodFormsProps) {
  const t = useTexts(periodTexts);
  const endings = useTexts(endingTexts);
  const { card } = useCard();
  const nameOf = usePeriodName(card.periods);
  if (stage.kind === "open") {
    return (
      <section className="card">
        <FocusedHeading because={stage}>{t.openTitle}</FocusedHeading>
        <PeriodForm card={card} period={undefined} onSave={(details) => commands.open(details).then(done(t.opened))} onCancel={onCancel} />
      </section>
    );
  }
  const { kind, period } = stage;
  if (kind === "change") {
    return (
      <section className="card">
        <FocusedHeading because={stage}>{t.changeOf(nameOf(period.periodId))}</FocusedHeading>
        <ChangePeriodForm period={period} send={(details, version) => commands.change(period, details, version)} onSaved={done(t.changed)} onCancel={onCancel} />
      </section>
    );
  }
  const now = card.periods.find(({ periodId }) => periodId === period.periodId) ?? period;
  return (
    <section className="card spaced">
      <FocusedHeading because={stage}>{endings.title(nameOf(period.periodId))}</FocusedHeading>
      <PeriodFacts period={now} />
      <EndPeriodForm card={card} period={now} onSave={(ending) => commands.end(now, ending).then(done(t.ended))} onCancel={onCancel} />
    </section>
  );
}

interface PeriodListProps {
  readonly stage: Extract<Stage, { kind: "reading" }>;
  readonly onOpen: () => void;
  readonly onCommand: (command: PeriodCommand, period: CoachingPeriod) => void;
}

function PeriodList({ stage, onOpen, onCommand }: PeriodListProps) {
  const t = useTexts(periodTexts);
  const { card } = useCard();
  const remarks = judgePeriods(card.periods, card.today);
  const newestFirst = card.periods.toSorted((one, other) => (other.from ?? "9").localeCompare(one.from ?? "9"));
  const [real, setAside] = [newestFirst.filter(counts), newestFirst.filter((period) => !counts(period))];
  const open = (
    <Button variant="primary" onPress={onOpen}>
      {t.open}
    </Button>
  );
  const listed = (periods: readonly CoachingPeriod[]) => (
    <ul className="rows">
      {periods.map((period) => (
        <PeriodCard key={period.periodId} card={card} period={period} remarks={remarks} onCommand={onCommand} />
      ))}
    </ul>
  );
  return (
    <section className="card">
      <div className="card-heading">
        {stage === atFirst ? <h2>{t.periods}</h2> : <FocusedHeading because={stage}>{t.periods}</FocusedHeading>}
        {real.length > 0 && open}
      </div>
      {stage.told !== undefined && <Banner tone="success">{stage.told}</Banner>}
      {real.length === 0 ? (
        <EmptyState title={t.noneTitle} action={open}>
          <p>{t.none}</p>
        </EmptyState>
      ) : (
        listed(real)
      )}
      {setAside.length > 0 && (
        <details>
          <summary>{t.setAside(setAside.length)}</summary>
          {listed(setAside)}
        </details>
      )}
    </section>
  );
}
