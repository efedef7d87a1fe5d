import type { ContactId } from "../../../shared/kernel/ids.ts";
import { addDays, dateAt, type Instant, millisecondsOf } from "../../../shared/kernel/local-date.ts";
import {
  type FreshLinkRequest, type LinkProposal, type LinkToken, type LinkWindow, type OwnReports, type Submission,
  windowClosesOn,
} from "../../../shared/placement/link.ts";
import { intakeEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowOf, rowsOf } from "../../records/rows.ts";
import type { AuditLog } from "../../storage/audit-log.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Table } from "../../storage/table.ts";
import { check, type Condition, ifNew, ifStill, put, type Write } from "../../storage/transaction.ts";
import { closingStamp, stampAfter } from "../participants/cards.ts";
import { contactIsKept } from "../workplaces/contact-rows.ts";
import type { NewEvaluation } from "./link-evaluations.ts";
import type { LinkFile } from "./link-file.ts";
import type { NewProposal } from "./link-proposals.ts";
import { hourOf, intakeKeys, intakePartitions, intakePrefixes } from "../keys.ts";

export interface NewSubmission {
  readonly submission: Submission;
  /** The windows it reports, as they were when its entries were judged. */
  readonly windows: readonly LinkWindow[];
  /** The contact's own reports as they stand with it. */
  readonly reports: readonly OwnReports[];
}

/** What was asked for is remembered through the next day. */
const askedDays = 1;

/** Copies on the employer's surface end this long after they are written; the register holds what was reported. */
const copyDays = 60;

/** All that the employer's surface can do: look at its own page, and drop something into the box. */
export function linkStore(intake: Table, audit: AuditLog) {
  return { ...looks(intake), ...reports(intake, audit), ...proposals(intake, audit), ...freshLinks(intake, audit) };
}

export type LinkStore = ReturnType<typeof linkStore>;

function looks(intake: Table) {
  return {
    async token(hash: string): Promise<LinkToken | undefined> {
      const item = await intake.get(intakeKeys.token(hash));
      return item && fieldsOf(intakeEntities.token, item);
    },

    /** The contact's page in two Queries side by side, without what is past its time; undefined once the contact's own is. */
    async file(id: ContactId, now: number): Promise<LinkFile | undefined> {
      const [items, proposed] = await Promise.all([
        intake.all(intakePartitions.contact(id), intakePrefixes.everything),
        intake.all(intakePartitions.submissions(id), intakePrefixes.proposal),
      ]);
      const [contact] = rowsOf(intakeEntities.contact, items);
      if (contact === undefined || !contactIsKept(contact, now)) return undefined;
      const today = dateAt(now);
      return {
        contact,
        windows: rowsOf(intakeEntities.window, items).filter((window) => windowClosesOn(window) >= today),
        reports: rowsOf(intakeEntities.reports, items),
        evaluations: rowsOf(intakeEntities.ownEvaluation, items),
        proposals: rowsOf(intakeEntities.proposal, proposed)
          .filter(({ sentAt }) => addDays(dateAt(millisecondsOf(sentAt)), copyDays) >= today)
          .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)),
      };
    },
  };
}

function reports(intake: Table, audit: AuditLog) {
  return {
    /**
     * Stores a submission once. Refuses `version-conflict` when the contact's own reports changed
     * meanwhile, and `link-not-valid` when a placement moved or the link was revoked between look and press.
     */
    submit<A>(command: Command, generation: number, seen: readonly OwnReports[], made: NewSubmission, answer: A): Promise<A> {
      const { submission, windows, reports } = made;
      const { submissionId, contactId, receivedAt } = submission;
      const stamp = copyStamp(receivedAt);
      const pending = { submissionId, contactId, receivedAt, placementIds: reports.map(({ placementId }) => placementId) };
      const writes: Write[] = [
        check(intake, intakeKeys.contact(contactId), stillValid(generation)),
        ...windows.map((window) => check(intake, intakeKeys.window(contactId, window.placementId), stillOpen(window))),
        ...reports.map((own) => {
          const before = seen.find(({ placementId }) => placementId === own.placementId);
          const row = rowOf(intakeEntities.reports, intakeKeys.reports(contactId, own.placementId), own, stamp);
          return put(intake, row, ifStill(before?.version));
        }),
        put(intake, rowOf(intakeEntities.submission, intakeKeys.submission(contactId, submissionId), submission, stamp), ifNew),
        put(intake, rowOf(intakeEntities.pending, intakeKeys.pending(submissionId), pending, stamp), ifNew),
      ];
      return store(intake, audit, command, writes, answer);
    },

    /** Stores an evaluation once. Refuses like `submit`, and `version-conflict` also when staff went through it meanwhile. */
    evaluate<A>(command: Command, generation: number, { window, before, own, submission }: NewEvaluation, answer: A): Promise<A> {
      const { contactId, placementId, evaluationId } = submission;
      const stamp = closingStamp(windowClosesOn(window));
      const writes = [
        check(intake, intakeKeys.contact(contactId), stillValid(generation)),
        check(intake, intakeKeys.window(contactId, placementId), stillOpen(window)),
        put(intake, rowOf(intakeEntities.ownEvaluation, intakeKeys.ownEvaluation(contactId, placementId), own, stamp), ifStill(before?.version)),
        put(intake, rowOf(intakeEntities.evaluation, intakeKeys.evaluation(contactId, evaluationId), submission, copyStamp(submission.receivedAt)), ifNew),
        put(
          intake,
          rowOf(intakeEntities.pendingEvaluation, intakeKeys.pendingEvaluation(evaluationId), { evaluationId, contactId }, copyStamp(submission.receivedAt)),
          ifNew,
        ),
      ];
      return store(intake, audit, command, writes, answer);
    },
  };
}

function proposals(intake: Table, audit: AuditLog) {
  return {
    /** Stores a proposal once. Refuses `link-not-valid` when the placement moved or the link was revoked meanwhile. */
    propose<A>(command: Command, generation: number, { window, proposal }: NewProposal, answer: A): Promise<A> {
      const { contactId } = proposal;
      const writes = [
        check(intake, intakeKeys.contact(contactId), stillValid(generation)),
        ...(window ? [check(intake, intakeKeys.window(contactId, window.placementId), stillOpen(window))] : []),
        ...proposalWrites(proposal, ifNew),
      ];
      return store(intake, audit, command, writes, answer);
    },

    /** Takes a proposal back. Refuses `proposal-answered` when staff were faster. */
    withdraw(command: Command, proposal: LinkProposal) {
      return store(intake, audit, command, proposalWrites(proposal, stillWaiting), {});
    },
  };

  function proposalWrites(proposal: LinkProposal, condition: Condition): Write[] {
    const { contactId, proposalId, sentAt } = proposal;
    return [
      put(intake, rowOf(intakeEntities.proposal, intakeKeys.proposal(contactId, proposalId), proposal, copyStamp(sentAt)), condition),
      put(intake, rowOf(intakeEntities.pendingProposal, intakeKeys.pendingProposal(proposalId), { proposalId, contactId }, copyStamp(sentAt))),
    ];
  }
}

function freshLinks(intake: Table, audit: AuditLog) {
  return {
    /** What was asked for a contact today and yesterday. */
    async asked(id: ContactId): Promise<FreshLinkRequest[]> {
      return rowsOf(intakeEntities.freshLink, await intake.all(intakePartitions.submissions(id), intakePrefixes.freshLink));
    },

    /**
     * Asks for a fresh link, or only seems to: a transaction of as many parts over rows that are not there, so that an
     * answer takes as long whether there is such a link or not.
     */
    async ask(command: Command, request: FreshLinkRequest | undefined, generation: number, nobody: ContactId): Promise<void> {
      await store(intake, audit, command, request === undefined ? seemingly(nobody) : asking(request, generation), null);
    },
  };

  function asking(request: FreshLinkRequest, generation: number): Write[] {
    const { contactId, requestedAt } = request;
    const hour = hourOf(requestedAt);
    const stamp = stampAfter(requestedAt, askedDays);
    return [
      check(intake, intakeKeys.contact(contactId), stillValid(generation)),
      put(intake, rowOf(intakeEntities.freshLink, intakeKeys.freshLink(contactId, hour), request, stamp), ifNew),
      put(intake, rowOf(intakeEntities.freshLink, intakeKeys.pendingFreshLink(contactId, hour), request, stamp), ifNew),
    ];
  }

  function seemingly(nobody: ContactId): Write[] {
    return [intakeKeys.contact(nobody), intakeKeys.freshLink(nobody, ""), intakeKeys.pendingFreshLink(nobody, "")].map((key) => check(intake, key, ifNew));
  }
}

const copyStamp = (at: Instant) => stampAfter(at, copyDays);

const stillWaiting: Condition = {
  expression: "#state = :waiting",
  names: { "#state": "state" },
  values: { ":waiting": "waiting" },
  refusal: "proposal-answered",
};

const stillValid = (generation: number): Condition => ({
  expression: "generation = :generation",
  values: { ":generation": generation },
  refusal: "link-not-valid",
});

const stillOpen = (window: LinkWindow): Condition => ({
  expression: "#from = :from AND #to = :to",
  names: { "#from": "from", "#to": "to" },
  values: { ":from": window.from, ":to": window.to },
  refusal: "link-not-valid",
});
