import { useId } from "react";
import { attainments } from "../../../../../shared/coaching/goal.ts";
import { attainmentWords } from "../../../../../shared/coaching/goal-words.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/FieldError.tsx";
import { planTexts } from "./texts.ts";

interface AttainmentChoiceProps {
  readonly label: string;
  readonly value: number | null;
  /** What the steps mean for this goal; empty where the general word does. */
  readonly scale: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
}

const signs = { "-2": "−2", "-1": "−1", "0": "0", "1": "+1", "2": "+2" } as const;
const keyOf = (step: (typeof attainments)[number]) => `${step}` as const;

/** A step of the scale as people write it, with its words. */
export function useSayAttainment(): (value: number | null, scale: readonly string[]) => string {
  const words = useTexts(attainmentWords);
  return (value, scale) => {
    const place = attainments.findIndex((step) => step === value);
    const step = attainments[place];
    if (step === undefined) return "";
    return `${signs[keyOf(step)]} ${scale[place]?.trim() || words[keyOf(step)]}`;
  };
}

/** Five steps, each with what it means; large enough for a finger. */
export function AttainmentChoice({ label, value, scale, error, onChange }: AttainmentChoiceProps) {
  const t = useTexts(planTexts);
  const words = useTexts(attainmentWords);
  const name = useId();
  return (
    <fieldset className="field" aria-describedby={error === undefined ? undefined : `${name}-error`} data-invalid={error !== undefined || undefined}>
      <legend className="field-label">{label}</legend>
      <FieldError id={`${name}-error`} error={error} />
      <div className="attainment">
        {attainments.map((step, place) => (
          <label key={step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <strong>{signs[keyOf(step)]}</strong>
            <span>{scale[place]?.trim() || words[keyOf(step)]}</span>
          </label>
        ))}
      </div>
      {value !== null && (
        <Button variant="quiet" onPress={() => onChange(null)}>
          {t.clear}
          <span className="visually-hidden">: {label}</span>
        </Button>
      )}
    </fieldset>
  );
}
