import type { ComponentProps, ReactNode } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";

type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type Native = Omit<ComponentProps<"button">, "className" | "style" | "children" | "disabled" | "onClick">;

interface ButtonProps extends Native {
  readonly variant?: ButtonVariant;
  readonly onPress?: () => void;
  /** Cannot be used now. Rather leave the button in use and say why when it is pressed. */
  readonly isDisabled?: boolean;
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

export function Button({ variant = "secondary", type = "button", onPress, isDisabled = false, pending = false, pendingText, children, ...native }: ButtonProps) {
  const t = useTexts(texts);
  return (
    <button
      {...native}
      type={type}
      className={`button button-${variant}`}
      disabled={isDisabled}
      // A disabled button would lose the focus, and with it a keyboard user's place.
      aria-disabled={pending || undefined}
      data-pending={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onPress?.();
      }}
    >
      <span className="button-label" aria-hidden={pending || undefined}>
        {children}
      </span>
      {pending && <span className="button-pending">{pendingText ?? t.saving}</span>}
    </button>
  );
}
