import { type LinkOptions, useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../i18n/language.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Link } from "../../ui/Link.tsx";
import type { HomeFilters } from "./filters.ts";
import type { HomeTask, Snooze } from "./home-task.ts";
import { TaskTable } from "./TaskTable.tsx";
import { homeTexts } from "./texts.ts";

export interface Counter {
  readonly count: number;
  readonly label: string;
  readonly late?: boolean;
  readonly way: LinkOptions;
}

interface PartProps {
  /** The register's name, for whoever works in both; else the page is this register's alone. */
  readonly register: string | undefined;
  readonly today: LocalDate;
  readonly counters: readonly Counter[];
  readonly tasks: { readonly open: readonly HomeTask[]; readonly snoozed: readonly HomeTask[] };
  readonly choices: readonly (readonly [HomeFilters["show"], string])[];
  /** What stands in the place of the list when nothing is to be done at all. */
  readonly whenEmpty: ReactNode;
  /** There are tasks, though none of the choice. */
  readonly others: boolean;
  readonly snooze: Snooze;
}

/** One register's part of the page: how things stand, and the list of what is to be done. */
export function Part({ register, today, counters, tasks: { open, snoozed }, choices, whenEmpty, others, snooze }: PartProps) {
  const t = useTexts(homeTexts);
  const { show } = useSearch({ from: "/" });
  const [withSnoozed, setWithSnoozed] = useState(false);
  const named = (name: string): string => (register === undefined ? name : `${name}: ${register}`);
  const Heading = register === undefined ? "h2" : "h3";
  return (
    <>
      <nav aria-label={named(t.counts)}>
        <ul className="counters">
          {counters.map(({ count, label, late = false, way }) => (
            <li key={label} className={late ? "counter counter-late" : "counter"}>
              <Link {...way}>
                <strong>{count}</strong> {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className="card">
        <div className="card-heading">
          <Heading>{t.tasks}</Heading>
          <nav className="list-choice" aria-label={named(t.show)}>
            {choices.map(([value, label]) => (
              <Link key={label} to="/" search={{ show: value }} replace activeOptions={{ exact: true }}>
                {label}
              </Link>
            ))}
          </nav>
        </div>
        {open.length > 0 && <TaskTable tasks={open} today={today} caption={named(t.tasks)} snooze={snooze} />}
        {open.length === 0 && (show !== undefined && others ? <NoMatch /> : whenEmpty)}
        {snoozed.length > 0 && (
          <>
            <Button variant="quiet" onPress={() => setWithSnoozed(!withSnoozed)} aria-expanded={withSnoozed}>
              {withSnoozed ? t.hideSnoozed : t.showSnoozed} ({snoozed.length})
            </Button>
            {withSnoozed && <TaskTable tasks={snoozed} today={today} caption={named(t.snoozedCount(snoozed.length))} snooze={snooze} />}
          </>
        )}
      </section>
    </>
  );
}

function NoMatch() {
  const t = useTexts(homeTexts);
  return (
    <EmptyState title={t.noMatchTitle}>
      <p>{t.noMatchBody}</p>
    </EmptyState>
  );
}
