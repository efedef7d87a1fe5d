import type { SituationId } from "../kernel/ids.ts";
import type { Card } from "./card.ts";
import type { Actor } from "./case.ts";
import { groundsOf } from "./consent.ts";
import { type LifeSituation, mostSituations, type SituationChanges, type SituationDetails, type SituationMark, type SituationMarks } from "./situation.ts";
import type { SituationRow } from "./situation-contract.ts";

type Facts = Pick<Card, "case" | "consents" | "periods" | "situations">;
type Refusal =
  | "version-conflict" | "case-ended" | "consent-withdrawn" | "day-in-future" | "follow-up-not-consented" | "too-many-situations" | "nothing-changes"
  | "too-many-changes" | "invalid-input";
type SituationDecision =
  | { readonly kind: "store"; readonly situation: LifeSituation; readonly marks: SituationMarks }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

/** Times one picture can be put right. */
export const mostVersions = 20;

/** A picture taken; those of the end and of the year after are taken when the case has ended. */
export function decideAddSituation(facts: Facts, wanted: SituationDetails, situationId: SituationId, actor: Actor): SituationDecision {
  const refusal = refusalOf(facts, wanted, actor);
  if (refusal !== undefined) return refusal;
  if (facts.situations.rows.length >= mostSituations) return { kind: "refused", reason: "too-many-situations" };
  const situation = { situationId, ...wanted, by: actor.userId, at: actor.at, version: 1 };
  return { kind: "store", situation, marks: withMark(facts.situations, situation) };
}

/** A picture put right: how it stood stays to be read. */
export function decideChangeSituation(facts: Facts, before: LifeSituation, { version, ...wanted }: SituationDetails & { readonly version: number }, actor: Actor): SituationDecision {
  if (before.version !== version) return { kind: "refused", reason: "version-conflict" };
  const refusal = refusalOf(facts, wanted, actor);
  if (refusal !== undefined) return refusal;
  if (version >= mostVersions) return { kind: "refused", reason: "too-many-changes" };
  if (isSame(before, wanted)) return { kind: "refused", reason: "nothing-changes" };
  const situation = { situationId: before.situationId, ...wanted, by: actor.userId, at: actor.at, version: version + 1 };
  return { kind: "store", situation, marks: withMark(facts.situations, situation) };
}

function refusalOf(facts: Facts, { occasion, on, periodId }: SituationDetails, { today }: Actor): SituationDecision | undefined {
  const afterwards = occasion === "END" || occasion === "M12";
  if (facts.case.withdrawnOn !== null) return { kind: "refused", reason: "consent-withdrawn" };
  if (facts.case.anchor.endedOn !== null && !afterwards) return { kind: "refused", reason: "case-ended" };
  if (occasion === "M12" && !groundsOf(facts.consents).scopes.has("follow-up")) return { kind: "refused", reason: "follow-up-not-consented" };
  if (on > today) return { kind: "refused", reason: "day-in-future", field: "on" };
  if (periodId !== null && !facts.periods.some((period) => period.periodId === periodId)) return { kind: "refused", reason: "invalid-input", field: "periodId" };
  return undefined;
}

function withMark({ rows, version }: SituationMarks, { situationId, occasion, on, periodId }: LifeSituation): SituationMarks {
  const mark: SituationMark = { situationId, occasion, on, periodId };
  const known = rows.some((one) => one.situationId === situationId);
  return { rows: known ? rows.map((one) => (one.situationId === situationId ? mark : one)) : [...rows, mark], version: version + 1 };
}

const sameSources = (one: LifeSituation["livelihood"], other: LifeSituation["livelihood"]): boolean =>
  one.length === other.length && one.every((source) => other.includes(source));

const isSame = (before: LifeSituation, { occasion, on, periodId, livelihood, housing, note }: SituationDetails): boolean =>
  before.occasion === occasion && before.on === on && before.periodId === periodId && before.housing === housing && before.note === note &&
  sameSources(before.livelihood, livelihood);

/** What is different between one picture and the next. */
export function changesSince(before: LifeSituation, after: LifeSituation): SituationChanges {
  return {
    on: before.on,
    begun: after.livelihood.filter((source) => !before.livelihood.includes(source)),
    ended: before.livelihood.filter((source) => !after.livelihood.includes(source)),
    housingWas: before.housing === after.housing ? null : before.housing,
  };
}

/** Pictures as they stand, newest first, each with what changed since the one before and how it stood before it was put right. */
export function situationRows(versions: readonly LifeSituation[]): SituationRow[] {
  const pictures = new Map<SituationId, LifeSituation[]>();
  for (const one of versions.toSorted((a, b) => b.version - a.version)) pictures.set(one.situationId, [...(pictures.get(one.situationId) ?? []), one]);
  const current = [...pictures.values()].flatMap(([now, ...earlier]) => (now === undefined ? [] : [{ now, earlier }])).toSorted((a, b) => newestFirst(a.now, b.now));
  return current.map(({ now, earlier }, place) => {
    const before = current[place + 1]?.now;
    return { ...now, since: before === undefined ? null : changesSince(before, now), earlier };
  });
}

const newestFirst = (a: LifeSituation, b: LifeSituation): number => (a.on === b.on ? order(b.at, a.at) : order(b.on, a.on));
const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
