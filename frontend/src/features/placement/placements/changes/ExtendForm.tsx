import { useMemo } from "react";
import * as z from "zod";
import { addDays, LocalDate, SentDate } from "../../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { formatDate } from "../../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { FieldFindings } from "../FieldFindings.tsx";
import { PlannedDays } from "../PlannedDays.tsx";
import { sayFinding } from "../rule-texts.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { type ChangeProps, closedOf, judgeAfter } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** A later last day: adds days, touches none. */
export function ExtendForm(props: ChangeProps) {
  const { card, placement, send, onClose } = props;
  const t = useTexts(changeTexts);
  const { language } = useLanguage();
  const schema = useMemo(
    () =>
      z.object({ to: SentDate, why: FreeText(300) }).superRefine(({ to }, context) => {
        for (const finding of judgeAfter(props, { to, schedule: placement.schedule }))
          if (finding.severity === "error") context.addIssue({ code: "custom", path: ["to"], message: sayFinding(finding, language) });
      }),
    [props, placement, language],
  );
  const form = useZodForm({ schema, defaultValues: { to: "", why: "" }, labels: { to: t.extendTo, why: t.why } });
  const to = LocalDate.safeParse(form.watch("to"));
  const later = to.success && to.data > placement.to ? to.data : undefined;
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "extend", ...values, version: placement.version })}>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={card.today} hint={t.extendToHint(formatDate(placement.to, language))} />}
      </Controlled>
      <FieldFindings field="to" shown={form.binding("to").error} findings={later === undefined ? [] : judgeAfter(props, { to: later, schedule: placement.schedule })} />
      <PlannedDays
        lead={t.added}
        agreed={later && { ...placement, from: addDays(placement.to, 1), to: later }}
        closed={closedOf(props)}
      />
    </ChangeForm>
  );
}
