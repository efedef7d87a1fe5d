import type { LinkPage, Report } from "../../../shared/placement/link-contract.ts";
import { type Choice, type Draft, keyOf, standing } from "./draft.ts";
import type { Day, Person } from "./weeks.ts";

/** A day that somebody else reported between the opening and the sending of this page. */
export interface Conflict {
  readonly key: string;
  readonly person: Person;
  readonly day: Day;
  readonly stands: Choice;
  readonly chosen: Choice;
}

/**
 * The days of a refused report on which something else stands now than its sender saw. After a reload
 * nobody knows what was seen (`before` is null), so every day that was sent and differs is shown.
 */
export function conflictsOf(report: Report, draft: Draft, before: LinkPage | null, now: LinkPage): Conflict[] {
  const seen = new Map((before?.people ?? []).flatMap((person) => person.days.map((day) => [keyOf(person, day), day.reported?.at])));
  const sent = new Set(report.entries.map((entry) => `${entry.placementId}/${entry.on}`));
  return now.people.flatMap((person) =>
    person.days.flatMap((day) => {
      const key = keyOf(person, day);
      const chosen = draft.choices[key];
      const stands = standing(day);
      const changed = sent.has(key) && seen.get(key) !== day.reported?.at;
      return chosen && stands && changed ? [{ key, person, day, stands, chosen }] : [];
    }),
  );
}
