import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import * as z from "zod";
import { UserId } from "../../../../../shared/kernel/ids.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { Select } from "../../../ui/Select.tsx";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { cardReads } from "./queries.ts";
import { serviceTexts } from "./service-texts.ts";

interface MoveDialogProps {
  readonly card: ParticipantCard;
  readonly onClose: () => void;
}

/** Gives the person to another instructor. An ordinary user loses access with it, so she is led back to her list. */
export function MoveDialog({ card: { participant, today }, onClose }: MoveDialogProps) {
  const t = useTexts(serviceTexts);
  const { user } = useSession();
  const navigate = useNavigate();
  const { rows } = useColleagues();
  const move = useCommand(placementContract.moveParticipant);
  const refresh = useRefreshCards();
  const rereadOnConflict = useRereadOnConflict(cardReads);
  const schema = useMemo(() => z.object({ staffId: z.string().min(1, t.moveMissing).pipe(UserId), handoverUntil: MaybeDate }), [t]);
  const form = useZodForm({ schema, defaultValues: { staffId: "", handoverUntil: "" }, labels: { staffId: t.moveTo, handoverUntil: t.handoverUntil } });
  const others = rows.filter(({ userId, placement, active }) => active && placement !== null && userId !== participant.responsibleId);
  const own = participant.responsibleId === user.userId && user.roles.placement !== "main";

  async function save({ staffId, handoverUntil }: z.output<typeof schema>): Promise<void> {
    const { participantId, version } = participant;
    try {
      await move.mutateAsync({ params: { participantId }, body: { staffId, version, ...(handoverUntil !== null && { handoverUntil }) } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    // Left before the card is read again: it would answer that there is nothing.
    if (own && handoverUntil === null) await navigate({ to: "/participants", ignoreBlocker: true });
    else onClose();
    await refresh();
  }

  return (
    <Dialog isOpen title={t.moveTitle} onClose={onClose} {...(others.length === 0 && { actions: <Button onPress={onClose}>{t.cancel}</Button> })}>
      <p>{own ? t.moveExplainsOwn : t.moveExplains}</p>
      {others.length === 0 ? (
        <p>{t.moveNobody}</p>
      ) : (
        <Form form={form} guarded={false} onSubmit={save} submitText={t.moveConfirm} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
          <Select {...form.field("staffId")} placeholder={t.choose} options={others.map(({ userId, name }) => ({ value: userId, label: name }))} />
          <Controlled form={form} name="handoverUntil">
            {(field) => <DateField {...field} optional today={today} hint={t.handoverUntilHint} />}
          </Controlled>
        </Form>
      )}
    </Dialog>
  );
}

function useRefreshCards() {
  const queries = useQueryClient();
  return () => Promise.all(cardReads.map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
}
