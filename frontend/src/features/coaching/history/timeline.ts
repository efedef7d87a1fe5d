import type { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import type { ConsentScope } from "../../../../../shared/coaching/consent.ts";
import type { Measure } from "../../../../../shared/coaching/period-codes.ts";
import type { ResponsibilityRole } from "../../../../../shared/coaching/responsibility.ts";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { dateAt, type Instant, type LocalDate, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";

type CaseEvent = OpenClientCard["case"]["events"][number]["kind"];
type PeriodEvent = OpenClientCard["periods"][number]["events"][number]["kind"];

/** What happened; the words are the tab's. */
export type Happening =
  | { readonly kind: "case"; readonly event: CaseEvent }
  | { readonly kind: "period"; readonly event: PeriodEvent; readonly measure: Measure; readonly why: string | null }
  | { readonly kind: "consent"; readonly informed: boolean }
  | { readonly kind: "withdrawal"; readonly scopes: readonly ConsentScope[]; readonly shareWith: readonly AuthorityType[] }
  | { readonly kind: "pre-form-received" | "pre-form-destroyed" | "follow-up" }
  | { readonly kind: "coach"; readonly begins: boolean; readonly role: ResponsibilityRole; readonly staffId: UserId };

export interface Moment {
  readonly what: Happening;
  /** The day it holds for. */
  readonly on: LocalDate;
  /** When it was recorded; null where only the day is known. */
  readonly at: Instant | null;
  /** Who recorded it; null where nobody is named. */
  readonly by: UserId | null;
}

const dayOf = (at: Instant): LocalDate => dateAt(millisecondsOf(at));

/** Everything the card knows to have happened, the newest first. */
export function timelineOf(card: OpenClientCard): Moment[] {
  const moments = [...caseMoments(card), ...periodMoments(card), ...consentMoments(card), ...paperMoments(card), ...coachMoments(card), ...followUpMoments(card)];
  const sorted = ({ at, on }: Moment): string => at ?? on;
  return moments.toSorted((one, other) => (sorted(one) < sorted(other) ? 1 : sorted(one) > sorted(other) ? -1 : 0));
}

const caseMoments = (card: OpenClientCard): Moment[] => card.case.events.map(({ kind: event, on, at, by }) => ({ what: { kind: "case", event }, on, at, by }));

const periodMoments = ({ periods }: OpenClientCard): Moment[] =>
  periods.flatMap(({ measure, events }) => events.map(({ kind: event, why, on, at, by }): Moment => ({ what: { kind: "period", event, measure, why }, on: on ?? dayOf(at), at, by })));

const consentMoments = ({ consents }: OpenClientCard): Moment[] =>
  consents.flatMap(({ kind, signedOn, recordedAt, recordedBy, withdrawals }): Moment[] => [
    { what: { kind: "consent", informed: kind === "informed" }, on: signedOn, at: recordedAt, by: recordedBy },
    ...withdrawals.map(({ scopes, shareWith, on, at, by }): Moment => ({ what: { kind: "withdrawal", scopes, shareWith }, on, at, by })),
  ]);

function paperMoments({ preForm }: OpenClientCard): Moment[] {
  if (preForm === null) return [];
  const { receivedOn, heldBy, destroyed } = preForm;
  return [
    { what: { kind: "pre-form-received" }, on: receivedOn, at: null, by: heldBy },
    ...(destroyed === null ? [] : [{ what: { kind: "pre-form-destroyed" as const }, on: destroyed.on, at: null, by: destroyed.by }]),
  ];
}

/** What is agreed for the future has not happened yet. */
const coachMoments = ({ responsibilities, today }: OpenClientCard): Moment[] =>
  responsibilities.rows.flatMap(({ staffId, role, from, to, by }) => {
    const begun: Moment[] = from <= today ? [{ what: { kind: "coach", begins: true, role, staffId }, on: from, at: null, by }] : [];
    const over: Moment[] = to !== null && to < today ? [{ what: { kind: "coach", begins: false, role, staffId }, on: to, at: null, by: null }] : [];
    return [...begun, ...over];
  });

const followUpMoments = ({ followUps }: OpenClientCard): Moment[] =>
  followUps.flatMap(({ answer }) => (answer === null ? [] : [{ what: { kind: "follow-up" as const }, on: answer.on, at: null, by: answer.by }]));
