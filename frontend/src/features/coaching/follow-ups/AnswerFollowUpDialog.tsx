import { useMemo } from "react";
import * as z from "zod";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { type FollowUp, FollowUpAnswer } from "../../../../../shared/coaching/follow-up.ts";
import { PlacementAfter } from "../../../../../shared/coaching/period-codes.ts";
import { SentDate } from "../../../../../shared/kernel/local-date.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { placementAfterTexts } from "../words/period-texts.ts";
import { followUpTexts } from "./texts.ts";

interface AnswerFollowUpDialogProps {
  readonly followUp: FollowUp;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Whether the person was reached, and what she does now. */
export function AnswerFollowUpDialog({ followUp: { periodId, months, answer }, onSaved, onClose }: AnswerFollowUpDialogProps) {
  const t = useTexts(followUpTexts);
  const places = useTexts(placementAfterTexts);
  const { card, reread } = useCard();
  const { today, client: { clientId } } = card;
  const send = useCommand(coachingContract.answerFollowUp, { refreshes: clientReads });
  const endedOn = card.periods.find((period) => period.periodId === periodId)?.ending?.on;
  const schema = useMemo(
    () =>
      z
        .object({
          on: SentDate.refine((on) => on <= today, { error: t.future }).refine((on) => endedOn === undefined || endedOn <= on, { error: t.tooEarly }),
          reached: z.enum(["yes", "no"]).transform((choice) => choice === "yes"),
          situation: z.union([PlacementAfter, z.literal("").transform(() => null)]).optional(),
          note: FollowUpAnswer.shape.note,
        })
        .refine(({ reached, situation }) => !reached || (situation ?? null) !== null, { error: t.choose, path: ["situation"] }),
    [today, endedOn, t],
  );
  const form = useZodForm({
    schema,
    defaultValues: { on: answer?.on ?? today, situation: answer?.situation ?? "", note: answer?.note ?? "", ...(answer !== null && { reached: answer.reached ? "yes" : "no" }) },
    labels: { on: t.on, reached: t.reachedLabel, situation: t.situation, note: t.note },
  });

  async function save({ situation, ...given }: z.output<typeof schema>): Promise<void> {
    const { version = 1 } = card.followUps.find((one) => one.periodId === periodId && one.months === months) ?? {};
    const body = { ...given, situation: given.reached ? (situation ?? ("NO_INFO" as const)) : ("NO_INFO" as const), version };
    try {
      await send.mutateAsync({ params: { clientId, periodId, months: months === 6 ? "6" : "12" }, body });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") await reread();
      throw error;
    }
    onSaved();
  }

  return (
    <Dialog isOpen title={t.answerOf(months)} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="on">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
        <RadioGroup
          {...form.field("reached")}
          inline
          {...(answer !== null && { defaultValue: answer.reached ? "yes" : "no" })}
          choices={[{ value: "yes", label: t.yes }, { value: "no", label: t.no }]}
        />
        {form.watch("reached") === "yes" && (
          <Select {...form.field("situation")} placeholder={t.choose} options={PlacementAfter.options.map((value) => ({ value, label: places[value] }))} />
        )}
        <TextArea {...form.field("note")} optional maxLength={1000} rows={3} hint={t.noteHint} defaultValue={answer?.note ?? ""} />
      </Form>
    </Dialog>
  );
}
