import { officeContract } from "../../../../../shared/office/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Table } from "../../../ui/Table.tsx";
import { dateAt, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import { mayAdministerUsers, roleNames } from "./roles.ts";
import { texts } from "./texts.ts";
import { type StaffUser, UserCommands } from "./UserCommands.tsx";
import { UserStatusBadge } from "./UserStatusBadge.tsx";

export function UsersPage() {
  const t = useTexts(texts);
  const { user } = useSession();
  const users = useRead(officeContract.listUsers, {});
  const admin = mayAdministerUsers(user.roles);
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          admin && (
            <Link to="/users/new" look="primary">
              {t.invite}
            </Link>
          )
        }
      />
      <Loaded query={users}>
        {({ rows }) => (
          <Table caption={t.title} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.roles}</th>
                <th scope="col">{t.status}</th>
                <th scope="col">{t.invited}</th>
                {admin && <th scope="col">{t.commands}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.toSorted((a, b) => a.name.localeCompare(b.name, "fi")).map((row) => (
                <UserRow key={row.userId} row={row} admin={admin} own={row.userId === user.userId} />
              ))}
            </tbody>
          </Table>
        )}
      </Loaded>
    </>
  );
}

function UserRow({ row, admin, own }: { readonly row: StaffUser; readonly admin: boolean; readonly own: boolean }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">
        {row.name}
        {own && <span className="muted"> ({t.you})</span>}
        <small className="cell-second">{row.userName}</small>
      </th>
      <td>{roleNames(row.roles, language).join(", ")}</td>
      <td>
        <UserStatusBadge status={row.status} />
      </td>
      <td data-label={t.invited}>{formatDate(dateAt(millisecondsOf(row.invitedAt)), language)}</td>
      {admin && <td>{!own && <UserCommands user={row} />}</td>}
    </tr>
  );
}
