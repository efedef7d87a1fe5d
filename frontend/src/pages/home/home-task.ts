import type { LinkOptions } from "@tanstack/react-router";
import { addDays, type LocalDate, mondayOf } from "../../../../shared/kernel/local-date.ts";
import type { HomeFilters } from "./filters.ts";

/** One line of the list: whom it is about and what is to be done, in words, and where it is done. */
export interface HomeTask {
  readonly ref: string;
  readonly who: string;
  readonly where: string;
  readonly what: string;
  readonly dueOn: LocalDate;
  readonly snoozedUntil: LocalDate | null;
  readonly way: LinkOptions | null;
}

/** Puts a task aside until a day, or brings it back: each register has a command of its own for it. */
export interface Snooze {
  readonly put: (ref: string, until: LocalDate | null, onDone?: () => void) => void;
  /** The task whose command is on its way. */
  readonly pending: string | null;
  readonly error: Error | null;
}

interface Dated {
  readonly dueOn: LocalDate;
  readonly snoozedUntil: LocalDate | null;
}

const belongs = ({ dueOn }: Dated, show: Exclude<HomeFilters["show"], "missing">, today: LocalDate): boolean => {
  switch (show) {
    case undefined:
      return true;
    case "late":
      return dueOn < today;
    case "week":
      return today <= dueOn && dueOn <= addDays(mondayOf(today), 6);
  }
};

/** The tasks of a choice, those put aside by themselves; both as the server sorted them, the latest first. */
export function shownTasks<T extends Dated>(tasks: readonly T[], show: Exclude<HomeFilters["show"], "missing">, today: LocalDate) {
  const chosen = tasks.filter((task) => belongs(task, show, today));
  return { open: chosen.filter(({ snoozedUntil }) => snoozedUntil === null), snoozed: chosen.filter(({ snoozedUntil }) => snoozedUntil !== null) };
}
