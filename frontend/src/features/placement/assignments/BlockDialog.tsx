import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type * as z from "zod";
import type { ParticipantId, UserId } from "../../../../../shared/kernel/ids.ts";
import { BlockReason, NewBlock } from "../../../../../shared/placement/assignment.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { assignmentReads } from "./reads.ts";
import { texts } from "./texts.ts";

interface BlockDialogProps {
  readonly participantId: ParticipantId;
  readonly responsibleId: UserId;
  readonly except: readonly UserId[];
  readonly onClose: () => void;
}

/** Shuts somebody out from a person. Whoever shuts out herself is led back to the list: the card is hers no more. */
export function BlockDialog({ participantId, responsibleId, except, onClose }: BlockDialogProps) {
  const t = useTexts(texts);
  const { user } = useSession();
  const navigate = useNavigate();
  const { rows } = useColleagues();
  const queries = useQueryClient();
  const block = useCommand(placementContract.block);
  const form = useZodForm({ schema: NewBlock, defaultValues: {}, labels: { staffId: t.who, why: t.blockReason } });
  const chosen: unknown = form.watch("staffId");

  async function save(body: z.output<typeof NewBlock>): Promise<void> {
    await block.mutateAsync({ params: { participantId }, body });
    // Left before anything is read again: it would answer that there is nothing.
    if (body.staffId === user.userId) await navigate({ to: "/participants", ignoreBlocker: true });
    else onClose();
    await Promise.all([placementContract.readBlocks, ...assignmentReads].map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  }

  return (
    <Dialog isOpen title={t.blockTitle} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.blockConfirm} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Select
          {...form.field("staffId")}
          placeholder={t.choose}
          options={rows
            .filter(({ userId, placement, active }) => active && placement !== null && !except.includes(userId))
            .map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <Select {...form.field("why")} placeholder={t.choose} options={BlockReason.options.map((why) => ({ value: why, label: t[why] }))} />
        {chosen === user.userId && <Banner tone="warning">{t.blockOwn}</Banner>}
        {chosen === responsibleId && <Banner tone="warning">{t.blockResponsible}</Banner>}
      </Form>
    </Dialog>
  );
}
