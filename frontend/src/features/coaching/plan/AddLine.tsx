import { type ReactNode, useRef, useState } from "react";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { TextField } from "../../../ui/TextField.tsx";

interface AddLineProps {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly maxLength: number;
  /** What it throws is told, and the words stay in the field. */
  readonly onAdd: (text: string) => Promise<unknown> | undefined;
  /** Another field of the same line. */
  readonly children?: ReactNode;
}

/** One line that becomes a row of a list by Enter; the next one can be typed at once. */
export function AddLine({ label, hint, button, maxLength, onAdd, children }: AddLineProps) {
  const field = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);

  async function add(): Promise<void> {
    const text = field.current?.value.trim() ?? "";
    field.current?.focus();
    if (text === "" || pending) return;
    setPending(true);
    setRefused(null);
    try {
      await onAdd(text);
      if (field.current !== null) field.current.value = "";
    } catch (error) {
      setRefused(error);
    }
    setPending(false);
  }

  return (
    <form
      noValidate
      className="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <TextField label={label} hint={hint} maxLength={maxLength} autoComplete="off" ref={field} />
      {children}
      <Button type="submit" pending={pending}>
        {button}
      </Button>
    </form>
  );
}
