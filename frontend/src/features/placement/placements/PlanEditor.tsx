import { useState } from "react";
import { weekdays } from "../../../../../shared/kernel/local-date.ts";
import { WeeklyPlan } from "../../../../../shared/placement/weekly-plan.ts";
import { capitalised, formatMinutes, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { FieldError } from "../../../ui/FieldError.tsx";
import { TimeField } from "../../../ui/TimeField.tsx";
import { type PlanDraft, setTimes, toggleDay } from "./plan-draft.ts";
import { summarisePlan } from "./plan-summary.ts";
import { sayPlan } from "./plan-words.ts";
import { placementTexts } from "./texts.ts";

interface PlanEditorProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The agreed days of a usual week and their times, said back in words. */
export function PlanEditor({ id, label, error, value, onChange }: PlanEditorProps) {
  const t = useTexts(placementTexts);
  const { language } = useLanguage();
  const [same, setSame] = useState(() => value.every(({ start, end }) => start === value[0]?.start && end === value[0].end));
  const first = value[0];

  function keepTimesAlike(): void {
    if (!same && first !== undefined) onChange(setTimes(value, "all", { start: first.start, end: first.end }));
    setSame(!same);
  }

  return (
    <fieldset className="field" aria-describedby={`${id}-hint ${id}-error`} data-invalid={error !== undefined || undefined}>
      <legend className="field-label">{label}</legend>
      <div className="field-hint" id={`${id}-hint`}>
        {t.planHint}
      </div>
      <FieldError id={`${id}-error`} error={error} />
      <div className="choices choices-inline">
        {weekdays.map((day, index) => (
          <Checkbox
            key={day}
            {...(index === 0 && { id })}
            label={capitalised(weekdayName(day, language))}
            defaultChecked={value.some(({ weekday }) => weekday === day)}
            onChange={() => onChange(toggleDay(value, day))}
          />
        ))}
      </div>
      {value.length > 1 && <Checkbox label={t.sameTimes} defaultChecked={same} onChange={keepTimesAlike} />}
      {(same ? value.slice(0, 1) : value).map((day) => (
        <DayTimes
          key={same ? "all" : day.weekday}
          day={day}
          name={same ? t.everyDay : capitalised(weekdayName(day.weekday, language))}
          onChange={(times) => onChange(setTimes(value, same ? "all" : day.weekday, times))}
        />
      ))}
      <PlanWords draft={value} />
    </fieldset>
  );
}

interface DayTimesProps {
  readonly day: PlanDraft[number];
  readonly name: string;
  readonly onChange: (times: { readonly start?: string; readonly end?: string }) => void;
}

function DayTimes({ day, name, onChange }: DayTimesProps) {
  const t = useTexts(placementTexts);
  return (
    <div className="plan-times">
      <TimeField label={t.start(name)} value={day.start} onChange={(start) => onChange({ start })} />
      <TimeField label={t.end(name)} value={day.end} onChange={(end) => onChange({ end })} />
    </div>
  );
}

/** What the plan amounts to; silent while the times are not times. */
function PlanWords({ draft }: { readonly draft: PlanDraft }) {
  const t = useTexts(placementTexts);
  const { language } = useLanguage();
  const plan = WeeklyPlan.safeParse(draft);
  const { days, minutes } = summarisePlan(plan.success ? plan.data : []);
  return (
    <p className="plan-words" role="status">
      {plan.success && (
        <>
          <strong>{sayPlan(plan.data, language)}</strong> · {t.perWeek(days, formatMinutes(minutes))}
        </>
      )}
      {draft.length === 0 && t.planNothing}
    </p>
  );
}
