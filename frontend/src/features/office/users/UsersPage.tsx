import { useNavigate, useSearch } from "@tanstack/react-router";
import { UserStatus } from "../../../../../shared/kernel/caller.ts";
import { dateAt, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import type { Unit } from "../../../../../shared/office/unit.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Select } from "../../../ui/Select.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { csvOf, download } from "../../../ui/csv.ts";
import { RoleFilter, UserFilters } from "./filters.ts";
import { matches } from "./matches.ts";
import { mayAdministerUsers, roleNames, roleTexts } from "./roles.ts";
import { texts } from "./texts.ts";
import { UserTable } from "./UserTable.tsx";

export function UsersPage() {
  const t = useTexts(texts);
  const { user } = useSession();
  const users = useRead(officeContract.listUsers, {});
  const units = useRead(officeContract.listUnits, {});
  const admin = mayAdministerUsers(user.roles);
  const list = units.data?.units ?? [];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {admin && (
              <Link to="/users/new" look="primary">
                {t.invite}
              </Link>
            )}
            {admin && (
              <Link to="/units" look="secondary">
                {t.units}
              </Link>
            )}
            <Link to="/addresses" look="secondary">
              {t.addresses}
            </Link>
            {user.roles.placement === "main" && (
              <Link to="/code-lists" look="secondary">
                {t.codeLists}
              </Link>
            )}
          </>
        }
      />
      <Filters units={list} />
      <Loaded query={users}>{({ rows }) => <Rows rows={rows} units={list} admin={admin} />}</Loaded>
    </>
  );
}

function Filters({ units }: { readonly units: readonly Unit[] }) {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const navigate = useNavigate();
  const filters = useSearch({ from: "/users" });
  const show = (name: keyof UserFilters) => (event: { readonly target: unknown }) =>
    void navigate({ to: "/users", search: UserFilters.parse({ ...filters, [name]: typedText(event) }), replace: true });
  const roleName = (role: RoleFilter): string => (role === "ordinary" ? roles.ordinary : roles[role]);
  return (
    <div className="list-filters">
      <Select label={t.status} value={filters.status ?? ""} placeholder={t.all} options={UserStatus.options.map((value) => ({ value, label: t[value] }))} onChange={show("status")} />
      <Select label={t.role} value={filters.role ?? ""} placeholder={t.all} options={RoleFilter.options.map((value) => ({ value, label: roleName(value) }))} onChange={show("role")} />
      {units.length > 0 && (
        <Select label={t.unit} value={filters.unit ?? ""} placeholder={t.all} options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))} onChange={show("unit")} />
      )}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly ListedUser[];
  readonly units: readonly Unit[];
  readonly admin: boolean;
}

function Rows({ rows, units, admin }: RowsProps) {
  const t = useTexts(texts);
  const filters = useSearch({ from: "/users" });
  const table = useUserCells(units);
  const shown = rows.filter((row) => matches(row, filters)).toSorted((a, b) => a.name.localeCompare(b.name, "fi"));
  return (
    <>
      <p role="status" className="list-count">
        {t.shown(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.noMatchTitle}>
          <p>{t.noMatch}</p>
        </EmptyState>
      ) : (
        <>
          <UserTable rows={shown} units={units} admin={admin} />
          <div className="actions">
            <Button onPress={() => download(t.fileName, csvOf([table.heading, ...shown.map(table.cells)]))}>{t.csv}</Button>
          </div>
        </>
      )}
    </>
  );
}

/** A user as a line of the file: what the table says, and the address besides. */
function useUserCells(units: readonly Unit[]) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return {
    heading: [t.name, t.userName, t.email, t.roles, t.units, t.status, t.invited, t.lastSignIn],
    cells: (user: ListedUser): string[] => [
      user.name,
      user.userName,
      user.email,
      roleNames(user.roles, language).join(", "),
      units.filter(({ unitId }) => user.units.includes(unitId)).map(({ name }) => name).join(", "),
      t[user.status],
      formatDate(dateAt(millisecondsOf(user.invitedAt)), language),
      user.lastSignInOn === null ? "" : formatDate(user.lastSignInOn, language),
    ],
  };
}
