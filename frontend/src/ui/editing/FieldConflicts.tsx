import { useState } from "react";
import { useTexts } from "../../i18n/language.ts";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { RadioGroup } from "../ChoiceGroup.tsx";
import { useRefusalSentence } from "../refusal.ts";
import type { Clash } from "./merged-save.ts";
import { editingTexts } from "./texts.ts";

interface FieldConflictsProps<Values> {
  readonly clash: Clash<Values>;
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  /** A value as a person reads it; `values` are all that it stands among. */
  readonly say: (value: Values[keyof Values & string], field: keyof Values & string, values: Values) => string;
  /** Who saved the other's values, and when, where that is known. */
  readonly who?: string | undefined;
  readonly onSave: (values: Values) => Promise<void>;
  /** Left out where what was typed has nowhere to wait: one of the two has to be chosen. */
  readonly onCancel?: () => void;
}

/** Own and other's value of each field in dispute, one of them to be chosen. */
export function FieldConflicts<Values extends object>({ clash, labels, say, who, onSave, onCancel }: FieldConflictsProps<Values>) {
  const t = useTexts(editingTexts);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);
  const spoken = (values: Values, field: keyof Values & string) => say(values[field], field, values) || t.empty;

  function choose(field: string, target: unknown): void {
    if (!(target instanceof HTMLInputElement)) return;
    const next = new Set(theirs);
    if (target.value === "theirs") next.add(field);
    else next.delete(field);
    setTheirs(next);
  }

  async function save(): Promise<void> {
    setPending(true);
    const values = { ...clash.own };
    for (const field of clash.fields) if (theirs.has(field)) values[field] = clash.theirs[field];
    await onSave(values).catch(setRefused);
    setPending(false);
  }

  return (
    <div className="form">
      <Banner tone="warning" title={t.title}>
        {who !== undefined && <p>{t.who(who)}</p>}
        <p>{t.choose}</p>
      </Banner>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {clash.fields.map((field) => (
        <RadioGroup
          key={field}
          name={field}
          label={labels[field]}
          defaultValue="own"
          choices={[
            { value: "own", label: t.own(spoken(clash.own, field)) },
            { value: "theirs", label: t.theirs(spoken(clash.theirs, field)) },
          ]}
          onChange={({ target }) => choose(field, target)}
        />
      ))}
      <div className="actions">
        <Button variant="primary" pending={pending} onPress={() => void save()}>
          {t.save}
        </Button>
        {onCancel !== undefined && <Button onPress={onCancel}>{t.cancel}</Button>}
      </div>
    </div>
  );
}
