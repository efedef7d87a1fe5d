import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import * as z from "zod";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { NewResponsibility, type Responsibility } from "../../../../../shared/coaching/responsibility.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { staffingReads } from "./reads.ts";
import { StaffSelect } from "./StaffSelect.tsx";
import { staffingTexts } from "./texts.ts";

interface MoveClientDialogProps {
  readonly card: OpenClientCard;
  readonly moved: Responsibility;
  readonly onClose: () => void;
}

/** Somebody takes a coach's place, with a handover or without. Whoever gave her own client away is led back to her list. */
export function MoveClientDialog({ card: { client, today }, moved, onClose }: MoveClientDialogProps) {
  const t = useTexts(staffingTexts);
  const { user } = useSession();
  const { nameOf } = useColleagues();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const add = useCommand(coachingContract.addResponsibility);
  const schema = useMemo(() => z.object({ staffId: NewResponsibility.shape.staffId, from: NewResponsibility.shape.from, handoverUntil: MaybeDate }), []);
  const form = useZodForm({ schema, defaultValues: { from: today, handoverUntil: "" }, labels: { staffId: t.who, from: t.from, handoverUntil: t.handoverUntil } });
  const own = moved.staffId === user.userId;

  async function save({ staffId, from, handoverUntil }: z.output<typeof schema>): Promise<void> {
    const body = { staffId, role: moved.role, from, to: moved.to, instead: { staffId: moved.staffId, handoverUntil } };
    await add.mutateAsync({ params: { clientId: client.clientId }, body });
    // Left before anything is read again: it would answer that there is nothing.
    if (own && handoverUntil === null && from <= today) await navigate({ to: "/clients", ignoreBlocker: true });
    else onClose();
    await Promise.all(staffingReads.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  }

  return (
    <Dialog isOpen title={t.moveTitle(`${t[moved.role]} ${nameOf(moved.staffId)}`)} onClose={onClose}>
      <p>{t.moveLead}</p>
      {own && <Banner tone="warning">{t.moveOwn}</Banner>}
      <Form form={form} guarded={false} onSubmit={save} submitText={t.move} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <StaffSelect {...form.field("staffId")} except={[moved.staffId]} />
        <Controlled form={form} name="from">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
        <Controlled form={form} name="handoverUntil">
          {(field) => <DateField {...field} optional today={today} hint={t.handoverHint} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
