import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useMemo } from "react";
import { type ContactId, type ParticipantId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { NewPlacement } from "../../../../../shared/placement/placement.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { type FieldBinding, useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Select, type SelectProps } from "../../../ui/Select.tsx";
import { cardReads } from "../participants/queries.ts";
import { contactReads } from "../workplaces/queries.ts";
import { placementFormSchema } from "./placement-form.ts";
import { PlanEditor } from "./PlanEditor.tsx";
import { placementTexts } from "./texts.ts";

interface PlacementFormProps {
  readonly participantId: ParticipantId;
  readonly workplaces: readonly Workplace[];
  readonly today: LocalDate;
}

export function PlacementForm({ participantId, workplaces, today }: PlacementFormProps) {
  const t = useTexts(placementTexts);
  const navigate = useNavigate();
  const open = useCommand(placementContract.openPlacement, { refreshes: [...cardReads, ...contactReads] });
  const schema = useMemo(() => placementFormSchema(t), [t]);
  const form = useZodForm({
    schema,
    defaultValues: { workplaceId: "", contactId: "", from: "", to: "", plan: [] },
    labels: { workplaceId: t.workplace, contactId: t.contact, from: t.from, to: t.to, plan: t.plan },
  });
  const workplaceId = WorkplaceId.safeParse(form.watch("workplaceId"));
  const card = { to: "/participants/$participantId", params: { participantId } } as const;
  const workplaceField = form.field("workplaceId");

  async function save(body: NewPlacement): Promise<void> {
    await open.mutateAsync({ params: { participantId }, body });
    await navigate({ ...card, ignoreBlocker: true });
  }

  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Link look="secondary" {...card}>{t.cancel}</Link>}>
      <Select
        {...workplaceField}
        onChange={(event) => {
          form.setValue("contactId", "");
          return workplaceField.onChange(event);
        }}
        placeholder={t.choose}
        options={workplaces
          .toSorted((a, b) => a.name.localeCompare(b.name, "fi"))
          .map(({ workplaceId: value, name, town }) => ({ value, label: `${name}, ${town}` }))}
      />
      {workplaceId.success ? (
        <ContactSelect
          key={workplaceId.data}
          workplaceId={workplaceId.data}
          field={form.field("contactId")}
          onOnly={(contactId) => form.setValue("contactId", contactId, { shouldDirty: true })}
        />
      ) : (
        <Select {...form.field("contactId")} placeholder={t.chooseFirst} options={[]} />
      )}
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} today={today} />}
      </Controlled>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={today} hint={t.toHint} />}
      </Controlled>
      <Controlled form={form} name="plan">
        {({ id, label, error, value, onChange }) => <PlanEditor id={id} label={label} error={error} value={value} onChange={onChange} />}
      </Controlled>
    </Form>
  );
}

interface ContactSelectProps {
  readonly workplaceId: WorkplaceId;
  readonly field: Omit<SelectProps, "options"> & FieldBinding;
  /** There is one contact to choose from, and so it is chosen. */
  readonly onOnly: (contactId: ContactId) => void;
}

/** The contact persons of the chosen workplace; without one there is nobody to report attendance. */
function ContactSelect({ workplaceId, field, onOnly }: ContactSelectProps) {
  const t = useTexts(placementTexts);
  const query = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  const contacts = query.data?.contacts;
  const only = contacts?.length === 1 ? contacts[0]?.contactId : undefined;
  const choose = useEffectEvent(onOnly);
  useEffect(() => {
    if (only !== undefined) choose(only);
  }, [only]);

  return (
    <div className="field">
      <Loaded query={query} rows={1}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <Banner tone="warning" title={t.noContactTitle}>
              <p>{t.noContactBody}</p>
              <Link look="secondary" to="/workplaces/$workplaceId" params={{ workplaceId }}>
                {t.toWorkplace}
              </Link>
            </Banner>
          ) : (
            <Select
              {...field}
              hint={t.contactHint}
              placeholder={t.choose}
              options={contacts.map(({ contactId, name }) => ({ value: contactId, label: name }))}
            />
          )
        }
      </Loaded>
    </div>
  );
}
