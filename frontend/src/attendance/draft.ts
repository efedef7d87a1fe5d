import type { LinkPage, Report } from "../../../shared/placement/link-contract.ts";
import { type EmployerCode, isEmployerCode, minutesOf } from "./codes.ts";
import type { Day, Person, PersonWeek } from "./weeks.ts";

/** A code as it is tapped: "absent" stands until it is said whether notice was given. */
export type Chosen = EmployerCode | "ABSENT";

export interface Choice {
  readonly code: Chosen;
  /** Minutes there; null means the planned minutes, or not said yet. */
  readonly minutes: number | null;
}

/** A report on its way: repeated with the same key until the server has answered, so that it is stored once. */
export interface Pending {
  readonly key: string;
  readonly report: Report;
}

/** What has been chosen in this phone and not been received yet. It names days by placement id and date, nobody by name. */
export interface Draft {
  readonly choices: Readonly<Record<string, Choice>>;
  /** The days the last bulk fill filled and nobody has touched since: what one undo takes back. */
  readonly filled: readonly string[];
  readonly pending: Pending | null;
}

export type DraftAction =
  /** `stands` is what has been reported before: choosing it again takes the change back. */
  | { readonly kind: "choose"; readonly key: string; readonly choice: Choice; readonly stands: Choice | null }
  | { readonly kind: "clear"; readonly key: string }
  | { readonly kind: "fill"; readonly keys: readonly string[] }
  | { readonly kind: "undo-fill" }
  | { readonly kind: "post"; readonly pending: Pending }
  | { readonly kind: "received" }
  | { readonly kind: "refused" }
  /** The page as it stands now: choices on closed days and choices that already stand fall away. */
  | { readonly kind: "opened"; readonly people: readonly Person[] };

/** At most eight hours count for a day (Act 189/2001, section 13). */
const longestDayMinutes = 480;

export const emptyDraft: Draft = { choices: {}, filled: [], pending: null };

export const keyOf = (person: Person, day: Day): string => `${person.placementId}/${day.on}`;

/** Every edit keeps what it does not name, pending report included: that one is already on its way. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case "choose":
      if (action.stands && sameChoice(action.choice, action.stands)) return without(draft, [action.key]);
      return {
        ...draft,
        choices: { ...draft.choices, [action.key]: action.choice },
        filled: draft.filled.filter((key) => key !== action.key),
      };
    case "clear":
      return without(draft, [action.key]);
    case "fill": {
      const present = action.keys.map((key) => [key, { code: "PRESENT", minutes: null }] as const);
      return { ...draft, choices: { ...draft.choices, ...Object.fromEntries(present) }, filled: action.keys };
    }
    case "undo-fill":
      return without(draft, draft.filled);
    case "post":
      return { ...draft, filled: [], pending: action.pending };
    case "received":
      return { ...without(draft, receivedKeys(draft)), pending: null };
    case "refused":
      return { ...draft, pending: null };
    case "opened":
      return without(draft, settledKeys(draft, action.people));
  }
}

const sameChoice = (a: Choice, b: Choice): boolean => a.code === b.code && a.minutes === b.minutes;

function without(draft: Draft, keys: readonly string[]): Draft {
  const kept = Object.entries(draft.choices).filter(([key]) => !keys.includes(key));
  return { ...draft, choices: Object.fromEntries(kept), filled: draft.filled.filter((key) => !keys.includes(key)) };
}

/** What the pending report said and nobody has changed since it left. */
function receivedKeys(draft: Draft): string[] {
  return (draft.pending?.report.entries ?? []).flatMap((entry) => {
    const key = `${entry.placementId}/${entry.on}`;
    const choice = draft.choices[key];
    return choice?.code === entry.code && choice.minutes === entry.minutes ? [key] : [];
  });
}

function settledKeys(draft: Draft, people: readonly Person[]): string[] {
  const open = new Map(people.flatMap((person) => person.days.map((day) => [keyOf(person, day), day] as const)));
  return Object.entries(draft.choices).flatMap(([key, choice]) => {
    const day = open.get(key);
    const stands = day && standing(day);
    return day === undefined || (stands && sameChoice(choice, stands)) ? [key] : [];
  });
}

/** What has been reported of a day before. The planned time is not repeated: it is what "present" means. */
export function standing(day: Day): Choice | null {
  const { reported } = day;
  if (reported === null || !isEmployerCode(reported.code)) return null;
  const asPlanned = minutesOf[reported.code] === "plan" && reported.minutes === day.plannedMinutes;
  return { code: reported.code, minutes: asPlanned ? null : reported.minutes };
}

/** What the page shows of a day: the draft's choice, or else what was reported. */
export const shown = (draft: Draft, person: Person, day: Day): Choice | null => draft.choices[keyOf(person, day)] ?? standing(day);

/** Whether a day needs its time said: always for part of a day, and for presence on a day that is not agreed. */
export const needsMinutes = ({ code }: Choice, day: Day): boolean =>
  code !== "ABSENT" && (minutesOf[code] === "required" || (minutesOf[code] === "plan" && day.plannedMinutes === null));

export function isComplete(choice: Choice, day: Day): boolean {
  if (choice.code === "ABSENT") return false;
  if (!needsMinutes(choice, day)) return true;
  return choice.minutes !== null && choice.minutes >= 1 && choice.minutes <= longestDayMinutes;
}

/** The agreed days nobody has said anything of: all that a bulk fill may touch. */
export const emptyDays = (draft: Draft, people: readonly PersonWeek[]): string[] =>
  people.flatMap(({ person, days }) =>
    days.filter((day) => day.plannedMinutes !== null && shown(draft, person, day) === null).map((day) => keyOf(person, day)),
  );

export interface Progress {
  /** Days with a complete entry, sent or not. */
  readonly marked: number;
  /** Agreed days so far, and other days that have an entry. */
  readonly all: number;
  /** Complete entries that have not been sent. */
  readonly unsent: number;
  /** Whether some entry lacks something. */
  readonly unfinished: boolean;
}

export function progressOf(draft: Draft, people: readonly PersonWeek[]): Progress {
  const days = people.flatMap(({ person, days }) => days.map((day) => ({ day, key: keyOf(person, day), choice: shown(draft, person, day) })));
  const chosen = days.filter(({ choice }) => choice !== null);
  const complete = chosen.filter(({ choice, day }) => choice && isComplete(choice, day));
  return {
    marked: complete.length,
    all: days.filter(({ choice, day }) => choice !== null || day.plannedMinutes !== null).length,
    unsent: complete.filter(({ key }) => key in draft.choices).length,
    unfinished: complete.length < chosen.length,
  };
}

/** The report of every complete choice, with the version of the earlier reports its sender saw; null when there is none. */
export function reportOf(draft: Draft, page: LinkPage): Report | null {
  const entries = page.people.flatMap((person) =>
    person.days.flatMap((day) => {
      const choice = draft.choices[keyOf(person, day)];
      if (choice === undefined || choice.code === "ABSENT" || !isComplete(choice, day)) return [];
      return [{ placementId: person.placementId, on: day.on, code: choice.code, minutes: choice.minutes }];
    }),
  );
  if (entries.length === 0) return null;
  const sent = page.people.filter((person) => entries.some((entry) => entry.placementId === person.placementId));
  return { entries, seen: Object.fromEntries(sent.map((person) => [person.placementId, person.version])) };
}
