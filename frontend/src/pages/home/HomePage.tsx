import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { placementContract, type WorkView } from "../../../../shared/placement/contract.ts";
import { useRead } from "../../api/queries.ts";
import { useSession } from "../../api/session-context.ts";
import { capitalised, formatDate, weekdayName, weekName } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Link } from "../../ui/Link.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import type { HomeFilters } from "./filters.ts";
import { shownTasks } from "./shown-tasks.ts";
import { TaskTable } from "./TaskTable.tsx";
import { homeTexts } from "./texts.ts";

/** Where a working day begins: how things stand, and one list of what is to be done. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { user } = useSession();
  const works = user.roles.placement !== null;
  const query = useRead(placementContract.readWork, { params: { staffId: user.userId } }, { enabled: works });
  if (!works) {
    return (
      <EmptyState title={t.noRegisterTitle} action={<Link look="primary" to="/users">{t.toUsers}</Link>}>
        <p>{t.noRegisterBody}</p>
      </EmptyState>
    );
  }
  return (
    <Loaded query={query} rows={10}>
      {(view) => <Home view={view} />}
    </Loaded>
  );
}

function Home({ view }: { readonly view: WorkView }) {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const [callName = ""] = user.name.split(" ");
  return (
    <>
      <PageHeading
        title={t.hello(callName)}
        lead={`${capitalised(weekdayName(view.today, language))} ${formatDate(view.today, language)} · ${weekName(view.today, language)}`}
        actions={
          <>
            <Link look="primary" to="/week">
              {t.mark}
            </Link>
            <Link look="secondary" to="/reports">
              {t.inbox}
            </Link>
            <Link look="secondary" to="/participants/new">
              {t.newParticipant}
            </Link>
          </>
        }
      />
      <Counts counts={view.counts} />
      <Tasks view={view} />
    </>
  );
}

/** Four figures that lead to what they count. */
function Counts({ counts }: Pick<WorkView, "counts">) {
  const t = useTexts(homeTexts);
  return (
    <nav aria-label={t.counts}>
      <ul className="counters">
        <li className={counts.late > 0 ? "counter counter-late" : "counter"}>
          <Link to="/" search={{ show: "late" }}>
            <strong>{counts.late}</strong> {t.late}
          </Link>
        </li>
        <li className="counter">
          <Link to="/" search={{ show: "week" }}>
            <strong>{counts.dueThisWeek}</strong> {t.dueThisWeek}
          </Link>
        </li>
        <li className="counter">
          <Link to="/participants">
            <strong>{counts.own}</strong> {t.own}
          </Link>
        </li>
        <li className="counter">
          <Link to="/" search={{ show: "missing" }}>
            <strong>{counts.missingDays}</strong> {t.missingDays}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Tasks({ view }: { readonly view: WorkView }) {
  const t = useTexts(homeTexts);
  const { show } = useSearch({ from: "/" });
  const [withSnoozed, setWithSnoozed] = useState(false);
  const { open, snoozed } = shownTasks(view, show);
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.tasks}</h2>
        <Choice show={show} />
      </div>
      {open.length > 0 ? <TaskTable tasks={open} view={view} caption={t.tasks} /> : <NothingToDo view={view} show={show} />}
      {snoozed.length > 0 && (
        <>
          <Button variant="quiet" onPress={() => setWithSnoozed(!withSnoozed)} aria-expanded={withSnoozed}>
            {withSnoozed ? t.hideSnoozed : t.showSnoozed} ({snoozed.length})
          </Button>
          {withSnoozed && <TaskTable tasks={snoozed} view={view} caption={t.snoozedCount(snoozed.length)} />}
        </>
      )}
    </section>
  );
}

function Choice({ show }: HomeFilters) {
  const t = useTexts(homeTexts);
  const choices = [
    [undefined, t.all],
    ["late", t.onlyLate],
    ["week", t.onlyWeek],
    ["missing", t.onlyMissing],
  ] as const;
  return (
    <nav className="list-choice" aria-label={t.show}>
      {choices.map(([value, label]) => (
        <Link key={label} to="/" search={{ show: value }} replace aria-current={value === show ? "true" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

function NothingToDo({ view, show }: { readonly view: WorkView; readonly show: HomeFilters["show"] }) {
  const t = useTexts(homeTexts);
  if (show !== undefined && view.tasks.length > 0) {
    return (
      <EmptyState title={t.noMatchTitle}>
        <p>{t.noMatchBody}</p>
      </EmptyState>
    );
  }
  if (view.counts.own === 0) {
    return (
      <EmptyState title={t.noPeopleTitle} action={<Link look="primary" to="/participants/new">{t.newParticipant}</Link>}>
        <p>{t.noPeopleBody}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.emptyTitle}>
      <p>{t.emptyBody}</p>
    </EmptyState>
  );
}
