import { useMemo } from "react";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { EndReason } from "../../../../../shared/placement/end-reason.ts";
import { EndService, keptUntil } from "../../../../../shared/placement/service.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { endReasonTexts } from "./end-reason-texts.ts";
import { cardReads } from "./queries.ts";
import { serviceTexts } from "./service-texts.ts";

interface EndServiceDialogProps {
  readonly card: ParticipantCard;
  readonly onClose: () => void;
}

/** Ends the service, and shows before it does when what will be destroyed. */
export function EndServiceDialog({ card: { participant, service, placements, today }, onClose }: EndServiceDialogProps) {
  const t = useTexts(serviceTexts);
  const reasons = useTexts(endReasonTexts);
  const end = useCommand(placementContract.endService, { refreshes: cardReads });
  const rereadOnConflict = useRereadOnConflict(cardReads);
  const schema = useMemo(() => EndService.omit({ version: true }), []);
  const form = useZodForm({
    schema,
    defaultValues: { endedOn: "" },
    labels: { endedOn: t.endedOn, reason: t.reason },
  });
  const endedOn = LocalDate.safeParse(form.watch("endedOn"));
  const cut = endedOn.success ? placements.filter(({ outcome, to }) => outcome === null && to > endedOn.data).length : 0;

  async function save(body: Omit<EndService, "version">): Promise<void> {
    const { participantId } = participant;
    try {
      await end.mutateAsync({ params: { participantId }, body: { ...body, version: service.version } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={t.endTitle} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.endConfirm} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="endedOn">
          {(field) => <DateField {...field} today={today} hint={t.endedOnHint} />}
        </Controlled>
        <Select
          {...form.field("reason")}
          placeholder={t.choose}
          options={EndReason.options.map((reason) => ({ value: reason, label: reasons[reason] }))}
        />
        <Banner>
          <Preview kept={endedOn.success ? keptUntil({ ...service.anchor, endedOn: endedOn.data }) : null} />
          {cut > 0 && <p>{cut === 1 ? t.endCutsOne : t.endCuts(cut)}</p>}
        </Banner>
      </Form>
    </Dialog>
  );
}

function Preview({ kept }: { readonly kept: ReturnType<typeof keptUntil> }) {
  const t = useTexts(serviceTexts);
  const { language } = useLanguage();
  return <p>{kept === null ? t.endPreviewEmpty : t.endPreview(formatDate(kept.attendance, language), formatDate(kept.service, language))}</p>;
}
