import { useMemo } from "react";
import type { LocalDate} from "../../../../../shared/kernel/local-date.ts";
import type { Weekday } from "../../../../../shared/kernel/local-date.ts";
import type { ParticipantId } from "../../../../../shared/kernel/ids.ts";
import type { OpenBookingState } from "../../../../../shared/placement/booking.ts";
import { longestHoldDays } from "../../../../../shared/placement/booking.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import type { FoundPlace } from "../../../../../shared/placement/slot-contract.ts";
import { addDays } from "../../../../../shared/kernel/local-date.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { capitalised, formatDate, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useTaskName } from "../codes/use-code-names.ts";
import { useCaseload } from "../participants/queries.ts";
import { type BookingForm, bookingFormSchema } from "./booking-form.ts";
import { bookingTexts } from "./booking-texts.ts";
import { OverlapNotice } from "./OverlapNotice.tsx";
import { daysOf, type PlaceSearch } from "./place-search.ts";
import { bookingReads } from "./queries.ts";
import { placeTexts } from "./texts.ts";

interface BookDialogProps {
  readonly place: FoundPlace;
  /** What was looked for: the person, days and dates are taken from it. */
  readonly search: PlaceSearch;
  readonly onClose: () => void;
  readonly onBooked: (booked: { readonly participantId: ParticipantId; readonly state: OpenBookingState }) => void;
}

/** Books a place for a person: asks for it, holds it, confirms it, or stands in its queue. */
export function BookDialog({ place, onClose, ...rest }: BookDialogProps) {
  const t = useTexts(bookingTexts);
  const taskName = useTaskName();
  const { user } = useSession();
  const { query } = useCaseload(user.userId, false);
  return (
    <Dialog isOpen title={t.bookTitle(`${place.workplaceName}, ${taskName(place.taskCode, place.from)}`)} onClose={onClose}>
      <Loaded query={query} rows={4}>
        {({ rows, today }) => <Fields {...rest} place={place} onClose={onClose} rows={rows.filter(({ anchor }) => anchor.endedOn === null && !anchor.restricted)} today={today ?? place.from} />}
      </Loaded>
    </Dialog>
  );
}

interface FieldsProps extends BookDialogProps {
  readonly rows: readonly CaseloadRow[];
  readonly today: LocalDate;
}

function Fields({ place, search, onClose, onBooked, rows, today }: FieldsProps) {
  const t = useTexts(bookingTexts);
  const { language } = useLanguage();
  const add = useCommand(placementContract.addBooking, { refreshes: bookingReads });
  const schema = useMemo(() => bookingFormSchema(t), [t]);
  const asked = daysOf(search).filter((day) => place.days.some(({ weekday }) => weekday === day));
  const hasRoom = place.days.some(({ weekday, free }) => free > 0 && (asked.length === 0 || asked.includes(weekday)));
  const defaults = {
    participantId: search.person ?? "", state: hasRoom ? ("held" as const) : ("waiting" as const), from: search.from ?? "", to: search.to ?? "",
    weekdays: asked.map(String), holdUntil: "",
  };
  const form = useZodForm({
    schema,
    defaultValues: defaults,
    labels: { participantId: t.person, from: t.from, to: t.to, weekdays: t.weekdays, state: t.kind, holdUntil: t.holdUntil },
  });
  const state = form.watch("state");
  const known = rows.some(({ participantId }) => participantId === search.person);

  async function save({ participantId, ...booking }: BookingForm): Promise<void> {
    const { workplaceId, slotId } = place;
    try {
      await add.mutateAsync({ params: { participantId }, body: { ...booking, workplaceId, slotId, holdUntil: booking.state === "held" ? booking.holdUntil : null } });
    } catch (error) {
      // The sentence says that there is no room: the queue is what is left to choose.
      if (error instanceof ApiProblem && error.code === "no-free-place") form.setValue("state", "waiting");
      throw error;
    }
    onBooked({ participantId, state: booking.state });
  }

  return (
    <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.back}</Button>}>
      {!(known || (search.person !== undefined && rows.length === 0)) && (
        <Select
          {...form.field("participantId")}
          placeholder={t.choosePerson}
          options={rows.toSorted((a, b) => a.lastName.localeCompare(b.lastName, "fi")).map(({ participantId, lastName, firstNames }) => ({ value: participantId, label: `${lastName} ${firstNames}` }))}
        />
      )}
      <Controlled form={form} name="from">{(field) => <DateField {...field} today={today} />}</Controlled>
      <Controlled form={form} name="to">{(field) => <DateField {...field} today={today} />}</Controlled>
      <DayChoice place={place} field={form.field("weekdays")} chosen={defaults.weekdays} />
      <KindChoice field={form.field("state")} chosen={state} />
      {state === "held" && (
        <Controlled form={form} name="holdUntil">
          {(field) => <DateField {...field} optional today={today} hint={t.holdHint(formatDate(addDays(today, longestHoldDays), language))} />}
        </Controlled>
      )}
      <OverlapNotice
        row={rows.find(({ participantId }) => participantId === form.watch("participantId"))}
        wanted={{ from: form.watch("from"), to: form.watch("to"), weekdays: form.watch("weekdays") }}
        today={today}
      />
    </Form>
  );
}

type Registered = ReturnType<ReturnType<typeof useZodForm>["field"]>;

function DayChoice({ place, field, chosen }: { readonly place: FoundPlace; readonly field: Registered; readonly chosen: readonly string[] }) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  const name = (day: Weekday) => capitalised(weekdayName(day, language));
  return (
    <CheckboxGroup
      {...field}
      inline
      defaultValue={chosen}
      choices={place.days.map(({ weekday, free, seats }) => ({ value: String(weekday), label: name(weekday), hint: t.freeOf(free, seats) }))}
    />
  );
}

function KindChoice({ field, chosen }: { readonly field: Registered; readonly chosen: string }) {
  const t = useTexts(bookingTexts);
  return (
    <RadioGroup
      {...field}
      defaultValue={chosen}
      choices={[
        { value: "requested", label: t.kindRequested, hint: t.kindRequestedHint },
        { value: "held", label: t.kindHeld, hint: t.kindHeldHint },
        { value: "confirmed", label: t.kindConfirmed, hint: t.kindConfirmedHint },
        { value: "waiting", label: t.kindWaiting, hint: t.kindWaitingHint },
      ]}
    />
  );
}
