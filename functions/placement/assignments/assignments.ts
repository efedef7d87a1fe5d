import type { ParticipantId, UserId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { AssignOutcome, decideAssign, type NewAssignment } from "../../../shared/placement/assignment.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { found } from "../../records/settle.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import { openCursor, sealCursor } from "../../runtime/cursor.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { AssignmentsStore } from "./assignments-store.ts";
import type { BlocksStore } from "./blocks-store.ts";
import type { Card } from "../participants/cards.ts";
import { insistOnColleague } from "../participants/colleagues.ts";
import { type Acting, staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";

type Routes = typeof placementContract;

interface Staffing {
  readonly participants: ParticipantsStore;
  readonly assignments: AssignmentsStore;
  readonly blocks: BlocksStore;
  readonly colleagues: CallerReader;
  readonly secrets: Secrets;
}

/** Who may see a person beside the responsible instructor, and who may not at all. */
export function assignmentHandlers(staffing: Staffing): AssignHandlers & ReadHandlers & BlockHandlers {
  return { ...assigning(staffing), ...reading(staffing), ...blocking(staffing) };
}

type AssignHandlers = Pick<Handlers<Routes>, "assign" | "assignMany" | "endAssignment">;
type ReadHandlers = Pick<Handlers<Routes>, "listAssignments">;
type BlockHandlers = Pick<Handlers<Routes>, "readBlocks" | "block" | "unblock">;

function assigning({ participants, assignments, colleagues }: Staffing): AssignHandlers {
  return {
    assign: ({ params, now }) => {
      const looking = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        await insistOnColleague(colleagues, granted.body.staffId);
        return { body: await assignOne(assignments, granted, found(await looking), granted.body) };
      };
    },

    assignMany: ({ params, now }) => async (granted) => {
      const { participantIds, ...wanted } = granted.body;
      granted.trail.concerns(participantIds);
      const [hidden, cards] = await Promise.all([
        participants.hidden(), Promise.all(participantIds.map((id) => participants.card(id, now))), insistOnColleague(colleagues, wanted.staffId),
      ]);
      const hides = hidden(staffOf(granted.caller));
      const outcomes: AssignOutcome[] = [];
      for (const [at, participantId] of participantIds.entries()) {
        const card = cards[at];
        const own = card?.participant.responsibleId === params.staffId && !hides(participantId);
        const command = { ...granted, trail: granted.trail.about(participantId) };
        const refused = await refusalOf(async () => assignOne(assignments, command, found(own ? card : undefined), wanted));
        if (refused !== null) command.trail.refuse(refused);
        outcomes.push({ participantId, refused });
      }
      return { body: { outcomes } };
    },

    endAssignment: ({ params, now }) => {
      const looking = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        const assignment = found(await looking).assignments.find(({ staffId }) => staffId === params.staffId);
        if (assignment?.version !== granted.body.version) throw new Problem("version-conflict");
        return { body: await assignments.end(granted, assignment) };
      };
    },
  };
}

async function assignOne(assignments: AssignmentsStore, command: Acting, card: Card, wanted: NewAssignment) {
  const { participant, service, assignments: held } = card;
  const facts = { today: command.today, responsibleId: participant.responsibleId, serviceEnded: service.anchor.endedOn !== null, assignments: held };
  const decision = decideAssign(facts, participant.participantId, wanted, staffOf(command.caller));
  if (decision.kind === "refused") throw new Problem(decision.reason);
  return assignments.assign(command, card, decision.assignment, decision.before);
}

/** Of many, one that is refused leaves the others as they are; anything unforeseen ends the request. */
async function refusalOf(work: () => Promise<unknown>): Promise<AssignOutcome["refused"]> {
  try {
    await work();
    return null;
  } catch (error) {
    const known = AssignOutcome.shape.refused.safeParse(error instanceof Problem ? error.code : undefined);
    if (!known.success) throw error;
    return known.data;
  }
}

function reading({ participants, assignments, secrets }: Staffing): ReadHandlers {
  return {
    listAssignments: ({ query, now, today }) => {
      const blocks = ahead(participants.hidden());
      return async ({ caller, trail }) => {
        const viewer = staffOf(caller);
        const boundTo = `assignments/${viewer}`;
        const { rows: all, next } = await assignments.page(await openCursor(secrets, boundTo, query.cursor), today, now);
        const hides = (await blocks)(viewer);
        const shown = all.filter(({ row }) => !hides(row.participantId));
        trail.concerns(shown.map(({ row }) => row.participantId));
        const rows = shown.map(({ assignment, row: { firstNames, lastName, responsibleId } }) => ({ ...assignment, firstNames, lastName, responsibleId }));
        return { body: { rows, today, cursor: await sealCursor(secrets, boundTo, next) } };
      };
    },
  };
}

function blocking({ participants, blocks, colleagues }: Staffing): BlockHandlers {
  const openCard = async (id: ParticipantId, now: number): Promise<Card> => found(await participants.card(id, now));
  return {
    readBlocks: ({ params, now }) => {
      const looking = ahead(Promise.all([openCard(params.participantId, now), blocks.all()]));
      return async () => {
        const [, all] = await looking;
        return { body: { rows: all.filter(({ participantId }) => participantId === params.participantId) } };
      };
    },

    block: ({ params, now, today }) => {
      const looking = ahead(openCard(params.participantId, now));
      return async (granted) => {
        const { staffId, why } = granted.body;
        await insistOnColleague(colleagues, staffId);
        const by: UserId = staffOf(granted.caller);
        return { body: await blocks.add(granted, await looking, { participantId: params.participantId, staffId, why, by, on: today }) };
      };
    },

    unblock: ({ params, now }) => {
      const looking = ahead(openCard(params.participantId, now));
      return async (granted) => {
        await looking;
        return { body: await blocks.remove(granted, params.staffId, params.participantId) };
      };
    },
  };
}
