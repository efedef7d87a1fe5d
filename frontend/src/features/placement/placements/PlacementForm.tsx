import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useMemo } from "react";
import { type ContactId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { Booking } from "../../../../../shared/placement/booking.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import type { NewPlacement } from "../../../../../shared/placement/placement.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { type FieldBinding, useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Select, type SelectProps } from "../../../ui/Select.tsx";
import { bookingReads } from "../places/queries.ts";
import { SlotSelect } from "../places/SlotSelect.tsx";
import { placeTexts } from "../places/texts.ts";
import { contactReads } from "../workplaces/queries.ts";
import { FieldFindings } from "./FieldFindings.tsx";
import { judgeTyped, placementFormSchema, typedStay } from "./placement-form.ts";
import { planOfDays } from "./plan-draft.ts";
import { PlanEditor } from "./PlanEditor.tsx";
import { PlannedDays } from "./PlannedDays.tsx";
import { sayFinding } from "./rule-texts.ts";
import { placementTexts } from "./texts.ts";

interface PlacementFormProps {
  readonly card: ParticipantCard;
  readonly workplaces: readonly Workplace[];
  /** What it comes of: its workplace, dates and days are filled in, and its place is taken over. */
  readonly booking: Booking | undefined;
}

export function PlacementForm({ card, workplaces, booking }: PlacementFormProps) {
  const { participantId } = card.participant;
  const t = useTexts(placementTexts);
  const { language } = useLanguage();
  const places = useTexts(placeTexts);
  const navigate = useNavigate();
  const open = useCommand(placementContract.openPlacement, { refreshes: [...bookingReads, ...contactReads] });
  const schema = useMemo(
    () => placementFormSchema(t, (typed) => judgeTyped(card, workplaces, typed), (finding) => sayFinding(finding, language)),
    [t, card, workplaces, language],
  );
  const form = useZodForm({
    schema,
    defaultValues: {
      workplaceId: booking?.workplaceId ?? "", contactId: "", slotId: "", from: booking?.from ?? "", to: booking?.to ?? "", plan: planOfDays(booking?.weekdays ?? []), reviewedOn: "",
    },
    labels: { workplaceId: t.workplace, contactId: t.contact, slotId: places.slotLabel, from: t.from, to: t.to, plan: t.plan, reviewedOn: t.reviewedOn },
  });
  const typed = form.watch();
  const findings = judgeTyped(card, workplaces, typed);
  const needsReview = judgeTyped(card, workplaces, { ...typed, reviewedOn: "" }).some(({ rule }) => rule === "review-missing");
  const workplaceId = WorkplaceId.safeParse(typed.workplaceId);
  const closures = workplaces.find((workplace) => workplace.workplaceId === workplaceId.data)?.closures ?? [];
  const back = { to: "/participants/$participantId", params: { participantId } } as const;
  const workplaceField = form.field("workplaceId");

  async function save(body: NewPlacement): Promise<void> {
    await open.mutateAsync({ params: { participantId }, body: { ...body, ...(booking?.workplaceId === body.workplaceId && { bookingId: booking.bookingId }) } });
    await navigate({ ...back, ignoreBlocker: true });
  }

  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Link look="secondary" {...back}>{t.cancel}</Link>}>
      <Select
        {...workplaceField}
        onChange={(event) => {
          form.setValue("contactId", "");
          form.setValue("slotId", "");
          return workplaceField.onChange(event);
        }}
        placeholder={t.choose}
        options={workplaces
          .toSorted((a, b) => a.name.localeCompare(b.name, "fi"))
          .map(({ workplaceId: value, name, town }) => ({ value, label: `${name}, ${town}` }))}
      />
      <FieldFindings field="workplaceId" findings={findings} shown={form.binding("workplaceId").error} />
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
      {workplaceId.success && workplaceId.data !== booking?.workplaceId && <SlotSelect key={`slot ${workplaceId.data}`} workplaceId={workplaceId.data} field={form.field("slotId")} />}
      <Controlled form={form} name="from">
        {(field) => <DateField {...field} today={card.today} />}
      </Controlled>
      <Controlled form={form} name="to">
        {(field) => <DateField {...field} today={card.today} hint={t.toHint} />}
      </Controlled>
      <FieldFindings field="to" findings={findings} shown={form.binding("to").error} />
      {needsReview && (
        <>
          <Controlled form={form} name="reviewedOn">
            {({ value = "", ...field }) => <DateField {...field} value={value} today={card.today} hint={t.reviewedOnHint} />}
          </Controlled>
          <FieldFindings field="reviewedOn" findings={findings} shown={form.binding("reviewedOn").error} />
        </>
      )}
      <Controlled form={form} name="plan">
        {({ id, label, error, value, onChange }) => <PlanEditor id={id} label={label} error={error} value={value} onChange={onChange} />}
      </Controlled>
      <FieldFindings field="plan" findings={findings} shown={form.binding("plan").error} />
      <PlannedDays agreed={typed.plan.length === 0 ? undefined : typedStay(typed)} closed={{ closures, freeEves: card.freeEves }} />
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
