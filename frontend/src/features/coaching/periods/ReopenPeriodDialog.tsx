import { useMemo } from "react";
import * as z from "zod";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { ReopenPeriod } from "../../../../../shared/coaching/period-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { endingTexts } from "./ending-texts.ts";
import { usePeriodName } from "./period-name.ts";
import { periodTexts } from "./texts.ts";

interface ReopenPeriodDialogProps {
  readonly card: OpenClientCard;
  readonly period: CoachingPeriod;
  readonly onSave: (given: Omit<ReopenPeriod, "version">) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Takes an ending back, having said that the time of destruction falls away with it. */
export function ReopenPeriodDialog({ card, period, onSave, onClose }: ReopenPeriodDialogProps) {
  const t = useTexts(endingTexts);
  const words = useTexts(periodTexts);
  const nameOf = usePeriodName(card.periods);
  const { language } = useLanguage();
  const schema = useMemo(
    () => z.object({ why: ReopenPeriod.shape.why, plannedTo: MaybeDate }).refine(({ plannedTo }) => plannedTo === null || period.from === null || period.from <= plannedTo, { error: words.endBeforeStart, path: ["plannedTo"] }),
    [period, words],
  );
  const form = useZodForm({ schema, defaultValues: { why: "", plannedTo: "" }, labels: { why: t.why, plannedTo: t.plannedTo } });
  return (
    <Dialog isOpen title={t.reopenTitle(nameOf(period.periodId))} onClose={onClose}>
      <p>{t.reopenExplains}</p>
      {card.keptUntil !== null && <p>{t.reopenClears(formatDate(card.keptUntil, language))}</p>}
      <Form form={form} guarded={false} onSubmit={onSave} submitText={t.reopen} otherActions={<Button onPress={onClose}>{words.cancel}</Button>}>
        <TextField {...form.field("why")} maxLength={120} hint={t.whyReopenHint} />
        <Controlled form={form} name="plannedTo">
          {(field) => <DateField {...field} optional today={card.today} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
