import type { UserId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { type HandoverOutcomes, HandoverRefusal } from "../../../shared/placement/handover.ts";
import { found, settle } from "../../records/settle.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import { ahead, type Granted, type Handlers } from "../../runtime/serve.ts";
import type { AssignmentsStore } from "./assignments-store.ts";
import { hidingOf } from "./blocks-store.ts";
import { worksHere } from "../participants/colleagues.ts";
import type { HandoverStore } from "./handover-store.ts";
import { moving, staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";

type Routes = typeof placementContract;
type Outcome = HandoverOutcomes["outcomes"][number];
type Request = Granted<Routes["handOver"]>;

interface HandoverParts {
  readonly participants: ParticipantsStore;
  readonly assignments: AssignmentsStore;
  readonly handover: HandoverStore;
  readonly colleagues: CallerReader;
}

/** A caseload and its workplaces go to others, page by page; each thing is a transaction of its own, so a page may be sent again. */
export function handoverHandlers(parts: HandoverParts): Pick<Handlers<Routes>, "planHandover" | "handOver"> {
  const { participants, handover } = parts;
  return {
    planHandover: ({ params: { staffId }, now, today }) => {
      const looking = ahead(
        Promise.all([participants.caseload(staffId, now, today), handover.workplaces(staffId), handover.assignments(staffId, today), handover.blocks()]),
      );
      return async ({ caller, trail }) => {
        const [caseload, workplaces, held, blocks] = await looking;
        const viewer = staffOf(caller);
        const people = caseload(viewer).filter(({ assignment }) => assignment === null);
        const named = new Set<string>(people.map(({ participantId }) => participantId));
        const hides = hidingOf(blocks)(viewer);
        const assignments = held.filter(({ participantId }) => !hides(participantId));
        trail.concerns([...named, ...assignments.map(({ participantId }) => participantId)]);
        return {
          body: {
            participants: people.map(({ participantId, firstNames, lastName, anchor }) => ({
              participantId, firstNames, lastName, serviceEnded: anchor.endedOn !== null, restricted: anchor.restricted,
            })),
            workplaces: workplaces.map(({ workplaceId, name, town }) => ({ workplaceId, name, town })),
            assignments: assignments.map(({ participantId, role, from, to }) => ({ participantId, role, from, to })),
            blocks: blocks.filter(({ participantId }) => named.has(participantId)).map(({ participantId, staffId: of }) => ({ participantId, staffId: of })),
          },
        };
      };
    },

    handOver: ({ params }) => {
      const blocks = ahead(handover.blocks());
      return async (granted) => {
        const { participants: people, workplaces, endAssignments } = granted.body;
        const hides = hidingOf(await blocks)(staffOf(granted.caller));
        const working = await workingOf(parts.colleagues, [...people, ...workplaces].map(({ to }) => to));
        const outcomes: Outcome[] = [];
        for (const { participantId, to } of people)
          outcomes.push(await outcomeOf("participant", participantId, granted, () => movePerson(parts, granted, hides(participantId) ? undefined : participantId, to, working)));
        for (const { workplaceId, to } of workplaces)
          outcomes.push(await outcomeOf("workplace", workplaceId, granted, () => moveWorkplace(parts, granted, workplaceId, to, working)));
        for (const participantId of endAssignments)
          outcomes.push(await outcomeOf("assignment", participantId, granted, () => endAssignment(parts, granted, hides(participantId) ? undefined : participantId, params.staffId)));
        return { body: { outcomes } };
      };
    },
  };
}

/** Which of the receivers can be given people; each is asked about once. */
async function workingOf(colleagues: CallerReader, receivers: readonly UserId[]): Promise<ReadonlySet<UserId>> {
  const all = [...new Set(receivers)];
  const works = await Promise.all(all.map((staffId) => worksHere(colleagues, staffId)));
  return new Set(all.filter((_, at) => works[at]));
}

type Person = Request["body"]["participants"][number]["participantId"];

/** Undefined stands for one whom the main user herself must not see. Moved already counts as done. */
async function movePerson({ participants }: HandoverParts, granted: Request, id: Person | undefined, to: UserId, working: ReadonlySet<UserId>): Promise<void> {
  const participantId = found(id);
  const command = { ...granted, trail: granted.trail.about(participantId) };
  await settle(async () => {
    const card = found(await participants.card(participantId, granted.now));
    const { responsibleId } = card.participant;
    if (responsibleId === to) return () => Promise.resolve();
    if (responsibleId !== granted.params.staffId) throw new Problem("version-conflict");
    if (!working.has(to)) throw new NotWorking();
    const move = moving(participants, command, card, { staffId: to });
    return async () => {
      await move();
    };
  });
}

async function moveWorkplace({ handover }: HandoverParts, granted: Request, id: WorkplaceId, to: UserId, working: ReadonlySet<UserId>): Promise<void> {
  const command = { ...granted, trail: granted.trail.about(id) };
  await settle(async () => {
    const workplace = found(await handover.workplace(id));
    if (workplace.responsibleId === to) return () => Promise.resolve();
    if (workplace.responsibleId !== granted.params.staffId) throw new Problem("version-conflict");
    if (!working.has(to)) throw new NotWorking();
    return async () => {
      await handover.moveWorkplace(command, workplace, to);
    };
  });
}

async function endAssignment({ participants, assignments }: HandoverParts, granted: Request, id: Person | undefined, staff: UserId): Promise<void> {
  const participantId = found(id);
  const card = await participants.card(participantId, granted.now);
  const assignment = card?.assignments.find(({ staffId }) => staffId === staff);
  if (assignment === undefined) return;
  await assignments.end({ ...granted, trail: granted.trail.about(participantId) }, assignment);
}

/** Whoever it should go to has no account in use, or no role here. */
class NotWorking extends Error {}

/** One that is refused leaves the others as they are, and a row of its own; anything unforeseen ends the request. */
async function outcomeOf(kind: Outcome["kind"], id: string, { trail }: Pick<Request, "trail">, work: () => Promise<void>): Promise<Outcome> {
  const refused = await refusalOf(work);
  if (refused !== null) trail.about(id).refuse(refused === "not-working-here" ? "invalid-input" : refused);
  return { kind, id, refused };
}

async function refusalOf(work: () => Promise<void>): Promise<Outcome["refused"]> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof NotWorking) return "not-working-here";
    const known = HandoverRefusal.safeParse(error instanceof Problem ? error.code : undefined);
    if (!known.success) throw error;
    return known.data;
  }
}
