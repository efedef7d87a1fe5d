import { useMemo } from "react";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { type CoachingPeriod, statusOf } from "../../../../../shared/coaching/period.ts";
import { CancelPeriod } from "../../../../../shared/coaching/period-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { caseOutlook } from "./ending-form.ts";
import { endingTexts } from "./ending-texts.ts";
import { usePeriodName } from "./period-name.ts";
import { periodTexts } from "./texts.ts";

interface CancelPeriodDialogProps {
  readonly card: OpenClientCard;
  readonly period: CoachingPeriod;
  readonly onSave: (given: Omit<CancelPeriod, "version">) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Sets a period aside: one that never began, or one that should never have been written. */
export function CancelPeriodDialog({ card, period, onSave, onClose }: CancelPeriodDialogProps) {
  const t = useTexts(endingTexts);
  const words = useTexts(periodTexts);
  const nameOf = usePeriodName(card.periods);
  const { language } = useLanguage();
  const schema = useMemo(() => CancelPeriod.omit({ version: true }), []);
  const status = statusOf(period, card.today);
  const begun = status !== "draft" && status !== "planned";
  const form = useZodForm({ schema, defaultValues: { why: "", ...(begun && { outcome: "error-entry" as const }) }, labels: { outcome: t.outcome, why: t.why } });
  const outlook = caseOutlook(card, card.periods.map((one) => (one.periodId === period.periodId ? { ...one, outcome: "error-entry" as const } : one)));
  return (
    <Dialog isOpen title={t.voidTitle(nameOf(period.periodId))} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={onSave} submitText={t.voidSubmit} otherActions={<Button onPress={onClose}>{words.cancel}</Button>}>
        <RadioGroup
          {...form.field("outcome")}
          // What has begun is ended, not called off.
          choices={[...(begun ? [] : [{ value: "cancelled", label: t.cancelled, hint: t.cancelledHint }]), { value: "error-entry", label: t.errorEntry, hint: t.errorEntryHint }]}
        />
        <TextField {...form.field("why")} maxLength={120} hint={t.whyVoidHint} />
        {outlook.kind === "case-ends" && <Banner>{t.voidEnds(formatDate(outlook.on, language), formatDate(outlook.keptUntil, language))}</Banner>}
        {outlook.kind === "due-at-once" && <Banner tone="warning" title={t.dueAtOnce} />}
      </Form>
    </Dialog>
  );
}
