import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { PlacementChange } from "./placement-change.ts";
import { WeeklyPlan } from "./weekly-plan.ts";

export const ChangeProposalId = z.uuid().brand<"ChangeProposalId">();
export type ChangeProposalId = z.infer<typeof ChangeProposalId>;

/** What an employer's contact proposes to change. No free text: there is nothing to explain, and nobody's health to mention. */
export const ProposedChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("no-longer-here"), placementId: PlacementId, lastDay: SentDate.nullable() }),
  z.strictObject({ kind: z.literal("not-the-contact") }),
  z.strictObject({ kind: z.literal("change-days"), placementId: PlacementId, plan: WeeklyPlan }),
]);
export type ProposedChange = z.infer<typeof ProposedChange>;

export const ChangeProposalState = z.enum(["pending", "approved", "rejected", "withdrawn", "replaced"]);
export type ChangeProposalState = z.infer<typeof ChangeProposalState>;

/** A proposal as it waits for staff, and how they answered. What comes of it is an event of the placement itself. */
export const ChangeProposal = z.strictObject({
  proposalId: ChangeProposalId,
  workplaceId: WorkplaceId,
  contactId: ContactId,
  /** Null when it is about the contact himself. */
  participantId: ParticipantId.nullable(),
  change: ProposedChange,
  receivedAt: Instant,
  state: ChangeProposalState,
  answered: z.strictObject({ by: UserId, at: Instant, why: FreeText(300) }).nullable(),
  version: Version,
});
export type ChangeProposal = z.infer<typeof ChangeProposal>;

const Rejection = z.strictObject({
  answer: z.literal("reject"),
  /** Said to colleagues; the employer sees that it was rejected. */
  why: FreeText(300).refine((why) => why !== "", { error: "missing" }),
  version: Version,
});

/** An approval carries the change as staff make it, which may differ from what was proposed in its details. */
export const AnswerChange = z.discriminatedUnion("answer", [
  z.strictObject({ answer: z.literal("approve"), change: PlacementChange, version: Version }),
  Rejection,
]);
export type AnswerChange = z.infer<typeof AnswerChange>;

/** "I am not the contact": approved, his link is dead at once, and another contact is chosen for each placement. */
export const AnswerContact = z.discriminatedUnion("answer", [z.strictObject({ answer: z.literal("approve"), version: Version }), Rejection]);
export type AnswerContact = z.infer<typeof AnswerContact>;

/** By which changes a proposal can be fulfilled. */
const fulfilling: Readonly<Record<ProposedChange["kind"], readonly PlacementChange["kind"][]>> = {
  "no-longer-here": ["end", "not-started"],
  "change-days": ["change-days"],
  "not-the-contact": [],
};

export type AnswerDecision =
  | { readonly kind: "answered"; readonly proposal: ChangeProposal }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "proposal-answered" | "not-proposed" };

/** An answer is given once. An approval must do what was proposed, whatever its dates and times. */
export function decideAnswer(
  proposal: ChangeProposal,
  answer: AnswerChange | AnswerContact,
  actor: { readonly by: UserId; readonly at: Instant },
): AnswerDecision {
  if (proposal.state !== "pending") return { kind: "refused", reason: "proposal-answered" };
  if (proposal.version !== answer.version) return { kind: "refused", reason: "version-conflict" };
  if (answer.answer === "reject") return { kind: "answered", proposal: closed(proposal, "rejected", { ...actor, why: answer.why }) };
  if ("change" in answer && !fulfilling[proposal.change.kind].includes(answer.change.kind)) return { kind: "refused", reason: "not-proposed" };
  const why = "change" in answer ? answer.change.why : "";
  return { kind: "answered", proposal: closed(proposal, "approved", { ...actor, why }) };
}

const closed = (proposal: ChangeProposal, state: ChangeProposalState, answered: ChangeProposal["answered"]): ChangeProposal => ({
  ...proposal, state, answered, version: proposal.version + 1,
});

/** What a new proposal makes of one that waits: a newer one of the same kind about the same placement takes its place. */
export function replacedBy(waiting: readonly ChangeProposal[], fresh: ChangeProposal): ChangeProposal[] {
  return waiting
    .filter((old) => old.state === "pending" && old.proposalId !== fresh.proposalId && subjectOf(old) === subjectOf(fresh))
    .map((old) => closed(old, "replaced", null));
}

/** Taken back by the one who made it; undefined once it is answered. */
export const withdraw = (proposal: ChangeProposal): ChangeProposal | undefined =>
  proposal.state === "pending" ? closed(proposal, "withdrawn", null) : undefined;

const subjectOf = ({ change, contactId }: ChangeProposal): string =>
  change.kind === "not-the-contact" ? `${change.kind} ${contactId}` : `${change.kind} ${change.placementId}`;
