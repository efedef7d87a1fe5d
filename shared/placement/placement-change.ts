import * as z from "zod";
import { ContactId } from "../kernel/ids.ts";
import { addDays, isWithin, type Instant, type LocalDate, SentDate } from "../kernel/local-date.ts";
import type { UserId } from "../kernel/ids.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { PlacementEndReason } from "./end-reason.ts";
import { claimSameDay, counts, mostEvents, type Placement, type PlacementEvent, type PlacementOutcome } from "./placement.ts";
import { type Finding, judgeChange, stayOf } from "./rules.ts";
import { planOn, WeeklyPlan } from "./weekly-plan.ts";
import type { OrganisationType } from "./workplace.ts";

/** Shared by all: the version the writer saw, and why. The form says not to write about health. */
const common = { version: Version, why: FreeText(300) };

/** One change of one placement. Each becomes an event that says who, when and why. */
export const PlacementChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("extend"), to: SentDate, ...common }),
  /** Shortens what is to come, or ends what has been; the last day may lie in the past, but not before recorded attendance. */
  z.strictObject({ kind: z.literal("end"), to: SentDate, reason: PlacementEndReason, ...common }),
  z.strictObject({ kind: z.literal("change-days"), from: SentDate, plan: WeeklyPlan, ...common }),
  z.strictObject({ kind: z.literal("change-contact"), contactId: ContactId, ...common }),
  z.strictObject({ kind: z.literal("interrupt"), from: SentDate, to: SentDate, ...common }),
  /** The day on which a break is over. */
  z.strictObject({ kind: z.literal("resume"), on: SentDate, ...common }),
  z.strictObject({ kind: z.literal("not-started"), ...common }),
  z.strictObject({ kind: z.literal("error-entry"), ...common }),
]);
export type PlacementChange = z.infer<typeof PlacementChange>;

type Change<K extends PlacementChange["kind"]> = Extract<PlacementChange, { kind: K }>;

export interface ChangeFacts {
  readonly placement: Placement;
  /** The person's other placements that count. */
  readonly others: readonly Placement[];
  readonly serviceEnded: boolean;
  readonly organisationType: OrganisationType;
  /** Contact persons of the workplace. */
  readonly contacts: readonly ContactId[];
  /** Dates of this placement for which something is recorded. */
  readonly recorded: readonly LocalDate[];
  readonly today: LocalDate;
}

export type ChangeRefusal =
  | "version-conflict" | "service-ended" | "placement-void" | "too-many-changes" | "nothing-changes" | "change-in-past"
  | "end-before-start" | "end-before-attendance" | "day-outside-placement" | "break-overlaps" | "no-break" | "attendance-recorded"
  | "placement-overlaps" | "not-found";

export type ChangeDecision =
  | { readonly kind: "change"; readonly placement: Placement }
  | { readonly kind: "refused"; readonly reason: ChangeRefusal }
  | { readonly kind: "refused"; readonly reason: "plan-against-rules"; readonly findings: readonly Finding[] };

type Outcome = { readonly after: Omit<Placement, "events" | "version">; readonly event: Pick<PlacementEvent, "kind" | "on" | "reason"> } | ChangeRefusal;

export interface Changer {
  readonly by: UserId;
  readonly at: Instant;
}

/**
 * What a change makes of a placement. Days of the past are never touched: an extension adds days after the last, other
 * days and breaks begin today at the earliest, and an end never lies before recorded attendance. An extension and new
 * days are a plan, so the rules are asked; an end is a fact.
 */
export function decideChange(facts: ChangeFacts, wanted: PlacementChange, changer: Changer): ChangeDecision {
  const { placement } = facts;
  if (placement.version !== wanted.version) return { kind: "refused", reason: "version-conflict" };
  if (facts.serviceEnded) return { kind: "refused", reason: "service-ended" };
  if (!counts(placement)) return { kind: "refused", reason: "placement-void" };
  if (placement.events.length >= mostEvents) return { kind: "refused", reason: "too-many-changes" };
  const outcome = outcomeOf(facts, wanted);
  if (typeof outcome === "string") return { kind: "refused", reason: outcome };
  const event = { ...outcome.event, ...changer, why: wanted.why };
  const after: Placement = { ...outcome.after, events: [...placement.events, event], version: placement.version + 1 };
  return judged(facts, wanted, after);
}

function judged(facts: ChangeFacts, wanted: PlacementChange, after: Placement): ChangeDecision {
  if (wanted.kind !== "extend" && wanted.kind !== "change-days") return { kind: "change", placement: after };
  const { placement, others, organisationType, today } = facts;
  if (others.some((other) => claimSameDay(other, after))) return { kind: "refused", reason: "placement-overlaps" };
  const about = { others: others.map(stayOf), organisationType, today };
  const findings = judgeChange({ ...about, wanted: stayOf(placement) }, { ...about, wanted: stayOf(after) });
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { kind: "refused", reason: "plan-against-rules", findings: errors } : { kind: "change", placement: after };
}

function outcomeOf(facts: ChangeFacts, wanted: PlacementChange): Outcome {
  switch (wanted.kind) {
    case "extend":
      return extended(facts, wanted);
    case "end":
      return endedOn(facts, wanted);
    case "change-days":
      return withDays(facts, wanted);
    case "change-contact":
      return withContact(facts, wanted);
    case "interrupt":
      return interrupted(facts, wanted);
    case "resume":
      return resumed(facts, wanted);
    case "not-started":
      return voided(facts, "not-started");
    case "error-entry":
      return voided(facts, "error-entry");
  }
}

function extended({ placement }: ChangeFacts, { to }: Change<"extend">): Outcome {
  if (to <= placement.to) return "nothing-changes";
  return { after: { ...placement, to }, event: { kind: "extended", on: addDays(placement.to, 1), reason: null } };
}

function endedOn({ placement, recorded, today }: ChangeFacts, { to, reason }: Change<"end">): Outcome {
  if (to < placement.from) return "end-before-start";
  if (to >= placement.to) return "nothing-changes";
  if (recorded.some((on) => on > to)) return "end-before-attendance";
  const interruptions = placement.interruptions
    .filter(({ from }) => from <= to)
    .map((one) => (one.to > to ? { ...one, to } : one));
  const schedule = placement.schedule.filter(({ from }) => from <= to);
  return { after: { ...placement, to, interruptions, schedule }, event: { kind: to < today ? "ended" : "shortened", on: to, reason } };
}

function withDays({ placement, today }: ChangeFacts, { from, plan }: Change<"change-days">): Outcome {
  if (from < today) return "change-in-past";
  if (!isWithin(from, placement)) return "day-outside-placement";
  if (samePlan(planOn(placement.schedule, from), plan) && !placement.schedule.some((dated) => dated.from > from)) return "nothing-changes";
  // From its first day on there is nothing before it to keep.
  const schedule = [...placement.schedule.filter((dated) => dated.from < from), { from, plan }];
  if (schedule.length > mostDatedPlans) return "too-many-changes";
  return { after: { ...placement, schedule }, event: { kind: "days-changed", on: from, reason: null } };
}

const samePlan = (a: WeeklyPlan, b: WeeklyPlan): boolean =>
  a.length === b.length && a.every((day) => b.some((other) => other.weekday === day.weekday && other.start === day.start && other.end === day.end));

function withContact({ placement, contacts, today }: ChangeFacts, { contactId }: Change<"change-contact">): Outcome {
  if (contactId === placement.contactId) return "nothing-changes";
  if (!contacts.includes(contactId)) return "not-found";
  return { after: { ...placement, contactId }, event: { kind: "contact-changed", on: today, reason: null } };
}

function interrupted({ placement, recorded, today }: ChangeFacts, { from, to }: Change<"interrupt">): Outcome {
  if (to < from) return "end-before-start";
  if (from < today) return "change-in-past";
  if (!isWithin(from, placement) || !isWithin(to, placement)) return "day-outside-placement";
  if (placement.interruptions.some((one) => one.from <= to && from <= one.to)) return "break-overlaps";
  if (recorded.some((on) => isWithin(on, { from, to }))) return "attendance-recorded";
  if (placement.interruptions.length >= mostInterruptions) return "too-many-changes";
  const interruptions = [...placement.interruptions, { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { after: { ...placement, interruptions }, event: { kind: "interrupted", on: from, reason: null } };
}

/** A break that has begun ends the day before; one that has not is taken away when its first day is the day of return. */
function resumed({ placement, today }: ChangeFacts, { on }: Change<"resume">): Outcome {
  if (on < today) return "change-in-past";
  if (!placement.interruptions.some((one) => isWithin(on, one))) return "no-break";
  const interruptions = placement.interruptions.flatMap((one) => {
    if (!isWithin(on, one)) return [one];
    return on === one.from ? [] : [{ ...one, to: addDays(on, -1) }];
  });
  return { after: { ...placement, interruptions }, event: { kind: "resumed", on, reason: null } };
}

function voided({ placement, recorded, today }: ChangeFacts, outcome: Exclude<PlacementOutcome, "cancelled">): Outcome {
  if (recorded.length > 0) return "attendance-recorded";
  return { after: { ...placement, outcome }, event: { kind: outcome, on: outcome === "not-started" ? placement.from : today, reason: null } };
}

/** As many as the stored row takes. */
const mostDatedPlans = 20;
const mostInterruptions = 20;
