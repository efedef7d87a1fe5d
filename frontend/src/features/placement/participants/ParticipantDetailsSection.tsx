import { useState } from "react";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { type Participant, ParticipantDetails } from "../../../../../shared/placement/participant.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { cardTexts } from "./card-texts.ts";
import { cardReads } from "./queries.ts";

interface DetailsProps {
  readonly participant: Participant;
  readonly ended: boolean;
  readonly reread: () => Promise<Participant>;
}

type Stage = { readonly kind: "reading" | "saved" } | { readonly kind: "editing"; readonly base: Participant };

/** Name and work-related information: read as text, changed by an explicit save. */
export function ParticipantDetailsSection({ participant, ended, reread }: DetailsProps) {
  const t = useTexts(cardTexts);
  const [stage, setStage] = useState<Stage>({ kind: "reading" });
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.workInfo}</h2>
        {stage.kind !== "editing" && !ended && (
          <Button onPress={() => setStage({ kind: "editing", base: participant })}>{t.edit}</Button>
        )}
      </div>
      {stage.kind === "saved" && <Banner tone="success">{t.saved}</Banner>}
      {stage.kind === "editing" ? (
        <DetailsForm
          base={stage.base}
          reread={reread}
          onSaved={() => setStage({ kind: "saved" })}
          onCancel={() => setStage({ kind: "reading" })}
        />
      ) : (
        <p className="prose">{participant.workInfo === "" ? t.noWorkInfo : participant.workInfo}</p>
      )}
    </section>
  );
}

interface DetailsFormProps {
  readonly base: Participant;
  readonly reread: () => Promise<Participant>;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function DetailsForm({ base, reread, onSaved, onCancel }: DetailsFormProps) {
  const t = useTexts(cardTexts);
  const change = useCommand(placementContract.changeParticipant, { refreshes: cardReads });
  const { participantId, firstNames, lastName, workInfo } = base;
  const labels = { firstNames: t.firstNames, lastName: t.lastName, workInfo: t.workInfo };
  const form = useZodForm({ schema: ParticipantDetails, defaultValues: { firstNames, lastName, workInfo }, labels });
  const { clash, save, settle } = useMergedSave<ParticipantDetails>({
    fields: ["firstNames", "lastName", "workInfo"],
    base,
    reread,
    send: (values, version) => change.mutateAsync({ params: { participantId }, body: { ...ParticipantDetails.strip().parse(values), version } }),
    onSaved,
  });

  if (clash !== null) return <FieldConflicts clash={clash} labels={labels} say={(value) => value} onSave={settle} onCancel={onCancel} />;
  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <TextField {...form.field("firstNames")} defaultValue={firstNames} autoComplete="off" spellCheck={false} />
      <TextField {...form.field("lastName")} defaultValue={lastName} autoComplete="off" spellCheck={false} />
      <TextArea {...form.field("workInfo")} defaultValue={workInfo} optional maxLength={2000} hint={t.workInfoHint} />
    </Form>
  );
}
