import * as z from "zod";
import { ParticipantId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Assignment, Block, mostAtOnce } from "./assignment.ts";
import { CaseloadRow } from "./participant.ts";
import { Workplace } from "./workplace.ts";

/** Everything somebody who leaves is responsible for. */
export const HandoverPlan = z.strictObject({
  participants: z.array(
    z.strictObject({
      ...CaseloadRow.pick({ participantId: true, firstNames: true, lastName: true }).shape,
      serviceEnded: z.boolean(),
      /** While processing is restricted nothing changes, the responsible person neither. */
      restricted: z.boolean(),
    }),
  ),
  workplaces: z.array(Workplace.pick({ workplaceId: true, name: true, town: true })),
  /** Her rights to other people's clients, in force and to come. */
  assignments: z.array(Assignment.pick({ participantId: true, role: true, from: true, to: true })),
  /** Who must not be given whom. */
  blocks: z.array(Block.pick({ participantId: true, staffId: true })),
});
export type HandoverPlan = z.infer<typeof HandoverPlan>;

/** One page of a handover. It may be sent again: what is done already stays done. */
export const HandOver = z.strictObject({
  participants: z.array(z.strictObject({ participantId: ParticipantId, to: UserId })).max(mostAtOnce),
  workplaces: z.array(z.strictObject({ workplaceId: WorkplaceId, to: UserId })).max(mostAtOnce),
  /** Rights to other people's clients that end now, by the client. */
  endAssignments: z.array(ParticipantId).max(mostAtOnce),
});
export type HandOver = z.infer<typeof HandOver>;

export const HandoverRefusal = z.enum(["not-found", "version-conflict", "staff-blocked", "not-working-here"]);
export type HandoverRefusal = z.infer<typeof HandoverRefusal>;

export const HandoverOutcomes = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      kind: z.enum(["participant", "workplace", "assignment"]),
      id: z.uuid(),
      /** Null where it is done. */
      refused: HandoverRefusal.nullable(),
    }),
  ),
});
export type HandoverOutcomes = z.infer<typeof HandoverOutcomes>;

/** Who takes what, by the id of the person or of the workplace. */
export type HandoverChoice = ReadonlyMap<string, UserId>;

interface HandoverConflict {
  readonly id: string;
  readonly staffId: UserId;
  readonly reason: Extract<HandoverRefusal, "staff-blocked" | "not-working-here">;
}

/** What a handover would come to. */
export interface DryRun {
  readonly receivers: readonly { readonly staffId: UserId; readonly participants: number; readonly workplaces: number }[];
  readonly conflicts: readonly HandoverConflict[];
  /** Nobody has been chosen for these. */
  readonly open: readonly string[];
  /** What can be sent now, without whatever is in conflict. */
  readonly ready: HandOver;
}

/** The outcome before anything is done. `working` are those who may be given people at all. */
export function dryRunOf(plan: HandoverPlan, choice: HandoverChoice, working: ReadonlySet<UserId>): DryRun {
  const people = plan.participants.filter(({ restricted }) => !restricted);
  const conflictOf = (id: string): HandoverConflict | undefined => {
    const staffId = choice.get(id);
    if (staffId === undefined) return undefined;
    if (!working.has(staffId)) return { id, staffId, reason: "not-working-here" };
    const blocked = plan.blocks.some((block) => block.participantId === id && block.staffId === staffId);
    return blocked ? { id, staffId, reason: "staff-blocked" } : undefined;
  };
  const ids: readonly string[] = [...people.map(({ participantId }) => participantId), ...plan.workplaces.map(({ workplaceId }) => workplaceId)];
  const chosen = (id: string): UserId[] => {
    const to = conflictOf(id) === undefined ? choice.get(id) : undefined;
    return to === undefined ? [] : [to];
  };
  const participants = people.flatMap(({ participantId }) => chosen(participantId).map((to) => ({ participantId, to })));
  const workplaces = plan.workplaces.flatMap(({ workplaceId }) => chosen(workplaceId).map((to) => ({ workplaceId, to })));
  const receivers = [...new Set([...participants, ...workplaces].map(({ to }) => to))].map((staffId) => ({
    staffId,
    participants: participants.filter(({ to }) => to === staffId).length,
    workplaces: workplaces.filter(({ to }) => to === staffId).length,
  }));
  return {
    receivers,
    conflicts: ids.flatMap((id) => conflictOf(id) ?? []),
    open: ids.filter((id) => !choice.has(id)),
    ready: { participants, workplaces, endAssignments: plan.assignments.map(({ participantId }) => participantId) },
  };
}

/** A handover in pages that one request can carry. */
export function pagesOf({ participants, workplaces, endAssignments }: HandOver): HandOver[] {
  const pages = Math.ceil(Math.max(participants.length, workplaces.length, endAssignments.length) / mostAtOnce);
  return Array.from({ length: pages }, (_, page) => {
    const [from, to] = [page * mostAtOnce, (page + 1) * mostAtOnce];
    return { participants: participants.slice(from, to), workplaces: workplaces.slice(from, to), endAssignments: endAssignments.slice(from, to) };
  });
}
