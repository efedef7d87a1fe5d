import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import { namesMatch } from "../../../../../shared/coaching/search.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { byName, matchesFilters, pageOf } from "./client-list.ts";
import { ClientListFilters } from "./ClientListFilters.tsx";
import { ClientSearch } from "./ClientSearch.tsx";
import { ClientTable } from "./ClientTable.tsx";
import type { ClientFilters } from "./filters.ts";
import { listTexts } from "./list-texts.ts";
import { useClientList } from "./queries.ts";
import { useClientCsv } from "./use-client-csv.ts";

/** A coach's own clients, and for a main user the whole register. */
export function ClientsPage() {
  const t = useTexts(listTexts);
  const { user } = useSession();
  const navigate = useNavigate();
  const filters = useSearch({ from: "/clients" });
  const [typed, setTyped] = useState("");
  const main = user.roles.coaching === "main";
  const all = main && filters.scope === "all";
  const { query, more, loadingMore } = useClientList(user.userId, all);
  // Another choice begins at its first page.
  const show = (search: ClientFilters) => void navigate({ to: "/clients", search: { ...search, page: undefined }, replace: true });

  return (
    <>
      <PageHeading
        title={t.title}
        actions={
          <>
            {main && (
              <Link look="secondary" to="/instruments">
                {t.instruments}
              </Link>
            )}
            <Link look="primary" to="/clients/new">
              {t.add}
            </Link>
          </>
        }
      />
      <ClientListFilters filters={filters} main={main} onType={setTyped} onChoose={show} />
      <ClientSearch main={main} />
      <Loaded query={query} rows={10}>
        {({ rows, today }) => <Rows rows={rows} today={today} typed={typed} filters={filters} all={all} />}
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
  readonly rows: readonly ClientRow[];
  readonly today: LocalDate | undefined;
  readonly typed: string;
  readonly filters: ClientFilters;
  readonly all: boolean;
}

function Rows({ rows, today, typed, filters, all }: RowsProps) {
  const t = useTexts(listTexts);
  const downloadCsv = useClientCsv();
  if (today === undefined || rows.length === 0) {
    return (
      <EmptyState title={all ? t.emptyAllTitle : t.emptyTitle} action={<Link look="primary" to="/clients/new">{t.add}</Link>}>
        <p>{t.emptyBody}</p>
        <p>
          <Link to="/clients/forms">{t.forms}</Link>
        </p>
      </EmptyState>
    );
  }
  const found = rows.filter((row) => matchesFilters(row, filters, today) && namesMatch(row, typed)).toSorted(byName);
  const { rows: shown, page, pages } = pageOf(found, filters.page ?? 1);
  return (
    <>
      <p role="status" className="list-count">
        {t.shown(found.length, rows.length)}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t.noMatchTitle}>
          <p>{t.noMatchBody}</p>
        </EmptyState>
      ) : (
        <ClientTable rows={shown} today={today} withCoach={all} />
      )}
      {pages > 1 && <Pages page={page} pages={pages} filters={filters} />}
      {found.length > 0 && (
        <div className="actions">
          <Button onPress={() => downloadCsv(found, today)}>{t.csv}</Button>
        </div>
      )}
    </>
  );
}

function Pages({ page, pages, filters }: { readonly page: number; readonly pages: number; readonly filters: ClientFilters }) {
  const t = useTexts(listTexts);
  return (
    <nav className="actions" aria-label={t.pages}>
      {page > 1 && (
        <Link look="secondary" to="/clients" search={{ ...filters, page: page - 1 }}>
          {t.previous}
        </Link>
      )}
      <span>{t.page(page, pages)}</span>
      {page < pages && (
        <Link look="secondary" to="/clients" search={{ ...filters, page: page + 1 }}>
          {t.following}
        </Link>
      )}
    </nav>
  );
}
