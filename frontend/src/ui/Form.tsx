import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Banner } from "./Banner.tsx";
import { Button } from "./Button.tsx";
import { namesIn, type ZodForm } from "./form.ts";
import { isRefusal, useRefusalSentence } from "./refusal.ts";
import { UnsavedGuard } from "./UnsavedGuard.tsx";

interface FormProps<In extends FieldValues, Out> {
  readonly form: ZodForm<In, Out>;
  /** Sends what was filled in. What it throws is shown above the fields, and nothing typed is lost. */
  readonly onSubmit: (values: Out) => Promise<unknown>;
  readonly submitText: string;
  /** Buttons beside the submit, such as a way back. */
  readonly otherActions?: ReactNode;
  /** Asks before leaving with something unsent; on unless the form guards nothing. */
  readonly guarded?: boolean;
  readonly children: ReactNode;
}

const texts = defineTexts({
  fi: { check: "Tarkista nämä kohdat" },
  sv: { check: "Kontrollera följande" },
  en: { check: "Check the following" },
});

/** A form with its summary of errors, its refusal, its button, and a guard against leaving by accident. */
export function Form<In extends FieldValues, Out>({ form, onSubmit, submitText, otherActions, guarded = true, children }: FormProps<In, Out>) {
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);
  const { isSubmitting, isDirty, isSubmitSuccessful, submitCount } = form.formState;

  async function send(values: Out): Promise<void> {
    setRefused(null);
    try {
      await onSubmit(values);
    } catch (error) {
      setRefused(error);
      if (isRefusal(error)) form.showIssues(error.issues);
    }
  }

  const unsent = isDirty && !isSubmitting && !(isSubmitSuccessful && refused === null);
  return (
    <form noValidate className="form" onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <ErrorSummary form={form} attempt={submitCount} />
      {children}
      <div className="actions">
        <Button type="submit" variant="primary" pending={isSubmitting}>
          {submitText}
        </Button>
        {otherActions}
      </div>
      {guarded && <UnsavedGuard unsaved={unsent} />}
    </form>
  );
}

/** Lists what must be put right, each line leading to its field; takes the focus when a sending was stopped. */
function ErrorSummary<In extends FieldValues, Out>({ form, attempt }: { readonly form: ZodForm<In, Out>; readonly attempt: number }) {
  const t = useTexts(texts);
  const summary = useRef<HTMLDivElement>(null);
  const wrong = namesIn(form.labels)
    .map((name) => form.binding(name))
    .filter(({ error }) => error !== undefined);

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  if (attempt === 0 || wrong.length === 0) return null;
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="group" aria-label={t.check}>
      <h2>{t.check}</h2>
      <ul>
        {wrong.map(({ id, label, error }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {label}: {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
