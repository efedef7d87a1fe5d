import * as z from "zod";
import { ParticipantId, UserId } from "../kernel/ids.ts";
import { addMonths, isWithin, LocalDate, SentDate } from "../kernel/local-date.ts";
import type { ProblemCode } from "../kernel/problems.ts";
import { Version } from "../kernel/values.ts";

/** `handover`: the former instructor helps for a while; `substitute`: somebody stands in. Both open the same. */
const AssignmentRole = z.enum(["handover", "substitute"]);
export type AssignmentRole = z.infer<typeof AssignmentRole>;

/** A closed list: why a colleague is away is nobody's business here. */
const AssignmentReason = z.enum(["absence", "shared-work", "responsible-changes", "other"]);
export type AssignmentReason = z.infer<typeof AssignmentReason>;

/** A second, dated right to a participant beside the responsible instructor's. */
export const Assignment = z.strictObject({
  participantId: ParticipantId,
  staffId: UserId,
  role: AssignmentRole,
  from: LocalDate,
  /** The last day, inclusive. */
  to: LocalDate,
  why: AssignmentReason,
  by: UserId,
  version: Version,
});
export type Assignment = z.infer<typeof Assignment>;

/** What a row of an own list says of the right it stands there by; null for one's own people. */
export const AssignmentMark = Assignment.pick({ role: true, to: true });

export const NewAssignment = z.strictObject({
  staffId: UserId,
  role: AssignmentRole,
  from: SentDate,
  to: SentDate,
  why: AssignmentReason,
});
export type NewAssignment = z.infer<typeof NewAssignment>;

/** People of one caseload at a time: each is a transaction of its own. */
export const mostAtOnce = 20;
export const NewAssignments = z.strictObject({
  ...NewAssignment.shape,
  participantIds: z.array(ParticipantId).min(1).max(mostAtOnce),
});

export const BlockReason = z.enum(["self", "relative", "acquaintance", "other"]);
export type BlockReason = z.infer<typeof BlockReason>;

/**
 * A conflict of interest: whoever it names sees nothing of the person, whatever else she may
 * (Administrative Procedure Act 434/2003, sections 27-28).
 */
export const Block = z.strictObject({
  participantId: ParticipantId,
  staffId: UserId,
  why: BlockReason,
  by: UserId,
  on: LocalDate,
});
export type Block = z.infer<typeof Block>;
export const NewBlock = Block.pick({ staffId: true, why: true });

export const isInForce = (assignment: Pick<Assignment, "from" | "to">, on: LocalDate): boolean => isWithin(on, assignment);

/** In force or to come. */
export const isCurrent = ({ to }: Pick<Assignment, "to">, today: LocalDate): boolean => today <= to;

/** No second right outlives a year: one that lasts is a move. */
const longestMonths = 12;
const lastDayFrom = (from: LocalDate): LocalDate => addMonths(from, longestMonths);

interface AssignFacts {
  readonly today: LocalDate;
  readonly responsibleId: UserId;
  readonly serviceEnded: boolean;
  readonly assignments: readonly Assignment[];
}

const AssignRefusal = z.enum([
  "service-ended", "already-assigned", "assignment-too-early", "assignment-too-long", "end-before-start",
]);
type AssignRefusal = z.infer<typeof AssignRefusal>;

/** What became of each person of a bulk: one that could not be done leaves the others as they are. */
export const AssignOutcome = z.strictObject({
  participantId: ParticipantId,
  refused: z.enum([...AssignRefusal.options, "staff-blocked", "not-found", "version-conflict"]).nullable(),
});
export type AssignOutcome = z.infer<typeof AssignOutcome>;

export type AssignDecision =
  | { readonly kind: "assign"; readonly assignment: Assignment; readonly before: Assignment | undefined }
  | { readonly kind: "refused"; readonly reason: AssignRefusal };

/** Decided but for conflicts of interest, which the storing checks. One right per colleague and person: an earlier one that is over makes way, one that is not must be ended first. */
export function decideAssign(facts: AssignFacts, participantId: ParticipantId, wanted: NewAssignment, by: UserId): AssignDecision {
  const reason = assignRefusal(facts, wanted);
  if (reason !== undefined) return { kind: "refused", reason };
  const before = facts.assignments.find(({ staffId }) => staffId === wanted.staffId);
  const { staffId, role, from, to, why } = wanted;
  return { kind: "assign", before, assignment: { participantId, staffId, role, from, to, why, by, version: (before?.version ?? 0) + 1 } };
}

function assignRefusal(facts: AssignFacts, { staffId, from, to }: NewAssignment): AssignRefusal | undefined {
  if (facts.serviceEnded) return "service-ended";
  if (from < facts.today) return "assignment-too-early";
  if (to < from) return "end-before-start";
  if (to > lastDayFrom(from)) return "assignment-too-long";
  const holds = facts.assignments.some((one) => one.staffId === staffId && isCurrent(one, facts.today));
  return holds || staffId === facts.responsibleId ? "already-assigned" : undefined;
}

interface MoveFacts {
  readonly today: LocalDate;
  readonly responsibleId: UserId;
}

export type MoveDecision =
  /** `handover` is the former instructor's right for a while; undefined when her access ends with the move. */
  | { readonly kind: "move"; readonly handover: Omit<Assignment, "version"> | undefined }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly reason: Extract<ProblemCode, "assignment-too-long" | "assignment-too-early"> };

export interface WantedMove {
  readonly staffId: UserId;
  readonly handoverUntil?: LocalDate | undefined;
}

/** Without a dated handover the former instructor's access ends with the move (scenario 13). */
export function decideMove(facts: MoveFacts, participantId: ParticipantId, { staffId, handoverUntil }: WantedMove, by: UserId): MoveDecision {
  const { today, responsibleId } = facts;
  if (staffId === responsibleId) return { kind: "unchanged" };
  if (handoverUntil === undefined) return { kind: "move", handover: undefined };
  if (handoverUntil < today) return { kind: "refused", reason: "assignment-too-early" };
  if (handoverUntil > lastDayFrom(today)) return { kind: "refused", reason: "assignment-too-long" };
  const handover = { participantId, staffId: responsibleId, role: "handover", from: today, to: handoverUntil, why: "responsible-changes", by } as const;
  return { kind: "move", handover };
}
