import { addDays, type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import type { FortnightState, OpenPoint } from "../../../../../shared/placement/fortnight.ts";
import { urgency } from "./board-choice.ts";

const alphabet = new Intl.Collator("fi");
const nameOf = ({ lastName, firstNames }: FortnightView): string => `${lastName} ${firstNames}`;

export const byUrgency = (a: FortnightView, b: FortnightView): number =>
  urgency.indexOf(a.state) - urgency.indexOf(b.state) || alphabet.compare(nameOf(a), nameOf(b));

/** How many people are in each state, those with nobody left out. */
export const countStates = (people: readonly FortnightView[]): { readonly state: FortnightState; readonly count: number }[] =>
  urgency.map((state) => ({ state, count: people.filter((person) => person.state === state).length })).filter(({ count }) => count > 0);

/** The days that are open for one reason. */
export const daysOpen = (open: readonly OpenPoint[], what: OpenPoint["what"]): LocalDate[] => open.filter((point) => point.what === what).map(({ on }) => on);

/** The Mondays of a fortnight's two weeks. */
export const mondaysIn = (monday: LocalDate): readonly LocalDate[] => [mondayOf(monday), addDays(mondayOf(monday), 7)];
