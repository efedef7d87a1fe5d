import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type * as z from "zod";
import { BlockReason, NewBlock } from "../../../../../shared/coaching/block.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { isCoach } from "../../../../../shared/coaching/responsibility-decisions.ts";
import { isCurrent } from "../../../../../shared/coaching/responsibility.ts";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { staffingReads } from "./reads.ts";
import { StaffSelect } from "./StaffSelect.tsx";
import { staffingTexts } from "./texts.ts";

interface BlockDialogProps {
  readonly card: OpenClientCard;
  readonly except: readonly UserId[];
  readonly onClose: () => void;
}

/** Shuts somebody out from a client. Whoever shuts out herself is led back to the list: the card is hers no more. */
export function BlockDialog({ card: { client, responsibilities, today }, except, onClose }: BlockDialogProps) {
  const t = useTexts(staffingTexts);
  const { user } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const block = useCommand(coachingContract.block);
  const form = useZodForm({ schema: NewBlock, defaultValues: {}, labels: { staffId: t.who, why: t.reason } });
  const chosen: unknown = form.watch("staffId");
  const coaches = responsibilities.rows.some((one) => one.staffId === chosen && isCoach(one) && isCurrent(one, today));

  async function save(body: z.output<typeof NewBlock>): Promise<void> {
    await block.mutateAsync({ params: { clientId: client.clientId }, body });
    // Left before anything is read again: it would answer that there is nothing.
    if (body.staffId === user.userId) await navigate({ to: "/clients", ignoreBlocker: true });
    else onClose();
    await Promise.all([coachingContract.readBlocks, ...staffingReads].map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
  }

  return (
    <Dialog isOpen title={t.block} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.block} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <StaffSelect {...form.field("staffId")} except={except} />
        <Select {...form.field("why")} placeholder={t.choose} options={BlockReason.options.map((why) => ({ value: why, label: t[why] }))} />
        {chosen === user.userId && <Banner tone="warning">{t.blockOwn}</Banner>}
        {coaches && <Banner tone="warning">{t.blockCoach}</Banner>}
      </Form>
    </Dialog>
  );
}
