import { useMemo } from "react";
import * as z from "zod";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { Responsibility } from "../../../../../shared/coaching/responsibility.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { staffingReads } from "./reads.ts";
import { staffingTexts } from "./texts.ts";

interface EndResponsibilityDialogProps {
  readonly card: OpenClientCard;
  readonly ended: Responsibility;
  readonly onClose: () => void;
}

/** Ends somebody's right, at once or on a day; the last coach's cannot be ended, and the refusal says what to do. */
export function EndResponsibilityDialog({ card: { client, today }, ended: { staffId, role }, onClose }: EndResponsibilityDialogProps) {
  const t = useTexts(staffingTexts);
  const { nameOf } = useColleagues();
  const end = useCommand(coachingContract.endResponsibility, { refreshes: staffingReads });
  const schema = useMemo(() => z.object({ lastDay: MaybeDate }), []);
  const form = useZodForm({ schema, defaultValues: { lastDay: "" }, labels: { lastDay: t.to } });

  async function save({ lastDay }: z.output<typeof schema>): Promise<void> {
    await end.mutateAsync({ params: { clientId: client.clientId, staffId }, body: { role, lastDay } });
    onClose();
  }

  return (
    <Dialog isOpen title={t.endTitle(`${t[role]} ${nameOf(staffId)}`)} onClose={onClose}>
      <p>{t.endLead}</p>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.end} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="lastDay">
          {(field) => <DateField {...field} optional today={today} hint={t.endHint} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
