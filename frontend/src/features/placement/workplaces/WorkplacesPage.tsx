import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, useState } from "react";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Table } from "../../../ui/Table.tsx";
import { FilterField } from "../../../ui/FilterField.tsx";
import { placeTexts } from "../places/texts.ts";
import { organisationTypeTexts, workplaceTexts } from "./texts.ts";
import { useWorkplaces } from "./workplace-names.ts";

/** Every workplace of the organisation; any instructor may place a client in any of them. */
export function WorkplacesPage() {
  const t = useTexts(workplaceTexts);
  const places = useTexts(placeTexts);
  const query = useWorkplaces();
  const [typed, setTyped] = useState("");
  const add = (
    <Link look="primary" to="/workplaces/new">
      {t.add}
    </Link>
  );
  const find = (
    <Link look="secondary" to="/places">
      {places.findTitle}
    </Link>
  );
  return (
    <>
      <PageHeading title={t.title} actions={<>{find}{add}</>} />
      <Loaded query={query} rows={10}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t.emptyTitle} action={add}>
              <p>{t.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <div className="list-filters">
                <FilterField label={t.filter} onChange={setTyped} />
              </div>
              <WorkplaceTable all={rows} typed={typed} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const matches = ({ name, town }: Workplace, typed: string): boolean =>
  `${name} ${town}`.toLocaleLowerCase("fi").includes(typed.trim().toLocaleLowerCase("fi"));

function WorkplaceTable({ all, typed }: { readonly all: readonly Workplace[]; readonly typed: string }) {
  const t = useTexts(workplaceTexts);
  const shown = all.filter((workplace) => matches(workplace, typed)).toSorted((a, b) => a.name.localeCompare(b.name, "fi"));
  return (
    <>
      <p role="status" className="list-count">
        {t.shown(shown.length, all.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.noMatchTitle}>
          <p>{t.noMatchBody}</p>
        </EmptyState>
      ) : (
        <Table caption={t.caption} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.organisationType}</th>
              <th scope="col">{t.town}</th>
              <th scope="col">{t.responsible}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((workplace) => (
              <Row key={workplace.workplaceId} workplace={workplace} />
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Row({ workplace: { workplaceId, name, organisationType, town, responsibleId } }: { readonly workplace: Workplace }) {
  const types = useTexts(organisationTypeTexts);
  const { nameOf } = useColleagues();
  const navigate = useNavigate();
  const page = { to: "/workplaces/$workplaceId", params: { workplaceId } } as const;

  function open({ target }: MouseEvent): void {
    // The link follows itself, in a new tab too.
    if (target instanceof Element && target.closest("a") === null) void navigate(page);
  }

  return (
    <tr className="row-link" onClick={open}>
      <th scope="row">
        <Link {...page}>{name}</Link>
      </th>
      <td>{types[organisationType]}</td>
      <td>{town}</td>
      <td>{nameOf(responsibleId)}</td>
    </tr>
  );
}
