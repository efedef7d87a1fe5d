import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useApi } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Table } from "../../../ui/Table.tsx";
import { EndAssignmentDialog } from "./EndAssignmentDialog.tsx";
import { texts } from "./texts.ts";

const { listAssignments } = placementContract;
type Row = ResponseOf<typeof listAssignments>["rows"][number];

/** Every second right in the register, the one that ends first at the top, for the main user. */
export function AssignmentsPage() {
  const t = useTexts(texts);
  const query = useAssignments();
  return (
    <>
      <PageHeading title={t.pageTitle} lead={t.pageLead} />
      <Loaded query={query} rows={6}>
        {({ rows, today }) => <Rows rows={rows} today={today} />}
      </Loaded>
      {query.hasNextPage && (
        <div className="actions">
          <Button pending={query.isFetchingNextPage} pendingText={t.loadingMore} onPress={() => void query.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

function useAssignments() {
  const { call } = useApi();
  return useInfiniteQuery({
    queryKey: [listAssignments.action],
    queryFn: ({ pageParam, signal }) => call(listAssignments, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => ({ rows: pages.flatMap(({ rows }) => rows), today: pages[0]?.today }),
  });
}

/** A cursor once there is one. */
const firstPage: string | null = null;

function Rows({ rows, today }: { readonly rows: readonly Row[]; readonly today: LocalDate | undefined }) {
  const t = useTexts(texts);
  const [ending, setEnding] = useState<Row | null>(null);
  if (today === undefined || rows.length === 0) {
    return (
      <EmptyState title={t.pageEmpty} action={<Link look="secondary" to="/participants">{t.toClients}</Link>}>
        <p>{t.pageEmptyBody}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Table caption={t.pageCaption} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.client}</th>
            <th scope="col">{t.assigned}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.ends}</th>
            <th scope="col">{t.responsible}</th>
            <th scope="col">{t.commands}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AssignmentRow key={`${row.participantId}${row.staffId}`} row={row} today={today} onEnd={() => setEnding(row)} />
          ))}
        </tbody>
      </Table>
      {ending !== null && <EndAssignmentDialog assignment={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function AssignmentRow({ row, today, onEnd }: { readonly row: Row; readonly today: LocalDate; readonly onEnd: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { participantId, lastName, firstNames, staffId, role, from, to, responsibleId } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/participants/$participantId" params={{ participantId }}>
          {lastName} {firstNames}
        </Link>
      </th>
      <td>{nameOf(staffId)}</td>
      <td>
        {t[role]}
        <small className="cell-second nowrap">{t.range(formatDate(from, language), formatDate(to, language))}</small>
      </td>
      <td data-label={t.ends}>
        <span className="nowrap">{formatDate(to, language)}</span> {to <= addDays(today, 7) && <Badge tone="warning">{t.endsSoon}</Badge>}
      </td>
      <td data-label={t.responsible}>{nameOf(responsibleId)}</td>
      <td>
        <Button variant="quiet" aria-label={`${t.end}: ${lastName} ${firstNames}, ${nameOf(staffId)}`} onPress={onEnd}>
          {t.end}
        </Button>
      </td>
    </tr>
  );
}
