import type { ParticipantId, UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { type AnswerChange, type AnswerContact, type ChangeProposal, decideAnswer } from "../../../shared/placement/change-proposal.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import { ahead, type Granted, type Handlers } from "../../runtime/serve.ts";
import type { ChangeProposalsStore } from "./change-proposals-store.ts";
import { staffOf } from "../participants/participants.ts";
import { type ChangeStores, readForChange, toChange } from "./placement-changes.ts";
import { linkOf } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;

interface Stores extends ChangeStores {
  readonly proposals: ChangeProposalsStore;
}

type ProposalHandlers = Pick<Handlers<Routes>, "listChangeProposals" | "listAllChangeProposals" | "answerChangeProposal" | "answerContactProposal">;

/** What employers propose to change, and the staff's answers. */
export function changeProposalHandlers(stores: Stores): ProposalHandlers {
  const { proposals } = stores;
  return {
    listChangeProposals: ({ params: { staffId }, today, now }) => {
      const reading = ahead(Promise.all([proposals.all(), proposals.workplacesOf(staffId)]));
      return async ({ caller, trail }) => {
        const [all, workplaces] = await reading;
        const viewers = [{ userId: staffId, main: false }, ...(staffOf(caller) === staffId ? [] : [{ userId: staffOf(caller), main: true }])];
        const seen = await Promise.all(viewers.map((viewer) => proposals.visible(viewer, peopleIn(all), { now, today })));
        const shown = all.filter(({ participantId, workplaceId }) =>
          participantId === null ? workplaces.has(workplaceId) : seen.every((people) => people.has(participantId)),
        );
        return { body: listOf(shown, trail, today) };
      };
    },

    listAllChangeProposals: ({ today, now }) => {
      const reading = ahead(proposals.all());
      return async ({ caller, trail }) => {
        const all = await reading;
        const people = await proposals.visible({ userId: staffOf(caller), main: true }, peopleIn(all), { now, today });
        const shown = all.filter(({ participantId }) => participantId === null || people.has(participantId));
        return { body: listOf(shown, trail, today) };
      };
    },

    answerChangeProposal: ({ params: { participantId, proposalId }, now }) => {
      const reading = readAhead(() => Promise.all([proposals.find(proposalId), readForChange(stores, participantId, now)]));
      return async (granted) => {
        const body = await settleOver(reading, async ([maybe, file]) => {
          const before = found(ofParticipant(maybe, participantId));
          found(file.card);
          const proposal = answered(before, granted.body, granted);
          if (granted.body.answer === "reject" || before.change.kind === "not-the-contact") return () => proposals.answer(granted, proposal);
          const change = await toChange(stores, file, before.change.placementId, granted.body.change, { ...granted, by: staffOf(granted.caller) });
          return () => stores.placements.change(granted, change, proposals.answerWrites(proposal), { version: proposal.version });
        });
        return { body };
      };
    },

    answerContactProposal: answerContact(stores),
  };
}

function answerContact({ proposals, workplaces }: Stores): ProposalHandlers["answerContactProposal"] {
  return ({ params: { workplaceId, contactProposalId }, now }) => {
    const reading = readAhead(() => Promise.all([proposals.find(contactProposalId), workplaces.file(workplaceId, now)]));
    return async (granted) => {
      const body = await settleOver(reading, ([maybe, maybeFile]) => {
        const before = found(maybe?.workplaceId === workplaceId && maybe.participantId === null ? maybe : undefined);
        const file = found(maybeFile);
        granted.trail.concerns([before.contactId]);
        const proposal = answered(before, granted.body, granted);
        const contact = file.contacts.find(({ contactId }) => contactId === before.contactId);
        if (granted.body.answer === "reject" || contact === undefined) return () => proposals.answer(granted, proposal);
        const link = linkOf(file, contact);
        const revoked = { ...link, generation: link.generation + 1, revokedAt: granted.at, version: link.version + 1 };
        return () => proposals.dismissContact(granted, proposal, file, contact, revoked);
      });
      return { body };
    };
  };
}

const ofParticipant = (proposal: ChangeProposal | undefined, id: ParticipantId) => (proposal?.participantId === id ? proposal : undefined);

const peopleIn = (all: readonly ChangeProposal[]): ParticipantId[] => all.flatMap(({ participantId }) => participantId ?? []);

/** Oldest first; whoever they are about, or from, is named to the audit log. */
function listOf(shown: readonly ChangeProposal[], trail: Trail, today: LocalDate) {
  trail.concerns(shown.map(({ participantId, contactId }) => participantId ?? contactId));
  return { proposals: shown.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)), today };
}

function answered(
  proposal: ChangeProposal,
  answer: AnswerChange | AnswerContact,
  { caller, at }: Pick<Granted<Routes["answerChangeProposal"]>, "caller" | "at">,
): ChangeProposal {
  const by: UserId = staffOf(caller);
  const decision = decideAnswer(proposal, answer, { by, at });
  if (decision.kind === "answered") return decision.proposal;
  if (decision.reason === "not-proposed") throw new Problem("invalid-input", [{ path: "change", code: "not-proposed" }]);
  throw new Problem(decision.reason);
}
