import { useState } from "react";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { useTaskChoices } from "../codes/use-code-names.ts";
import { DayChips } from "./DayChips.tsx";
import { daysOf, PlaceSearch, toggled } from "./place-search.ts";
import { placeTexts } from "./texts.ts";

interface PlaceFiltersProps {
  readonly search: PlaceSearch;
  readonly towns: readonly string[];
  readonly today: LocalDate;
  readonly onChange: (search: PlaceSearch) => void;
}

/** When, where and what: each choice is one more word of the address. */
export function PlaceFilters({ search, towns, today, onChange }: PlaceFiltersProps) {
  const t = useTexts(placeTexts);
  const tasks = useTaskChoices(today);
  const change = (more: unknown) => onChange(PlaceSearch.parse({ ...search, ...Object(more) }));
  return (
    <section className="card place-filters">
      <DayChips label={t.weekdays} chosen={daysOf(search)} onToggle={(day) => onChange(toggled(search, day))} />
      <div className="list-filters">
        <DateFilter label={t.from} hint={t.fromHint} today={today} value={search.from} onChoose={(from) => change({ from })} />
        <DateFilter label={t.to} hint={t.toHint} today={today} value={search.to} onChoose={(to) => change({ to })} />
        <Select
          label={t.task} placeholder={t.anyTask} optional value={search.task ?? ""} options={tasks}
          onChange={(event) => change({ task: typedText(event) || undefined })}
        />
        <Select
          label={t.town} placeholder={t.anyTown} optional value={search.town ?? ""} options={towns.map((town) => ({ value: town, label: town }))}
          onChange={(event) => change({ town: typedText(event) || undefined })}
        />
        <Button variant="quiet" onPress={() => onChange({ person: search.person })}>
          {t.clear}
        </Button>
      </div>
    </section>
  );
}

interface DateFilterProps {
  readonly label: string;
  readonly hint: string;
  readonly today: LocalDate;
  readonly value: LocalDate | undefined;
  readonly onChoose: (date: LocalDate | undefined) => void;
}

/** Goes into the address once it is a date; what is half typed stays in the field. */
function DateFilter({ label, hint, today, value, onChoose }: DateFilterProps) {
  const [typed, setTyped] = useState("");
  const [shownFor, setShownFor] = useState(value);
  if (shownFor !== value) {
    // Another address, by the way back or by clearing.
    setShownFor(value);
    setTyped("");
  }
  return (
    <DateField
      label={label} hint={hint} optional today={today} value={typed === "" ? (value ?? "") : typed}
      onChange={(next) => {
        const date = LocalDate.safeParse(next);
        setTyped(date.success || next === "" ? "" : next);
        if (date.success || next === "") onChoose(date.data);
      }}
    />
  );
}
