import { useMemo } from "react";
import * as z from "zod";
import { LocalDate, SentDate } from "../../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { planOn, type DatedPlan, WeeklyPlan } from "../../../../../../shared/placement/weekly-plan.ts";
import { useLanguage, useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { FieldFindings } from "../FieldFindings.tsx";
import { PlanEditor } from "../PlanEditor.tsx";
import { planSchema } from "../plan-draft.ts";
import { PlannedDays } from "../PlannedDays.tsx";
import { sayFinding } from "../rule-texts.ts";
import { placementTexts } from "../texts.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { type ChangeProps, closedOf, judgeAfter } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** Other days or times from a day on; what was agreed before it stays. */
export function DaysForm(props: ChangeProps) {
  const { card, placement, send, onClose, proposed } = props;
  const t = useTexts(changeTexts);
  const words = useTexts(placementTexts);
  const { language } = useLanguage();
  const schema = useMemo(() => {
    const fields = z.object({ from: SentDate, plan: planSchema(words), why: FreeText(300) });
    return fields.superRefine(({ from, plan }, context) => {
      for (const finding of judgeAfter(props, { to: placement.to, schedule: scheduleWith(placement.schedule, { from, plan }) }))
        if (finding.severity === "error") context.addIssue({ code: "custom", path: ["plan"], message: sayFinding(finding, language) });
    });
  }, [props, placement, words, language]);
  const start = { from: placement.from > card.today ? placement.from : card.today, plan: proposed?.plan ?? planOn(placement.schedule, card.today), why: "" };
  const form = useZodForm({ schema, defaultValues: start, labels: { from: t.daysFrom, plan: words.plan, why: t.why } });
  const from = LocalDate.safeParse(form.watch("from"));
  const plan = WeeklyPlan.safeParse(form.watch("plan"));
  const wanted = from.success && plan.success ? { from: from.data, plan: plan.data } : undefined;
  const schedule = wanted && scheduleWith(placement.schedule, wanted);
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "change-days", ...values, version: placement.version })}>
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} today={card.today} hint={t.daysFromHint} />}
      </Controlled>
      <Controlled form={form} name="plan">
        {({ id, label, error, value, onChange }) => <PlanEditor id={id} label={label} error={error} value={value} onChange={onChange} />}
      </Controlled>
      <FieldFindings field="plan" shown={form.binding("plan").error} findings={schedule === undefined ? [] : judgeAfter(props, { to: placement.to, schedule })} />
      <PlannedDays agreed={wanted && { ...placement, schedule: scheduleWith(placement.schedule, wanted), from: wanted.from }} closed={closedOf(props)} />
    </ChangeForm>
  );
}

const scheduleWith = (schedule: readonly DatedPlan[], dated: DatedPlan): DatedPlan[] => [...schedule.filter(({ from }) => from < dated.from), dated];
