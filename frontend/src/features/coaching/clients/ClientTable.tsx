import { useNavigate } from "@tanstack/react-router";
import type { KeyboardEvent, MouseEvent } from "react";
import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import { isInForce } from "../../../../../shared/coaching/responsibility.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useUnits } from "../../../api/units.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Table } from "../../../ui/Table.tsx";
import { dueTexts } from "../words/due-texts.ts";
import { measureTexts } from "../words/period-texts.ts";
import { nextDue } from "./client-list.ts";
import { listTexts } from "./list-texts.ts";
import { standingOf } from "./standing.ts";
import { StandingBadge } from "./StandingBadge.tsx";
import { usePeriodDates } from "./use-period-dates.ts";

interface ClientTableProps {
  readonly rows: readonly ClientRow[];
  readonly today: LocalDate;
  readonly withCoach: boolean;
}

/** Steps from line to line; what else is pressed goes its own way. */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** From one line's link to another's, by the arrows; Enter follows the link one stands on. */
function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody th a")];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = at === -1 ? undefined : steps[event.key]?.(at, links.length - 1);
  if (to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}

/** One line a person. The name is the link; a click anywhere on the line follows it. */
export function ClientTable({ rows, today, withCoach }: ClientTableProps) {
  const t = useTexts(listTexts);
  return (
    <div onKeyDown={moveBetweenLines}>
      <Table caption={t.caption} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.born}</th>
            <th scope="col">{t.standing}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.next}</th>
            {withCoach && <th scope="col">{t.coach}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.clientId} row={row} today={today} withCoach={withCoach} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

interface RowProps extends Omit<ClientTableProps, "rows"> {
  readonly row: ClientRow;
}

function Row({ row, today, withCoach }: RowProps) {
  const t = useTexts(listTexts);
  const navigate = useNavigate();
  const { nameOf } = useColleagues();
  const standing = standingOf(row, today);
  const name = `${row.lastName} ${row.firstNames}`;
  const page = { to: "/clients/$clientId", params: { clientId: row.clientId } } as const;
  const opens = standing !== "restricted";

  function open({ target }: MouseEvent): void {
    // The link follows itself, in a new tab too.
    if (target instanceof Element && target.closest("a") === null) void navigate(page);
  }

  return (
    <tr {...(opens && { className: "row-link", onClick: open })}>
      <th scope="row">
        {opens ? <Link {...page}>{name}</Link> : name}
        {standing === "restricted" && <span className="cell-second">{t.restricted}</span>}
        {standing === "withdrawn" && <span className="cell-second">{t.withdrawn}</span>}
      </th>
      <td>{row.bornOn?.slice(0, 4)}</td>
      <td>
        <StandingBadge standing={standing} />
      </td>
      <PeriodCell row={row} />
      <NextCell row={row} today={today} />
      {withCoach && <td>{[...new Set(row.responsibilities.filter((one) => isInForce(one, today)).map(({ staffId }) => nameOf(staffId)))].join(", ")}</td>}
    </tr>
  );
}

function PeriodCell({ row: { period } }: Pick<RowProps, "row">) {
  const { nameOf } = useUnits();
  const dates = usePeriodDates();
  const measures = useTexts(measureTexts);
  if (period === null) return <td />;
  return (
    <td>
      {(period.workshopId !== null && nameOf(period.workshopId)) || measures[period.measure]}
      <span className="cell-second nowrap">{dates(period)}</span>
    </td>
  );
}

function NextCell({ row, today }: Pick<RowProps, "row" | "today">) {
  const t = useTexts(listTexts);
  const words = useTexts(dueTexts);
  const { language } = useLanguage();
  const due = nextDue(row);
  if (due === undefined) return <td />;
  return (
    <td>
      {words[due.kind]}
      <span className="cell-second">
        {t.by(formatDate(due.on, language))} {due.on < today && <Badge tone="danger">{t.late}</Badge>}
      </span>
    </td>
  );
}
