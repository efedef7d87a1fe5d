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

/** The day on which a break is over. */
export function ResumeForm({ card, placement, send, onClose }: ChangeProps) {
  const t = useTexts(changeTexts);
  const schema = useMemo(() => z.object({ on: SentDate, why: FreeText(300) }), []);
  const form = useZodForm({ schema, defaultValues: { on: "", why: "" }, labels: { on: t.resumeOn, why: t.why } });
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "resume", ...values, version: placement.version })}>
      <Controlled form={form} name="on">
        {(field) => <DateField {...field} today={card.today} hint={t.resumeOnHint} />}
      </Controlled>
    </ChangeForm>
  );
}
