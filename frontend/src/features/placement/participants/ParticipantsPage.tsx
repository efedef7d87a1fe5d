import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { FilterField } from "../FilterField.tsx";
import { typedText } from "../typed-text.ts";
import { byName, matchesName } from "./caseload.ts";
import type { ParticipantFilters } from "./filters.ts";
import { listTexts } from "./list-texts.ts";
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
      <PageHeading title={t.title} actions={<Link look="primary" to="/participants/new">{t.add}</Link>} />
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
        <Checkbox
          label={t.withEnded}
          defaultChecked={filters.ended === 1}
          onChange={() => show({ ...filters, ended: filters.ended === 1 ? undefined : 1 })}
        />
      </div>
      <Loaded query={query} rows={10}>
        {({ rows, today }) => (
          <Rows rows={rows} today={today} typed={typed} withEnded={filters.ended === 1} all={all} />
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

interface RowsProps {
  readonly rows: readonly CaseloadRow[];
  readonly today: LocalDate | undefined;
  readonly typed: string;
  readonly withEnded: boolean;
  readonly all: boolean;
}

function Rows({ rows, today, typed, withEnded, all }: RowsProps) {
  const t = useTexts(listTexts);
  if (today === undefined || rows.length === 0) {
    return (
      <EmptyState title={all ? t.emptyAllTitle : t.emptyTitle} action={<Link look="primary" to="/participants/new">{t.add}</Link>}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }
  const shown = rows.filter((row) => (withEnded || row.anchor.endedOn === null) && matchesName(row, typed)).toSorted(byName);
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
