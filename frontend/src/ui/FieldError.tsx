import { Icon } from "./Icon.tsx";

/** The sentence under a label that says what to put right; nothing while there is nothing. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      {error}
    </p>
  );
}
