import * as z from "zod";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { AcceptEvaluation, type WorkEvaluation } from "../../../../../shared/placement/evaluation.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { evaluationTexts } from "./texts.ts";

const { acceptEvaluation, listEvaluations } = placementContract;
const reads = [listEvaluations];

const Acceptance = z.strictObject({ note: AcceptEvaluation.shape.note, discussedOn: MaybeDate });

interface AcceptEvaluationDialogProps {
  readonly evaluation: WorkEvaluation;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** Says that an evaluation has been gone through: when with the person, and what there was to note. */
export function AcceptEvaluationDialog({ evaluation, today, onClose }: AcceptEvaluationDialogProps) {
  const t = useTexts(evaluationTexts);
  const accept = useCommand(acceptEvaluation, { refreshes: reads });
  const rereadOnConflict = useRereadOnConflict(reads);
  const { accepted, participantId, placementId, version } = evaluation;
  const form = useZodForm({
    schema: Acceptance,
    defaultValues: { discussedOn: accepted?.discussedOn ?? "", note: accepted?.note ?? "" },
    labels: { discussedOn: t.discussedOn, note: t.noteLabel },
  });

  async function save(given: Omit<AcceptEvaluation, "version">): Promise<void> {
    try {
      await accept.mutateAsync({ params: { participantId, placementId }, body: { ...given, version } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
    onClose();
  }

  return (
    <Dialog isOpen title={t.acceptTitle} onClose={onClose}>
      <p>{t.acceptBody}</p>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="discussedOn">
          {(field) => <DateField {...field} optional today={today} hint={t.discussedHint} />}
        </Controlled>
        <TextArea {...form.field("note")} optional maxLength={1000} hint={t.noteHint} defaultValue={accepted?.note ?? ""} />
      </Form>
    </Dialog>
  );
}
