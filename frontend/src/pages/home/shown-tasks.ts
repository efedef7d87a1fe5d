import { addDays, type LocalDate, mondayOf } from "../../../../shared/kernel/local-date.ts";
import type { WorkView } from "../../../../shared/placement/contract.ts";
import type { HomeFilters } from "./filters.ts";

export type HomeTask = WorkView["tasks"][number];

const belongs = (task: HomeTask, show: HomeFilters["show"], today: LocalDate): boolean => {
  switch (show) {
    case undefined:
      return true;
    case "late":
      return task.dueOn < today;
    case "week":
      return today <= task.dueOn && task.dueOn <= addDays(mondayOf(today), 6);
    case "missing":
      return task.kind === "attendance-missing";
  }
};

/** The tasks of a choice, those put aside by themselves; both as the server sorted them, the latest first. */
export function shownTasks({ tasks, today }: Pick<WorkView, "tasks" | "today">, show: HomeFilters["show"]) {
  const chosen = tasks.filter((task) => belongs(task, show, today));
  return { open: chosen.filter(({ snoozedUntil }) => snoozedUntil === null), snoozed: chosen.filter(({ snoozedUntil }) => snoozedUntil !== null) };
}

/** Whom a task is about, in words: the person, or the workplace where it is about no person. */
export function aboutOf(task: HomeTask, { people, workplaces }: Pick<WorkView, "people" | "workplaces">): { readonly who: string; readonly where: string } {
  const person = people.find(({ participantId }) => participantId === task.participantId);
  const where = workplaces.find(({ workplaceId }) => workplaceId === task.workplaceId)?.name ?? "";
  return person === undefined ? { who: where, where: "" } : { who: `${person.lastName} ${person.firstNames}`, where };
}
