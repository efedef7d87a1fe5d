import { type ComponentProps, useState } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { Field, type RegisteredFieldProps } from "./Field.tsx";

type Native = Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "maxLength" | "spellCheck" | "autoCapitalize" | "defaultValue" | "autoFocus">;

interface TextFieldProps extends RegisteredFieldProps<HTMLInputElement>, Native {
  readonly type?: "text" | "email" | "tel" | "password" | "search";
  /** As wide as what is expected in it. */
  readonly width?: "short" | "medium" | "full";
}

const texts = defineTexts({
  fi: { show: "Näytä", hide: "Piilota" },
  sv: { show: "Visa", hide: "Dölj" },
  en: { show: "Show", hide: "Hide" },
});

/** One line of text. A password may be looked at before it is sent, and pasted. */
export function TextField({ label, hint, error, optional, id, type = "text", width = "full", ...native }: TextFieldProps) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  const field = { label, ...(id !== undefined && { id }), ...(hint !== undefined && { hint }), error, ...(optional !== undefined && { optional }) };
  return (
    <Field {...field}>
      {(control) => (
        <div className={`field-row width-${width}`}>
          <input {...native} {...control} className="input" type={type === "password" && shown ? "text" : type} />
          {type === "password" && (
            <Button variant="quiet" aria-label={`${shown ? t.hide : t.show}: ${label}`} onPress={() => setShown(!shown)}>
              {shown ? t.hide : t.show}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
