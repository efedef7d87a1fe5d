import type { ContactId } from "../../shared/kernel/ids.ts";
import { addDays, dateAt, millisecondsOf } from "../../shared/kernel/local-date.ts";
import type { LinkContact, LinkToken, LinkWindow, OwnReports, Submission } from "../../shared/placement/link.ts";
import { intakeEntities } from "../../shared/placement/register.ts";
import { fieldsOf, rowOf, rowsOf } from "../records/rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { check, type Condition, ifNew, ifStill, put, type Write } from "../storage/transaction.ts";
import { closingStamp } from "./cards.ts";
import { contactIsKept } from "./contact-rows.ts";
import { intakeKeys, intakePartitions, intakePrefixes } from "./keys.ts";

export interface LinkFile {
  readonly contact: LinkContact;
  readonly windows: readonly LinkWindow[];
  readonly reports: readonly OwnReports[];
}

export interface NewSubmission {
  readonly submission: Submission;
  /** The windows it reports, as they were when its entries were judged. */
  readonly windows: readonly LinkWindow[];
  /** The contact's own reports as they stand with it. */
  readonly reports: readonly OwnReports[];
}

/** Copies on the employer's surface end this long after they are written; the register holds what was reported. */
const copyDays = 60;

/** All that the employer's surface can do: look at its own page, and drop a submission into the box. */
export function linkStore(intake: Table, audit: AuditLog) {
  return {
    async token(hash: string): Promise<LinkToken | undefined> {
      const item = await intake.get(intakeKeys.token(hash));
      return item && fieldsOf(intakeEntities.token, item);
    },

    /** The contact's page in one Query; undefined once the contact's own time is over. */
    async file(id: ContactId, now: number): Promise<LinkFile | undefined> {
      const items = await intake.all(intakePartitions.contact(id), intakePrefixes.everything);
      const [contact] = rowsOf(intakeEntities.contact, items);
      if (contact === undefined || !contactIsKept(contact, now)) return undefined;
      return { contact, windows: rowsOf(intakeEntities.window, items), reports: rowsOf(intakeEntities.reports, items) };
    },

    /**
     * Stores a submission once. Refuses `version-conflict` when the contact's own reports changed
     * meanwhile, and `link-not-valid` when a placement moved or the link was revoked between look and press.
     */
    submit<A>(command: Command, generation: number, seen: readonly OwnReports[], made: NewSubmission, answer: A): Promise<A> {
      const { submission, windows, reports } = made;
      const { submissionId, contactId, receivedAt } = submission;
      const stamp = closingStamp(addDays(dateAt(millisecondsOf(receivedAt)), copyDays));
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
  };
}

export type LinkStore = ReturnType<typeof linkStore>;

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
