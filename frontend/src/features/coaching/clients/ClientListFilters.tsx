import { useTexts } from "../../../i18n/language.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { FilterField } from "../../../ui/FilterField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { dueTexts } from "../words/due-texts.ts";
import { ClientFilters, standingFilters, taskFilters } from "./filters.ts";
import { listTexts, taskGroupTexts } from "./list-texts.ts";
import { standingTexts } from "./StandingBadge.tsx";

interface ClientListFiltersProps {
  readonly filters: ClientFilters;
  /** A main user may see the whole register. */
  readonly main: boolean;
  readonly onType: (typed: string) => void;
  readonly onChoose: (filters: ClientFilters) => void;
}

/** The name is looked for in the page's own memory; what is coded stands in the address. */
export function ClientListFilters({ filters, main, onType, onChoose }: ClientListFiltersProps) {
  const t = useTexts(listTexts);
  const standings = useTexts(standingTexts);
  const tasks = { ...useTexts(dueTexts), ...useTexts(taskGroupTexts) };
  const choose = (more: unknown) => onChoose(ClientFilters.parse({ ...filters, ...Object(more) }));
  return (
    <div className="list-filters">
      <FilterField label={t.filter} onChange={onType} />
      {main && (
        <RadioGroup
          inline
          label={t.scope}
          name="scope"
          defaultValue={filters.scope ?? "own"}
          choices={[
            { value: "own", label: t.scopeOwn },
            { value: "all", label: t.scopeAll },
          ]}
          onChange={(event) => onChoose({ ...filters, scope: typedText(event) === "all" ? "all" : undefined })}
        />
      )}
      <Select
        label={t.standing}
        placeholder={t.any}
        value={filters.status ?? ""}
        options={standingFilters.map((value) => ({ value, label: standings[value] }))}
        onChange={(event) => choose({ status: typedText(event) || undefined })}
      />
      <Select
        label={t.task}
        placeholder={t.any}
        value={filters.task ?? ""}
        options={taskFilters.map((value) => ({ value, label: tasks[value] }))}
        onChange={(event) => choose({ task: typedText(event) || undefined })}
      />
      <Checkbox
        label={t.withEnded}
        defaultChecked={filters.ended === 1}
        onChange={() => onChoose({ ...filters, ended: filters.ended === 1 ? undefined : 1 })}
      />
    </div>
  );
}
