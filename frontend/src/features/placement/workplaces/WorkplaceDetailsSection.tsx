import { useState } from "react";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { OrganisationType, type Workplace, WorkplaceDetails } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { workplaceReads } from "./queries.ts";
import { organisationTypeTexts, workplaceTexts } from "./texts.ts";
import { useWorkplaceLabels, WorkplaceFields } from "./WorkplaceFields.tsx";

interface SectionProps {
  readonly workplace: Workplace;
  readonly mayChange: boolean;
  readonly reread: () => Promise<Workplace>;
}

/** Address and tasks: read as text, changed by an explicit save. */
export function WorkplaceDetailsSection({ workplace, mayChange, reread }: SectionProps) {
  const t = useTexts(workplaceTexts);
  const [base, setBase] = useState<Workplace | null>(null);
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.details}</h2>
        {base === null && mayChange && <Button onPress={() => setBase(workplace)}>{t.edit}</Button>}
      </div>
      {base === null ? <Details workplace={workplace} /> : <DetailsForm base={base} reread={reread} onDone={() => setBase(null)} />}
    </section>
  );
}

function Details({ workplace }: { readonly workplace: Workplace }) {
  const t = useTexts(workplaceTexts);
  return (
    <>
      <address className="prose">
        {workplace.streetAddress}
        <br />
        {workplace.postalCode} {workplace.town}
      </address>
      <p className="prose">{workplace.tasks === "" ? t.noTasks : workplace.tasks}</p>
    </>
  );
}

interface DetailsFormProps {
  readonly base: Workplace;
  readonly reread: () => Promise<Workplace>;
  readonly onDone: () => void;
}

function DetailsForm({ base, reread, onDone }: DetailsFormProps) {
  const t = useTexts(workplaceTexts);
  const types = useTexts(organisationTypeTexts);
  const labels = useWorkplaceLabels();
  const change = useCommand(placementContract.changeWorkplace, { refreshes: workplaceReads });
  const details = WorkplaceDetails.strip();
  const form = useZodForm({ schema: WorkplaceDetails, defaultValues: details.parse(base), labels });
  const { clash, save, settle } = useMergedSave<WorkplaceDetails>({
    fields: ["name", "organisationType", "streetAddress", "postalCode", "town", "tasks"],
    base,
    reread,
    send: (values, version) =>
      change.mutateAsync({ params: { workplaceId: base.workplaceId }, body: { ...details.parse(values), version } }),
    onSaved: onDone,
  });

  if (clash !== null) {
    const say = (value: string): string => {
      const type = OrganisationType.safeParse(value);
      return type.success ? types[type.data] : value;
    };
    return <FieldConflicts clash={clash} labels={labels} say={say} onSave={settle} onCancel={onDone} />;
  }
  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onDone}>{t.cancel}</Button>}>
      <WorkplaceFields form={form} tasks={base.tasks} />
    </Form>
  );
}
