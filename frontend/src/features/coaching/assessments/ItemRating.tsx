import { memo, useState } from "react";
import type { Response } from "../../../../../shared/coaching/assessment.ts";
import type { InstrumentItem } from "../../../../../shared/coaching/instrument.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { ratingTexts } from "./rating-texts.ts";
import type { ScaleStep } from "./scale.ts";
import { ScaleChoice } from "./ScaleChoice.tsx";

interface ItemRatingProps {
  readonly item: InstrumentItem;
  readonly steps: readonly ScaleStep[];
  readonly response: Response | undefined;
  /** The coach's answer the last time, in words; the client's is not shown while one rates. */
  readonly previous: string | undefined;
  readonly onAnswer: (itemId: string, change: Partial<Pick<Response, "value" | "comment">>) => void;
}

/** One item of the coach's form. Drawn anew only when it is answered: a form has two dozen of them. */
export const ItemRating = memo(function ItemRating({ item, steps, response, previous, onAnswer }: ItemRatingProps) {
  const t = useTexts(ratingTexts);
  const { language } = useLanguage();
  const [noting, setNoting] = useState(response?.comment !== undefined && response.comment !== "");
  const { itemId } = item;
  return (
    <fieldset className="rating" id={`item-${itemId}`} tabIndex={-1}>
      <legend className="field-label">{item.observer[language]}</legend>
      {previous !== undefined && <p className="field-hint">{previous}</p>}
      <ScaleChoice name={itemId} steps={steps} chosen={response?.value} none={t.notAsked} onChoose={(value) => onAnswer(itemId, { value })} />
      {/* A note belongs to an answer; where there is none it could not be stored. */}
      {response !== undefined && !noting && (
        <Button variant="quiet" onPress={() => setNoting(true)}>
          {t.addNote}
        </Button>
      )}
      {response !== undefined && noting && (
        <TextArea label={t.note} optional rows={2} maxLength={500} defaultValue={response.comment} onChange={(event) => onAnswer(itemId, { comment: typedText(event) })} />
      )}
    </fieldset>
  );
});
