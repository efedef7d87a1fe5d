import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { mostSteps } from "../../../../../shared/coaching/goal.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/FieldError.tsx";
import { AddLine } from "./AddLine.tsx";
import type { StepDraft } from "./goal-draft.ts";
import { planTexts } from "./texts.ts";

interface GoalStepsProps {
  readonly id: string;
  readonly steps: readonly StepDraft[];
  readonly today: LocalDate;
  readonly error: string | undefined;
  readonly onChange: (steps: readonly StepDraft[]) => void;
}

/** The way to the goal as a list to tick off; a step ticked is done today. */
export function GoalSteps({ id, steps, today, error, onChange }: GoalStepsProps) {
  const t = useTexts(planTexts);
  const replace = (place: number, step: StepDraft) => onChange(steps.map((one, other) => (other === place ? step : one)));
  return (
    <fieldset className="field" aria-describedby={error === undefined ? undefined : `${id}-steps`} data-invalid={error !== undefined || undefined}>
      <legend className="field-label">{t.steps}</legend>
      <FieldError id={`${id}-steps`} error={error} />
      {steps.length > 0 && (
        <ul className="goal-steps">
          {steps.map((step, place) => (
            // A step has no name of its own: its place is what it is known by.
            <StepRow
              key={place}
              step={step}
              number={place + 1}
              today={today}
              onChange={(next) => replace(place, next)}
              onRemove={() => onChange(steps.filter((_one, other) => other !== place))}
            />
          ))}
        </ul>
      )}
      {steps.length < mostSteps ? (
        <AddLine
          label={t.newStep}
          hint={t.newStepHint}
          button={t.addStep}
          maxLength={120}
          onAdd={(text) => {
            onChange([...steps, { text, doneOn: "" }]);
            return undefined;
          }}
        />
      ) : (
        <p className="muted">{t.tooManySteps}</p>
      )}
    </fieldset>
  );
}

interface StepRowProps {
  readonly step: StepDraft;
  readonly number: number;
  readonly today: LocalDate;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove: () => void;
}

function StepRow({ step: { text, doneOn }, number, today, onChange, onRemove }: StepRowProps) {
  const t = useTexts(planTexts);
  const { language } = useLanguage();
  const done = LocalDate.safeParse(doneOn);
  return (
    <li>
      <input type="checkbox" aria-label={t.stepDone(text)} checked={doneOn !== ""} onChange={({ target }) => onChange({ text, doneOn: target.checked ? today : "" })} />
      <input
        type="text"
        className="input"
        aria-label={t.step(number)}
        maxLength={120}
        autoComplete="off"
        value={text}
        onChange={({ target }) => onChange({ text: target.value, doneOn })}
      />
      <span className="muted">{done.success && t.doneOn(formatDate(done.data, language))}</span>
      <Button variant="quiet" aria-label={t.removeStep(text)} onPress={onRemove}>
        {t.remove}
      </Button>
    </li>
  );
}
