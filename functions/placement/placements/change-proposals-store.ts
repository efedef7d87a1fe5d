import type { ParticipantId, UserId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { ChangeProposal, ChangeProposalId } from "../../../shared/placement/change-proposal.ts";
import type { LinkProposal } from "../../../shared/placement/link.ts";
import { intakeEntities, placementEntities } from "../../../shared/placement/register.ts";
import type { Contact, ContactLink } from "../../../shared/placement/workplace.ts";
import { fieldsOf, rowOf, rowsOf } from "../../records/rows.ts";
import type { Moment } from "../../runtime/clock.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, commit, type Condition, ifNew, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { stampAfter } from "../participants/cards.ts";
import { contactRows } from "../workplaces/contact-rows.ts";
import { intakeKeys, intakePartitions, intakePrefixes, keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";
import { type Viewer, visibleTo } from "../participants/visibility-store.ts";
import { linkOf, type WorkplaceFile } from "../workplaces/workplaces-store.ts";

/** An unanswered proposal is about days long gone by then; an answered one lives on as an event of its placement. */
const pendingDays = 365;
const answeredDays = 60;

/** Employers' proposals on the register's side, with the copies on the employer's page that follow the answer. */
export function changeProposalsStore(tables: PlacementTables) {
  return { ...reads(tables), ...answers(tables), ...takingIn(tables) };
}

export type ChangeProposalsStore = ReturnType<typeof changeProposalsStore>;

function reads({ placement: table }: PlacementTables) {
  return {
    async all(): Promise<ChangeProposal[]> {
      return rowsOf(placementEntities.changeProposal, await table.all(partitions.proposals, prefixes.proposal));
    },

    async find(id: ChangeProposalId): Promise<ChangeProposal | undefined> {
      const item = await table.get(keys.changeProposal(id));
      return item && fieldsOf(placementEntities.changeProposal, item);
    },

    visible: (viewer: Viewer, ids: readonly ParticipantId[], moment: Pick<Moment, "now" | "today">) => visibleTo(table, viewer, ids, moment),

    /** The workplaces a member of staff looks after. */
    async workplacesOf(staff: UserId): Promise<ReadonlySet<WorkplaceId>> {
      const rows = rowsOf(placementEntities.responsibility, await table.all(partitions.staff(staff), prefixes.workplace));
      return new Set(rows.map(({ workplaceId }) => workplaceId));
    },
  };
}

function answers({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** The writes of an answer: the proposal, and what the employer's page says of it. Refuses `proposal-answered` once it is. */
    answerWrites,

    /** A rejection changes nothing but the proposal. Refuses `proposal-answered`. */
    answer(command: Command, proposal: ChangeProposal) {
      return store(table, audit, command, answerWrites(proposal), { version: proposal.version });
    },

    /** "I am not the contact": from now on the link of the wrong person opens nothing. Refuses `version-conflict`. */
    dismissContact(command: Command, proposal: ChangeProposal, file: WorkplaceFile, contact: Contact, link: ContactLink) {
      const { workplaceId } = file.workplace;
      const writes = [
        ...answerWrites(proposal),
        check(table, keys.contact(workplaceId, contact.contactId), ifVersion(contact.version)),
        put(table, contactRows.link(workplaceId, contact, link), ifVersion(linkOf(file, contact).version)),
        put(intake, contactRows.intake(file.workplace, contact, link.generation)),
      ];
      return store(table, audit, command, writes, { version: proposal.version });
    },
  };

  function answerWrites(proposal: ChangeProposal): Write[] {
    const { contactId, proposalId, change, receivedAt: sentAt } = proposal;
    const state = proposal.state === "approved" ? "approved" : "rejected";
    const copy: LinkProposal = { proposalId, contactId, change, sentAt, state };
    return [
      put(table, rowOfProposal(proposal), answeredFrom(proposal)),
      put(intake, rowOf(intakeEntities.proposal, intakeKeys.proposal(contactId, proposalId), copy, stampAfter(sentAt, answeredDays)), notWithdrawn),
    ];
  }
}

/** From the employer's drop box into the register. */
function takingIn({ placement: table, intake, audit }: PlacementTables) {
  return {
    async pending() {
      return rowsOf(intakeEntities.pendingProposal, await intake.all(intakePartitions.pending, intakePrefixes.proposal));
    },

    async received(proposal: Pick<LinkProposal, "contactId" | "proposalId">): Promise<LinkProposal | undefined> {
      const item = await intake.get(intakeKeys.proposal(proposal.contactId, proposal.proposalId));
      return item && fieldsOf(intakeEntities.proposal, item);
    },

    /** Takes a proposal in, or what became of it at the contact's hands; an earlier one it replaces is closed with it. */
    async take(command: Command, proposals: readonly ChangeProposal[]): Promise<void> {
      const writes = proposals.map((proposal) => put(table, rowOfProposal(proposal), proposal.version === 1 ? ifNew : ifVersion(proposal.version - 1)));
      await store(table, audit, command, writes, null);
    },

    /** The drop box is emptied; doing it twice changes nothing. */
    async taken(id: ChangeProposalId, token: string): Promise<void> {
      await commit(intake, [remove(intake, intakeKeys.pendingProposal(id))], token);
    },
  };
}

function rowOfProposal(proposal: ChangeProposal) {
  const { answered, receivedAt } = proposal;
  const stamp = answered === null ? stampAfter(receivedAt, pendingDays) : stampAfter(answered.at, answeredDays);
  return rowOf(placementEntities.changeProposal, keys.changeProposal(proposal.proposalId), proposal, stamp);
}

const answeredFrom = ({ version }: ChangeProposal): Condition => ({ ...ifVersion(version - 1), refusal: "proposal-answered" });

/** The contact may have taken it back a moment ago; a copy whose time is over is written anew. */
const notWithdrawn: Condition = {
  expression: "attribute_not_exists(PK) OR #state = :waiting",
  names: { "#state": "state" },
  values: { ":waiting": "waiting" },
  refusal: "proposal-answered",
};
