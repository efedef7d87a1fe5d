import { useNavigate } from "@tanstack/react-router";
import { UserId } from "../../../../../shared/kernel/ids.ts";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useWeekAddress } from "./address.ts";
import { monthOfWeek } from "./month.ts";
import { weekTexts } from "./texts.ts";

/** Moves between weeks, and for a main user between colleagues. Both stand in the address. */
export function WeekToolbar({ monday }: { readonly monday: LocalDate }) {
  const t = useTexts(weekTexts);
  const { staffId, own, mayChoose } = useWeekAddress();
  const search = staffId === own ? {} : { staff: staffId };
  return (
    <div className="week-toolbar">
      {mayChoose && <StaffChoice monday={monday} />}
      <nav className="actions" aria-label={t.weeks}>
        <Link look="secondary" to="/weeks/$monday" params={{ monday: addDays(monday, -7) }} search={search} aria-label={t.previousWeek}>
          <Icon name="previous" />
        </Link>
        <Link look="secondary" to="/week" search={search}>
          {t.thisWeek}
        </Link>
        <Link look="secondary" to="/weeks/$monday" params={{ monday: addDays(monday, 7) }} search={search} aria-label={t.nextWeek}>
          <Icon name="next" />
        </Link>
        <Link look="quiet" to="/months/$month" params={{ month: monthOfWeek(monday) }} search={search}>
          {t.month}
        </Link>
        <Link look="quiet" to="/weeks/$monday/list" params={{ monday }} search={search}>
          {t.printList}
        </Link>
      </nav>
    </div>
  );
}

function StaffChoice({ monday }: { readonly monday: LocalDate }) {
  const t = useTexts(weekTexts);
  const navigate = useNavigate();
  const { staffId, own } = useWeekAddress();
  const { rows } = useColleagues();
  const others = rows.filter(({ userId, placement }) => placement !== null && userId !== own);

  function choose(typed: unknown): void {
    const chosen = UserId.parse(typed);
    void navigate({ to: "/weeks/$monday", params: { monday }, search: chosen === own ? {} : { staff: chosen } });
  }

  return (
    <Select
      // Uncontrolled: drawn anew when the names have come or the address has changed.
      key={`${staffId}${rows.length}`}
      label={t.whose}
      defaultValue={staffId}
      options={[{ value: own, label: t.ownClients }, ...others.map(({ userId, name }) => ({ value: userId, label: name }))]}
      onChange={({ target }) => target instanceof HTMLSelectElement && choose(target.value)}
    />
  );
}
