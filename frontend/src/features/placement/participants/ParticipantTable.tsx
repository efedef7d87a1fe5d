import { useNavigate } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { Table } from "../../../ui/Table.tsx";
import { type ListedRow, RowMarks } from "../assignments/RowMarks.tsx";
import { StatusBadge } from "../placements/StatusBadge.tsx";
import { placementTexts } from "../placements/texts.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { standingOf } from "./caseload.ts";
import { listTexts } from "./list-texts.ts";

interface ParticipantTableProps {
  readonly rows: readonly ListedRow[];
  readonly today: LocalDate;
  readonly withResponsible: boolean;
}

/** One line a person. The name is the link; a click anywhere on the line follows it. */
export function ParticipantTable({ rows, today, withResponsible }: ParticipantTableProps) {
  const t = useTexts(listTexts);
  return (
    <Table caption={t.caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.workStatus}</th>
          <th scope="col">{t.workplace}</th>
          <th scope="col">{t.period}</th>
          {withResponsible && <th scope="col">{t.responsible}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.participantId} row={row} today={today} withResponsible={withResponsible} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, today, withResponsible }: Omit<ParticipantTableProps, "rows"> & { readonly row: ListedRow }) {
  const { range } = useTexts(placementTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const workplaceName = useWorkplaceNames();
  const { nameOf } = useColleagues();
  const { status, placement } = standingOf(row, today);
  const page = { to: "/participants/$participantId", params: { participantId: row.participantId } } as const;

  function open({ target }: MouseEvent): void {
    // The link follows itself, in a new tab too.
    if (target instanceof Element && target.closest("a") === null) void navigate(page);
  }

  return (
    <tr className="row-link" onClick={open}>
      <th scope="row">
        <Link {...page}>
          {row.lastName} {row.firstNames}
        </Link>
        <RowMarks row={row} today={today} />
      </th>
      <td>
        <StatusBadge status={status} />
      </td>
      <td>{placement !== undefined && workplaceName(placement.workplaceId)}</td>
      <td className="nowrap">
        {placement !== undefined && range(formatDate(placement.from, language), formatDate(placement.to, language))}
      </td>
      {withResponsible && <td>{nameOf(row.responsibleId)}</td>}
    </tr>
  );
}
