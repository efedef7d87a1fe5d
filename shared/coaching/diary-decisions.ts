import type { DiaryEntryId } from "../kernel/ids.ts";
import { type LocalDate, millisecondsOf } from "../kernel/local-date.ts";
import type { Card } from "./card.ts";
import type { Actor } from "./case.ts";
import { type DiaryDetails, type DiaryEntry, type DiaryMonth, monthOf, mostAddenda } from "./diary.ts";
import { refusalToWrite } from "./state.ts";

interface Facts {
  readonly case: Card["case"];
  readonly months: readonly DiaryMonth[];
}
type Refusal =
  | "version-conflict" | "case-ended" | "consent-withdrawn" | "day-in-future" | "entry-locked" | "sensitive-stays" | "nothing-changes" | "too-many-addenda";

export type DiaryDecision =
  /** `months` are those whose minutes change, each at its next version. */
  | { readonly kind: "store"; readonly entry: DiaryEntry; readonly months: readonly DiaryMonth[] }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

/** Its author may put an entry right for this long; after that it is added to, so that others can trust what they read. */
const openFor = 24 * 60 * 60 * 1000;

/** An entry written; of a day to come there is nothing to write yet. */
export function decideAddEntry(facts: Facts, wanted: DiaryDetails, entryId: DiaryEntryId, { userId, at, today }: Actor): DiaryDecision {
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (wanted.on > today) return { kind: "refused", reason: "day-in-future", field: "on" };
  const entry: DiaryEntry = { entryId, ...wanted, by: userId, at, changedAt: null, addenda: [], version: 1 };
  return { kind: "store", entry, months: withMinutes(facts.months, [[wanted.on, wanted.coachingMinutes]]) };
}

/** Whether an entry may still be put right by this person: the author, within a day, before anybody added to it. */
export const isChangeable = ({ by, at, addenda }: Pick<DiaryEntry, "by" | "at" | "addenda">, actor: Pick<Actor, "userId" | "at">): boolean =>
  by === actor.userId && addenda.length === 0 && millisecondsOf(actor.at) - millisecondsOf(at) < openFor;

export function decideChangeEntry(facts: Facts, before: DiaryEntry, { version, ...wanted }: DiaryDetails & { readonly version: number }, actor: Actor): DiaryDecision {
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (!isChangeable(before, actor)) return { kind: "refused", reason: "entry-locked" };
  if (before.version !== version) return { kind: "refused", reason: "version-conflict" };
  if (wanted.on > actor.today) return { kind: "refused", reason: "day-in-future", field: "on" };
  if (before.sensitive && !wanted.sensitive) return { kind: "refused", reason: "sensitive-stays", field: "sensitive" };
  if (isSame(before, wanted)) return { kind: "refused", reason: "nothing-changes" };
  const entry: DiaryEntry = { ...before, ...wanted, changedAt: actor.at, version: version + 1 };
  const moved = before.on !== wanted.on || before.coachingMinutes !== wanted.coachingMinutes;
  return { kind: "store", entry, months: moved ? withMinutes(facts.months, [[before.on, -before.coachingMinutes], [wanted.on, wanted.coachingMinutes]]) : [] };
}

/** What is added later, by any of the person's coaches; the entry itself stays as it was written. */
export function decideAddAddendum(facts: Pick<Facts, "case">, before: DiaryEntry, text: string, { userId, at }: Actor): DiaryDecision {
  const refusal = refusalToWrite(facts.case);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (before.addenda.length >= mostAddenda) return { kind: "refused", reason: "too-many-addenda" };
  return { kind: "store", entry: { ...before, addenda: [...before.addenda, { text, at, by: userId }], version: before.version + 1 }, months: [] };
}

const isSame = (before: DiaryDetails, after: DiaryDetails): boolean =>
  before.on === after.on && before.kind === after.kind && before.text === after.text && before.coachingMinutes === after.coachingMinutes && before.sensitive === after.sensitive;

/** The months these minutes move, each with its sums anew. */
function withMinutes(months: readonly DiaryMonth[], moves: readonly (readonly [LocalDate, number])[]): DiaryMonth[] {
  const touched = [...new Set(moves.filter(([, minutes]) => minutes !== 0).map(([on]) => monthOf(on)))];
  return touched.map((month) => {
    const before = months.find((one) => one.month === month);
    const sums = new Map((before?.days ?? []).map(({ on, minutes }) => [on, minutes]));
    for (const [on, minutes] of moves) if (monthOf(on) === month) sums.set(on, (sums.get(on) ?? 0) + minutes);
    const days = [...sums].filter(([, minutes]) => minutes > 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { month, days: days.map(([on, minutes]) => ({ on, minutes })), version: (before?.version ?? 0) + 1 };
  });
}
