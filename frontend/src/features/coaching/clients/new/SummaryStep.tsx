import { Fragment } from "react";
import { useTexts } from "../../../../i18n/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import type { Draft, Step } from "./draft.ts";
import { wizardTexts } from "./texts.ts";
import { useSpokenDraft } from "./use-spoken-draft.ts";

interface SummaryStepProps {
  readonly draft: Draft;
  readonly pending: boolean;
  readonly onGo: (step: Step) => void;
  readonly onSave: () => void;
}

/** Everything that will be stored, before it is. */
export function SummaryStep({ draft, pending, onGo, onSave }: SummaryStepProps) {
  const t = useTexts(wizardTexts);
  const parts = useSpokenDraft(draft);
  return (
    <>
      {parts.map(({ step, facts }) => (
        <section key={step} className="card">
          <div className="card-heading">
            <h3>{t[step]}</h3>
            <Button aria-label={`${t.change}: ${t[step]}`} onPress={() => onGo(step)}>
              {t.change}
            </Button>
          </div>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
      <p className="muted">{t.saveHint}</p>
      <div className="actions">
        <Button variant="primary" pending={pending} onPress={onSave}>
          {t.save}
        </Button>
        <Button onPress={() => onGo("coaches")}>{t.back}</Button>
      </div>
    </>
  );
}
