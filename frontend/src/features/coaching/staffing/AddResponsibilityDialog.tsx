import { useMemo } from "react";
import * as z from "zod";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { NewResponsibility } from "../../../../../shared/coaching/responsibility.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { Select } from "../../../ui/Select.tsx";
import { staffingReads } from "./reads.ts";
import { StaffSelect } from "./StaffSelect.tsx";
import { staffingTexts } from "./texts.ts";

interface AddResponsibilityDialogProps {
  readonly card: OpenClientCard;
  readonly onClose: () => void;
}

const roles = ["work-coach", "individual-coach", "substitute"] as const;

/** One more coach, or somebody who stands in for a time. */
export function AddResponsibilityDialog({ card: { client, today }, onClose }: AddResponsibilityDialogProps) {
  const t = useTexts(staffingTexts);
  const add = useCommand(coachingContract.addResponsibility, { refreshes: staffingReads });
  const schema = useMemo(
    () =>
      z
        .object({ role: z.enum(roles), staffId: NewResponsibility.shape.staffId, from: NewResponsibility.shape.from, to: MaybeDate })
        .refine(({ role, to }) => role !== "substitute" || to !== null, { error: t.toMissing, path: ["to"] })
        .refine(({ from, to }) => to === null || from <= to, { error: t.endBeforeStart, path: ["to"] }),
    [t],
  );
  const form = useZodForm({ schema, defaultValues: { from: today, to: "" }, labels: { role: t.role, staffId: t.who, from: t.from, to: t.to } });

  async function save(wanted: z.output<typeof schema>): Promise<void> {
    await add.mutateAsync({ params: { clientId: client.clientId }, body: { ...wanted, instead: null } });
    onClose();
  }

  return (
    <Dialog isOpen title={t.add} onClose={onClose}>
      <p>{t.addLead}</p>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Select {...form.field("role")} placeholder={t.choose} options={roles.map((role) => ({ value: role, label: t[role] }))} />
        <StaffSelect {...form.field("staffId")} except={[]} />
        <Controlled form={form} name="from">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
        <Controlled form={form} name="to">
          {(field) => <DateField {...field} optional today={today} hint={t.toHint} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
