import { type ReactNode, useEffect } from "react";
import type { FieldValues } from "react-hook-form";
import { useTexts } from "../../../../i18n/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Form } from "../../../../ui/Form.tsx";
import { namesIn, type ZodForm } from "../../../../ui/form.ts";
import { wizardTexts } from "./texts.ts";

/** What a field of a step has to be told after the server refused. */
export interface StepFinding {
  readonly field: string;
  readonly sentence: string;
}

/** What every step is given. */
export interface StepProps<Values> {
  readonly values: Values;
  readonly findings: readonly StepFinding[];
  readonly onNext: (values: Values) => void;
  /** Keeps what was typed as it stands, right or wrong. */
  readonly onBack: ((values: Values) => void) | undefined;
}

interface StepFormProps<In extends FieldValues, Out> extends Omit<StepProps<In>, "values"> {
  readonly form: ZodForm<In, Out>;
  readonly children: ReactNode;
}

/** One step: forward once everything on it holds, back at any time. Nothing is sent. */
export function StepForm<In extends FieldValues, Out>({ form, findings, onNext, onBack, children }: StepFormProps<In, Out>) {
  const t = useTexts(wizardTexts);
  useEffect(() => {
    const wrong = namesIn(form.labels).flatMap((name) => findings.filter(({ field }) => field === name).map(({ sentence }) => ({ name, sentence })));
    for (const { name, sentence } of wrong) form.setError(name, { type: "refused", message: sentence });
    const [first] = wrong;
    if (first !== undefined) document.getElementById(form.binding(first.name).id)?.focus();
    // Once, when one has been led back here.
  }, []);
  return (
    <Form
      form={form}
      guarded={false}
      submitText={t.next}
      onSubmit={() => {
        onNext(form.getValues());
        return Promise.resolve();
      }}
      otherActions={onBack !== undefined && <Button onPress={() => onBack(form.getValues())}>{t.back}</Button>}
    >
      {children}
    </Form>
  );
}
