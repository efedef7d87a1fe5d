import * as z from "zod";
import { UserId } from "../kernel/ids.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { Anchor, lastKeepDay, neverEnded } from "../kernel/retention.ts";
import { Version } from "../kernel/values.ts";
import { type CoachingClass, coachingPolicies, coachingPolicyId } from "./retention-policy.ts";

const CaseEvent = z.strictObject({ kind: z.enum(["opened", "ended", "reopened", "withdrawn"]), on: LocalDate, at: Instant, by: UserId });

/**
 * The client relationship: the anchor from which every row of the person is kept. It ends with the last coaching
 * period (docs/adr), and begins anew with the next.
 */
export const Case = z.strictObject({
  openedOn: LocalDate,
  anchor: Anchor,
  /** The day storing lost its ground, because consent was withdrawn and nothing else carries it; else null. */
  withdrawnOn: LocalDate.nullable(),
  events: z.array(CaseEvent).max(60),
  version: Version,
});
export type Case = z.infer<typeof Case>;

/** Who does something, and when. */
export interface Actor {
  readonly userId: UserId;
  readonly at: Instant;
  readonly today: LocalDate;
}

export function openCase(openedOn: LocalDate, { userId, at }: Actor): Case {
  return { openedOn, anchor: neverEnded(coachingPolicyId), withdrawnOn: null, events: [{ kind: "opened", on: openedOn, at, by: userId }], version: 1 };
}

/** The case with its end moved: set by the end of the last open period, cleared when one is opened again. */
export function withEnd(before: Case, endedOn: LocalDate | null, { userId, at, today }: Actor): Case {
  if (before.anchor.endedOn === endedOn) return before;
  const event = endedOn === null ? ({ kind: "reopened", on: today } as const) : ({ kind: "ended", on: endedOn } as const);
  return {
    ...before,
    anchor: { ...before.anchor, endedOn, revision: before.anchor.revision + 1 },
    events: [...before.events, { ...event, at, by: userId }].slice(-60),
    version: before.version + 1,
  };
}

export function ruleFor(anchor: Anchor, retention: CoachingClass) {
  const policy = coachingPolicies.find((candidate) => candidate.id === anchor.policyId);
  if (policy === undefined) throw new Error("The case names a retention policy that does not exist.");
  return policy.rules[retention];
}

/** The last day everything of the person is kept; null while coaching goes on. */
export const keptUntil = (anchor: Anchor): LocalDate | null => lastKeepDay(anchor.endedOn, ruleFor(anchor, "client"));
