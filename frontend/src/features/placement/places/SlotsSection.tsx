import { useState } from "react";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { ShownSlot } from "../../../../../shared/placement/slot-contract.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { useTaskName } from "../codes/use-code-names.ts";
import { EndSlotDialog } from "./EndSlotDialog.tsx";
import { RoomTable } from "./RoomTable.tsx";
import { SeatList } from "./SeatList.tsx";
import { SlotDialog } from "./SlotDialog.tsx";
import { placeTexts } from "./texts.ts";

interface SlotsSectionProps {
  readonly workplace: Pick<Workplace, "workplaceId">;
  readonly mayChange: boolean;
}

const spans = [12, 26] as const;

/** The places of a workplace: what they are, when there is room, and who is on the way. */
export function SlotsSection({ workplace: { workplaceId }, mayChange }: SlotsSectionProps) {
  const t = useTexts(placeTexts);
  const query = useRead(placementContract.readSlots, { params: { workplaceId } });
  const [adding, setAdding] = useState(false);
  const [weeks, setWeeks] = useState<number>(spans[0]);
  const add = mayChange && <Button onPress={() => setAdding(true)}>{t.addPlace}</Button>;
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.places}</h2>
        {(query.data?.slots.length ?? 0) > 0 && add}
      </div>
      <Loaded query={query} rows={4}>
        {({ slots, today }) =>
          slots.length === 0 ? (
            <EmptyState title={t.noneHereTitle} action={add}>
              <p>{mayChange ? t.noneHereBody : t.noneHereRead}</p>
            </EmptyState>
          ) : (
            <>
              <RadioGroup
                inline label={t.span} name="weeks" defaultValue={String(weeks)}
                choices={spans.map((count) => ({ value: String(count), label: t.weeks(count) }))}
                onChange={(event) => setWeeks(Number(typedText(event)))}
              />
              {slots.map((slot) => (
                <SlotPart key={slot.slotId} slot={slot} today={today} weeks={weeks} mayChange={mayChange} />
              ))}
            </>
          )
        }
      </Loaded>
      {adding && query.data !== undefined && <SlotDialog workplaceId={workplaceId} slot={null} today={query.data.today} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface SlotPartProps {
  readonly slot: ShownSlot;
  readonly today: LocalDate;
  readonly weeks: number;
  readonly mayChange: boolean;
}

function SlotPart({ slot, today, weeks, mayChange }: SlotPartProps) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  const taskName = useTaskName();
  const [open, setOpen] = useState<"change" | "end" | null>(null);
  const { workplaceId, taskCode, from, lastDay, accessible, instruction } = slot;
  const ended = lastDay !== null && lastDay < today;
  const [begins, ends] = [formatDate(from, language), lastDay === null ? null : formatDate(lastDay, language)];
  const task = taskName(taskCode, today);
  return (
    <div className="contact">
      <div className="card-heading">
        <h3>{task}</h3>
        {mayChange && (
          <div className="row-commands">
            <Button variant="quiet" aria-label={`${t.changePlace}: ${task}`} onPress={() => setOpen("change")}>{t.changePlace}</Button>
            {!ended && <Button variant="quiet" aria-label={`${t.endPlace}: ${task}`} onPress={() => setOpen("end")}>{t.endPlace}</Button>}
          </div>
        )}
      </div>
      <p className="muted">
        {ends === null ? t.since(begins) : ended ? t.endedOn(ends) : t.until(begins, ends)} {accessible && <Badge>{t.accessible}</Badge>}
      </p>
      {instruction !== "" && <p className="muted">{instruction}</p>}
      {!ended && <RoomTable slot={slot} task={task} today={today} weeks={weeks} />}
      {!ended && <SeatList seats={slot.seats} today={today} />}
      {open === "change" && <SlotDialog workplaceId={workplaceId} slot={slot} today={today} onClose={() => setOpen(null)} />}
      {open === "end" && <EndSlotDialog slot={slot} today={today} onClose={() => setOpen(null)} />}
    </div>
  );
}
