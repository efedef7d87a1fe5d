import { randomUUID } from "node:crypto";
import { ContactId, ParticipantId, PlacementId, WorkplaceId } from "../../shared/kernel/ids.ts";
import { type ChangeProposal, ChangeProposalId } from "../../shared/placement/change-proposal.ts";
import { placementEntities } from "../../shared/placement/register.ts";
import { keys } from "../../functions/placement/keys.ts";
import { rowOf, unstamped } from "../../functions/records/rows.ts";
import type { Cell } from "./cell.ts";
import type { Placed } from "./journey.ts";

/** Two proposals of a contact as they lie in the register once taken in: other days, and "I am not the contact". */
export async function storeProposals(cell: Cell, { participantId, workplaceId, contactId, placementId }: Omit<Placed, "staff">) {
  const common = {
    workplaceId: WorkplaceId.parse(workplaceId), contactId: ContactId.parse(contactId), receivedAt: cell.now(),
    state: "pending" as const, answered: null, version: 1,
  };
  const plan: { weekday: 1 | 3; start: string; end: string }[] = [{ weekday: 1, start: "08:00", end: "14:00" }, { weekday: 3, start: "08:00", end: "14:00" }];
  const days: ChangeProposal = {
    ...common, proposalId: ChangeProposalId.parse(randomUUID()), participantId: ParticipantId.parse(participantId),
    change: { kind: "change-days", placementId: PlacementId.parse(placementId), plan },
  };
  const contact: ChangeProposal = { ...common, proposalId: ChangeProposalId.parse(randomUUID()), participantId: null, change: { kind: "not-the-contact" } };
  for (const proposal of [days, contact])
    await cell.tables.placement.replace(rowOf(placementEntities.changeProposal, keys.changeProposal(proposal.proposalId), proposal, unstamped));
  return { proposalId: days.proposalId, contactProposalId: contact.proposalId };
}
