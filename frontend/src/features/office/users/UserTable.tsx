import type { Unit } from "../../../../../shared/office/unit.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { Table } from "../../../ui/Table.tsx";
import { roleNames } from "./roles.ts";
import { texts } from "./texts.ts";
import { UserCommands } from "./UserCommands.tsx";
import { UserStatusBadge } from "./UserStatusBadge.tsx";

interface UserTableProps {
  readonly rows: readonly ListedUser[];
  readonly units: readonly Unit[];
  readonly admin: boolean;
}

export function UserTable({ rows, units, admin }: UserTableProps) {
  const t = useTexts(texts);
  return (
    <Table caption={t.title} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.roles}</th>
          <th scope="col">{t.units}</th>
          <th scope="col">{t.status}</th>
          <th scope="col">{t.lastSignIn}</th>
          {admin && <th scope="col">{t.commands}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <UserRow key={row.userId} row={row} units={units} admin={admin} />
        ))}
      </tbody>
    </Table>
  );
}

function UserRow({ row, units, admin }: { readonly row: ListedUser; readonly units: readonly Unit[]; readonly admin: boolean }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const own = useSession().user.userId === row.userId;
  const named = units.filter(({ unitId }) => row.units.includes(unitId)).map(({ name }) => name);
  return (
    <tr>
      <th scope="row">
        {admin ? (
          <Link to="/users/$userId" params={{ userId: row.userId }}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        {own && <span className="muted"> ({t.you})</span>}
        <small className="cell-second">{row.userName}</small>
      </th>
      <td>{roleNames(row.roles, language).join(", ")}</td>
      <td>{named.join(", ")}</td>
      <td>
        <UserStatusBadge status={row.status} />
      </td>
      <td data-label={t.lastSignIn}>{row.lastSignInOn === null ? t.never : formatDate(row.lastSignInOn, language)}</td>
      {admin && <td>{!own && <UserCommands user={row} />}</td>}
    </tr>
  );
}
