import { useMemo } from "react";
import * as z from "zod";
import { SentDate } from "../../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import type { ChangeProps } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** Days on which nothing is expected, with both ends. */
export function BreakForm({ card, placement, send, onClose }: ChangeProps) {
  const t = useTexts(changeTexts);
  const schema = useMemo(() => z.object({ from: SentDate, to: SentDate, why: FreeText(300) }), []);
  const form = useZodForm({ schema, defaultValues: { from: "", to: "", why: "" }, labels: { from: t.breakFrom, to: t.breakTo, why: t.why } });
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "interrupt", ...values, version: placement.version })}>
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} today={card.today} hint={t.breakHint} />}
      </Controlled>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={card.today} />}
      </Controlled>
    </ChangeForm>
  );
}
