import { type ReactNode, type Ref, useId } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { FieldError } from "./FieldError.tsx";

/** What every field of a form is given; `form.field(name)` supplies most of it. */
export interface FieldProps {
  readonly label: string;
  readonly name?: string;
  readonly id?: string;
  readonly hint?: ReactNode;
  /** The sentence that says what to put right. */
  readonly error?: string | undefined;
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean;
}

/** A field whose value the browser keeps and react-hook-form reads. */
export interface RegisteredFieldProps<Element> extends FieldProps {
  readonly ref?: Ref<Element>;
  readonly onChange?: (event: { target: unknown; type?: unknown }) => unknown;
  readonly onBlur?: (event: { target: unknown; type?: unknown }) => unknown;
}

interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

const texts = defineTexts({
  fi: { optional: "vapaaehtoinen" },
  sv: { optional: "frivillig" },
  en: { optional: "optional" },
});

/** Ids and states that tie a control to its label, hint and error. */
export function useControl({ id, hint, error, optional = false }: FieldProps) {
  const fallback = useId();
  const own = id ?? fallback;
  const hintId = `${own}-hint`;
  const errorId = `${own}-error`;
  const described = [...(hint === undefined ? [] : [hintId]), ...(error === undefined ? [] : [errorId])].join(" ");
  const control: ControlProps = {
    id: own,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": error === undefined ? undefined : true,
    "aria-required": optional ? undefined : true,
  };
  return { control, hintId, errorId };
}

export function OptionalMark() {
  return <span className="field-optional"> ({useTexts(texts).optional})</span>;
}

/** Label, hint and error around one control. */
export function Field({ children, ...field }: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const { control, hintId, errorId } = useControl(field);
  return (
    <div className="field" data-invalid={field.error !== undefined || undefined}>
      <label className="field-label" htmlFor={control.id}>
        {field.label}
        {field.optional === true && <OptionalMark />}
      </label>
      {field.hint !== undefined && (
        <div className="field-hint" id={hintId}>
          {field.hint}
        </div>
      )}
      <FieldError id={errorId} error={field.error} />
      {children(control)}
    </div>
  );
}
