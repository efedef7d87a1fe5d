import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { type CoachingPeriod, counts, isOpen, type PeriodStatus, statusOf } from "../../../../../shared/coaching/period.ts";
import type { PeriodRemark } from "../../../../../shared/coaching/period-rules.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Tone } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { periodStatusTexts } from "../words/period-texts.ts";
import { remarksAbout } from "./period-form.ts";
import { usePeriodName } from "./period-name.ts";
import { PeriodEvents } from "./PeriodEvents.tsx";
import { PeriodFacts } from "./PeriodFacts.tsx";
import { PeriodRemarks } from "./PeriodRemarks.tsx";
import { periodTexts } from "./texts.ts";

export type PeriodCommand = "change" | "end" | "reopen" | "cancel";

const tones: Readonly<Partial<Record<PeriodStatus, Tone>>> = { active: "success", planned: "info", draft: "info", "ended-open": "warning" };

interface PeriodCardProps {
  readonly card: OpenClientCard;
  readonly period: CoachingPeriod;
  readonly remarks: readonly PeriodRemark[];
  readonly onCommand: (command: PeriodCommand, period: CoachingPeriod) => void;
}

/** One period: where it stands, what was agreed, what is remarkable, and what can be done. */
export function PeriodCard({ card, period, remarks, onCommand }: PeriodCardProps) {
  const t = useTexts(periodTexts);
  const words = useTexts(periodStatusTexts);
  const nameOf = usePeriodName(card.periods);
  const name = nameOf(period.periodId);
  const status = statusOf(period, card.today);
  const caseGoesOn = card.case.anchor.endedOn === null;
  const command = (which: PeriodCommand, label: string, about: string) => (
    <Button variant="quiet" aria-label={about} onPress={() => onCommand(which, period)}>
      {label}
    </Button>
  );
  return (
    <li className="spaced">
      <h3 className="row-title">
        {name} <Badge tone={tones[status]}>{words[status]}</Badge>
      </h3>
      <PeriodFacts period={period} />
      <PeriodRemarks remarks={remarksAbout(period.periodId, remarks)} about={period.periodId} nameOf={nameOf} />
      <PeriodEvents events={period.events} />
      {counts(period) && (
        <div className="row-commands">
          {caseGoesOn && isOpen(period) && period.from !== null && period.from <= card.today && command("end", t.end, t.endOf(name))}
          {period.ending !== null && command("reopen", t.reopen, t.reopenOf(name))}
          {caseGoesOn && command("change", t.change, t.changeOf(name))}
          {command("cancel", t.setAsideCommand, t.setAsideOf(name))}
        </div>
      )}
    </li>
  );
}
