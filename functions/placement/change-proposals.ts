import type { Caller } from "../../shared/kernel/caller.ts";
import type { ParticipantId, UserId } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { type AnswerChange, type AnswerContact, type ChangeProposal, decideAnswer } from "../../shared/placement/change-proposal.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import { found, readAhead, settleOver } from "../records/settle.ts";
import { ahead, type Granted, type Handlers } from "../runtime/serve.ts";
import type { ChangeProposalsStore } from "./change-proposals-store.ts";
import { staffOf } from "./participants.ts";
import { type ChangeStores, readForChange, toChange } from "./placement-changes.ts";
import { linkOf } from "./workplaces-store.ts";

type Routes = typeof placementContract;

interface Stores extends ChangeStores {
  readonly proposals: ChangeProposalsStore;
}

type ProposalHandlers = Pick<Handlers<Routes>, "listChangeProposals" | "answerChangeProposal" | "answerContactProposal">;

/** What employers propose to change, and the staff's answers. */
export function changeProposalHandlers(stores: Stores): ProposalHandlers {
  const { proposals } = stores;
  return {
    listChangeProposals: ({ params, today, now }) => {
      const reading = ahead(Promise.all([proposals.all(), proposals.workplacesOf(params.staffId)]));
      return async ({ caller, trail }) => {
        const [all, workplaces] = await reading;
        const about = all.flatMap(({ participantId }) => (participantId === null ? [] : [participantId]));
        const people = await proposals.visible({ userId: staffOf(caller), main: isMain(caller) }, about, { now, today });
        const shown = all.filter(({ participantId, workplaceId }) =>
          participantId === null ? isMain(caller) || workplaces.has(workplaceId) : people.has(participantId),
        );
        trail.concerns(shown.map(({ participantId, contactId }) => participantId ?? contactId));
        return { body: { proposals: shown.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)), today } };
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

const isMain = (caller: Caller): boolean => caller.kind === "person" && caller.user.roles.placement === "main";

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
