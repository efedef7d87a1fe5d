import { useState } from "react";
import * as z from "zod";
import type { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay, DisputeOutcome } from "../../../../../shared/placement/attendance.ts";
import { attendanceRoutes } from "../../../../../shared/placement/attendance-contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { dayTexts } from "./day-texts.ts";
import { useDayCommands } from "./queries.ts";

interface DayDisputeProps {
  readonly participantId: ParticipantId;
  readonly on: LocalDate;
  readonly day: AttendanceDay;
  readonly onDirty: (dirty: boolean) => void;
  readonly onClose: () => void;
}

const outcomes: readonly DisputeOutcome[] = ["entry-stands", "entry-corrected", "withdrawn"];

/** The person disagrees with the entry: it is told on every print until it is settled. */
export function DayDispute({ participantId, on, day, onDirty, onClose }: DayDisputeProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { settle } = useDayCommands();
  const [writing, setWriting] = useState(false);
  const { dispute, version } = day;
  const params = { participantId, on };

  if (dispute?.settled === null) {
    return (
      <section className="day-proposal">
        <h3>{t.disputeTitle}</h3>
        <p>{dispute.what}</p>
        <p>{t.by(nameOf(dispute.by), formatDateTime(dispute.at, language))}</p>
        <div className="actions">
          {outcomes.map((outcome) => (
            <Button key={outcome} onPress={() => void settle.mutateAsync({ params, body: { outcome, version } }).then(onClose)}>
              {t[outcome]}
            </Button>
          ))}
        </div>
      </section>
    );
  }
  return (
    <section className="day-history">
      {dispute?.settled != null && (
        <p>
          {t.disputeTitle}: {dispute.what} {t.disputeSettled(t[dispute.settled.outcome], nameOf(dispute.settled.by), formatDateTime(dispute.settled.at, language))}
        </p>
      )}
      {writing ? <DisputeForm params={params} version={version} onDirty={onDirty} onClose={onClose} /> : <Button variant="quiet" onPress={() => setWriting(true)}>{t.dispute}</Button>}
    </section>
  );
}

const said = z.strictObject({ what: attendanceRoutes.disputeDay.body.shape.what.min(1) });

function DisputeForm({ params, version, onDirty, onClose }: { readonly params: { readonly participantId: ParticipantId; readonly on: LocalDate }; readonly version: number } & Pick<DayDisputeProps, "onDirty" | "onClose">) {
  const t = useTexts(dayTexts);
  const { dispute } = useDayCommands();
  const form = useZodForm({ schema: said, defaultValues: { what: "" }, labels: { what: t.disputeWhat } });
  return (
    <Form
      form={form}
      guarded={false}
      submitText={t.disputeSave}
      onSubmit={async ({ what }) => {
        await dispute.mutateAsync({ params, body: { what, version } });
        onDirty(false);
        onClose();
      }}
    >
      <TextArea {...form.field("what")} hint={t.disputeHint} maxLength={300} />
    </Form>
  );
}
