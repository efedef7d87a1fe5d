import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children" | "isPending"> {
  readonly variant?: ButtonVariant;
  /** Its work is under way: the button keeps its width and its focus, and takes no second press. */
  readonly pending?: boolean;
  /** What is under way, where it is not saving. */
  readonly pendingText?: string;
  readonly children: ReactNode;
}

const texts = defineTexts({
  fi: { saving: "Tallennetaan…" },
  sv: { saving: "Sparar…" },
  en: { saving: "Saving…" },
});

export function Button({ variant = "secondary", pending = false, pendingText, children, ...rest }: ButtonProps) {
  const t = useTexts(texts);
  return (
    <AriaButton {...rest} isPending={pending} className={`button button-${variant}`}>
      <span className="button-label" aria-hidden={pending}>
        {children}
      </span>
      {pending && <span className="button-pending">{pendingText ?? t.saving}</span>}
    </AriaButton>
  );
}
