import type { ContactId } from "../kernel/ids.ts";
import { addDays, dateAt, type LocalDate, millisecondsOf, mondayOf } from "../kernel/local-date.ts";
import { remindedInVain } from "./message.ts";
import { missingDays } from "./missing.ts";
import type { PlacementSummary } from "./placement.ts";
import { type Found, weeksLookedAt, type WorkFacts } from "./work-list.ts";
import type { ContactLink } from "./workplace.ts";

/** Contacts whose link is asked for: those under whom somebody is placed in the weeks the list looks at. */
export function contactsOf({ people, today }: Pick<WorkFacts, "people" | "today">): Pick<PlacementSummary, "workplaceId" | "contactId">[] {
  const from = addDays(mondayOf(today), -7 * (weeksLookedAt - 1));
  const recent = people.flatMap(({ row }) => row.placements.filter((placement) => placement.to >= from && placement.from <= today));
  return [...new Map(recent.map(({ workplaceId, contactId }) => [contactId, { workplaceId, contactId }])).values()];
}

/** Contacts to be called: their mail comes back, or they were reminded and have said nothing. One task for each. */
export function contactTasks(facts: Pick<WorkFacts, "people" | "today" | "closedAt">, links: ReadonlyMap<ContactId, ContactLink>): Found[] {
  return contactsOf(facts).flatMap(({ workplaceId, contactId }): Found[] => {
    const link = links.get(contactId);
    if (link === undefined) return [];
    const about = { participantId: null, workplaceId, monday: null, days: null };
    if (link.bouncedAt !== null) {
      const dueOn = dateAt(millisecondsOf(link.bouncedAt));
      return [{ ref: `contact-unreachable#${contactId}`, kind: "contact-unreachable", dueOn, ...about }];
    }
    const until = remindedInVain(link, facts.today);
    const missing = until === null ? 0 : missingUnder(facts, contactId, until);
    if (until === null || missing === 0) return [];
    return [{ ref: `contact-silent#${contactId}`, kind: "contact-silent", dueOn: addDays(until, 5), ...about, days: missing }];
  });
}

function missingUnder({ people, today, closedAt }: Pick<WorkFacts, "people" | "today" | "closedAt">, contactId: ContactId, until: LocalDate): number {
  const span = { from: addDays(mondayOf(today), -7 * (weeksLookedAt - 1)), to: until };
  return people
    .map(({ row, weeks }) => missingDays({ ...row, placements: row.placements.filter((placement) => placement.contactId === contactId) }, weeks, closedAt, span).length)
    .reduce((sum, days) => sum + days, 0);
}
