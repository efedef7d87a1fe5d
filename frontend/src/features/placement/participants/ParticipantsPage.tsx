import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Select } from "../../../ui/Select.tsx";
import { FilterField } from "../../../ui/FilterField.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { byName, matchesFilters, matchesName } from "./caseload.ts";
import { ParticipantFilters, statusFilters } from "./filters.ts";
import { statusTexts } from "../placements/status-texts.ts";
import { listTexts } from "./list-texts.ts";
import { AssignAll } from "../assignments/AssignAll.tsx";
import type { ListedRow } from "../assignments/RowMarks.tsx";
import { useWorkplaces } from "../workplaces/workplace-names.ts";
import { ParticipantTable } from "./ParticipantTable.tsx";
import { useCaseload } from "./queries.ts";

/** The caseload: own clients, and for a main user the whole register. */
export function ParticipantsPage() {
  const t = useTexts(listTexts);
  const { user } = useSession();
  const navigate = useNavigate();
  const filters = useSearch({ from: "/participants" });
  const [typed, setTyped] = useState("");
  const main = user.roles.placement === "main";
  const all = main && filters.scope === "all";
  const { query, more, loadingMore } = useCaseload(user.userId, all);
  const show = (search: ParticipantFilters) => void navigate({ to: "/participants", search, replace: true });

  return (
    <>
      <PageHeading
        title={t.title}
        actions={
          <>
            <AssignAll />
            <Link look="primary" to="/participants/new">{t.add}</Link>
          </>
        }
      />
      <div className="list-filters">
        <FilterField label={t.filter} onChange={setTyped} />
        {main && (
          <RadioGroup
            inline
            label={t.scope}
            name="scope"
            defaultValue={all ? "all" : "own"}
            choices={[
              { value: "own", label: t.scopeOwn },
              { value: "all", label: t.scopeAll },
            ]}
            onChange={(event) => show({ ...filters, scope: typedText(event) === "all" ? "all" : undefined })}
          />
        )}
        <CodedFilters filters={filters} onChoose={show} />
        <Checkbox
          label={t.withEnded}
          defaultChecked={filters.ended === 1}
          onChange={() => show({ ...filters, ended: filters.ended === 1 ? undefined : 1 })}
        />
      </div>
      <Loaded query={query} rows={10}>
        {({ rows, today }) => (
          <Rows rows={rows} today={today} typed={typed} filters={filters} all={all} />
        )}
      </Loaded>
      {more !== undefined && (
        <div className="actions">
          <Button pending={loadingMore} pendingText={t.loadingMore} onPress={() => void more()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

interface CodedFiltersProps {
  readonly filters: ParticipantFilters;
  readonly onChoose: (filters: ParticipantFilters) => void;
}

/** What stands in the address, so that a list can be kept as a bookmark and the way back finds it again. */
function CodedFilters({ filters, onChoose }: CodedFiltersProps) {
  const t = useTexts(listTexts);
  const words = useTexts(statusTexts);
  const { data } = useWorkplaces();
  const places = data?.rows.toSorted((a, b) => a.name.localeCompare(b.name, "fi")) ?? [];
  const choose = (more: unknown) => onChoose(ParticipantFilters.parse({ ...filters, ...Object(more) }));
  return (
    <>
      <Select
        label={t.workStatus}
        placeholder={t.anyStatus}
        value={filters.status ?? ""}
        options={statusFilters.map((value) => ({ value, label: words[value] }))}
        onChange={(event) => choose({ status: typedText(event) || undefined })}
      />
      <Select
        label={t.workplace}
        placeholder={t.anyWorkplace}
        value={filters.workplace ?? ""}
        options={places.map(({ workplaceId, name }) => ({ value: workplaceId, label: name }))}
        onChange={(event) => choose({ workplace: typedText(event) || undefined })}
      />
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ListedRow[];
  readonly today: LocalDate | undefined;
  readonly typed: string;
  readonly filters: ParticipantFilters;
  readonly all: boolean;
}

function Rows({ rows, today, typed, filters, all }: RowsProps) {
  const t = useTexts(listTexts);
  if (today === undefined || rows.length === 0) {
    return (
      <EmptyState title={all ? t.emptyAllTitle : t.emptyTitle} action={<Link look="primary" to="/participants/new">{t.add}</Link>}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }
  const shown = rows.filter((row) => matchesFilters(row, filters, today) && matchesName(row, typed)).toSorted(byName);
  return (
    <>
      <p role="status" className="list-count">
        {t.shown(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.noMatchTitle}>
          <p>{t.noMatchBody}</p>
        </EmptyState>
      ) : (
        <ParticipantTable rows={shown} today={today} withResponsible={all} />
      )}
    </>
  );
}
