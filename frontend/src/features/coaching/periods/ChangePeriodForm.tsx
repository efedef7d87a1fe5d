import { useState } from "react";
import type { CoachingPeriod, PeriodDetails } from "../../../../../shared/coaching/period.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { useCard } from "../clients/use-client.ts";
import { type FlatPeriod, flat, periodFields, unflat, useSayField } from "./flat-period.ts";
import { PeriodForm } from "./PeriodForm.tsx";
import { periodTexts } from "./texts.ts";

interface ChangePeriodFormProps {
  /** As it stood when the form was opened. */
  readonly period: CoachingPeriod;
  readonly send: (details: PeriodDetails, version: number) => Promise<unknown>;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Changes what was agreed of a period; where two have changed the same field, the later one chooses. */
export function ChangePeriodForm({ period, send, onSaved, onCancel }: ChangePeriodFormProps) {
  const t = useTexts(periodTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { card, reread } = useCard();
  const say = useSayField();
  const [last, setLast] = useState<CoachingPeriod["events"][number]>();
  const { clash, save, settle } = useMergedSave<FlatPeriod>({
    fields: periodFields,
    base: { ...flat(period), version: period.version },
    send: (values, version) => send(unflat(values), version),
    reread: async () => {
      const now = (await reread()).periods.find(({ periodId }) => periodId === period.periodId) ?? period;
      setLast(now.events.at(-1));
      return { ...flat(now), version: now.version };
    },
    onSaved,
  });
  if (clash === null) return <PeriodForm card={card} period={period} onSave={(details) => save(flat(details))} onCancel={onCancel} />;
  return (
    <FieldConflicts
      clash={clash}
      labels={{
        workshopId: t.workshop, measure: t.measure, referral: t.referral, sender: t.sender, from: t.from, plannedTo: t.plannedTo, daysAWeek: t.daysAWeek, hoursAWeek: t.hoursAWeek,
        methods: t.methods,
      }}
      say={say}
      who={last && `${nameOf(last.by)}, ${formatDateTime(last.at, language)}`}
      onSave={settle}
      onCancel={onCancel}
    />
  );
}
