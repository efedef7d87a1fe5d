import { type SubmitEvent, useState } from "react";
import type { Instrument, InstrumentItem } from "../../../../../shared/coaching/instrument.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/FieldError.tsx";
import { stepsOf } from "../assessments/scale.ts";
import { ScaleChoice } from "../assessments/ScaleChoice.tsx";
import { KioskHeading } from "./KioskHeading.tsx";
import { KioskSaved } from "./KioskSaved.tsx";
import { kioskTexts } from "./texts.ts";
import type { Kiosk } from "./use-kiosk.ts";

interface KioskQuestionProps {
  readonly kiosk: Kiosk;
  readonly instrument: Instrument;
  readonly item: InstrumentItem;
  readonly at: number;
}

/** One question a page. An answer is stored when it is chosen; next leads on once there is one. */
export function KioskQuestion({ kiosk, instrument, item, at }: KioskQuestionProps) {
  const t = useTexts(kioskTexts);
  const { language } = useLanguage();
  const [lacks, setLacks] = useState(false);
  const { itemId } = item;
  const answered = kiosk.answers.has(itemId);
  const all = kiosk.items.length;

  function next(event: SubmitEvent): void {
    event.preventDefault();
    setLacks(!answered);
    if (answered) kiosk.next();
  }

  return (
    <form noValidate onSubmit={next}>
      <div className="kiosk-progress">
        <progress max={all} value={at + 1} aria-label={t.progress(at + 1, all)} />
        <strong aria-hidden="true">{t.step(at + 1, all)}</strong>
      </div>
      <fieldset aria-describedby={lacks && !answered ? "lacks" : undefined}>
        <legend>
          <KioskHeading>{item.self[language]}</KioskHeading>
        </legend>
        <ScaleChoice name={itemId} steps={stepsOf(instrument, language)} chosen={kiosk.answers.get(itemId)?.value} none={t.none} onChoose={(value) => kiosk.answer(itemId, value)} />
      </fieldset>
      <div role="alert">{lacks && !answered && <FieldError id="lacks" error={t.choose} />}</div>
      <KioskSaved kiosk={kiosk} />
      <div className="actions kiosk-actions">
        <Button onPress={kiosk.back}>{t.back}</Button>
        <Button type="submit" variant="primary">
          {t.next}
        </Button>
      </div>
    </form>
  );
}
