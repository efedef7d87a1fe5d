import { useMemo } from "react";
import * as z from "zod";
import { SentDate } from "../../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { PlacementEndReason } from "../../../../../../shared/placement/end-reason.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { DateField } from "../../../../ui/DateField.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Select } from "../../../../ui/Select.tsx";
import { endReasonTexts } from "../../participants/end-reason-texts.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import type { ChangeProps } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** An earlier last day, to come or past, with its reason. */
export function EndForm({ card, placement, send, onClose, proposed }: ChangeProps) {
  const t = useTexts(changeTexts);
  const reasons = useTexts(endReasonTexts);
  const schema = useMemo(() => z.object({ to: SentDate, reason: PlacementEndReason, why: FreeText(300) }), []);
  const form = useZodForm({ schema, defaultValues: { to: proposed?.lastDay ?? "", why: "" }, labels: { to: t.endTo, reason: t.reason, why: t.why } });
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "end", ...values, version: placement.version })}>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={card.today} hint={t.endToHint} />}
      </Controlled>
      <Select
        {...form.field("reason")}
        placeholder={t.choose}
        options={PlacementEndReason.options.map((reason) => ({ value: reason, label: reasons[reason] }))}
      />
    </ChangeForm>
  );
}
