import type { ContactId, SubmissionId } from "../../../shared/kernel/ids.ts";
import type { LinkContact, LinkWindow, Submission } from "../../../shared/placement/link.ts";
import { intakeEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowOf, rowsOf } from "../../records/rows.ts";
import type { Table } from "../../storage/table.ts";
import { commit, put, remove } from "../../storage/transaction.ts";
import * as z from "zod";
import { intakeKeys, intakePartitions, intakePrefixes } from "../keys.ts";

const Stamps = z.object({ rv: z.int(), ttl: z.int() });

/** The drop box from the register's side. */
export function submissionsStore(intake: Table) {
  return {
    async pending() {
      return rowsOf(intakeEntities.pending, await intake.all(intakePartitions.pending, intakePrefixes.submission));
    },

    async submission(contact: ContactId, id: SubmissionId): Promise<Submission | undefined> {
      const item = await intake.get(intakeKeys.submission(contact, id));
      return item && fieldsOf(intakeEntities.submission, item);
    },

    async contact(contact: ContactId): Promise<LinkContact | undefined> {
      const item = await intake.get(intakeKeys.contact(contact));
      return item && fieldsOf(intakeEntities.contact, item);
    },

    async windows(contact: ContactId): Promise<LinkWindow[]> {
      return rowsOf(intakeEntities.window, await intake.all(intakePartitions.contact(contact), intakePrefixes.window));
    },

    /** Marks a submission as taken in; doing it twice changes nothing. */
    async taken(submission: Submission, token: string): Promise<void> {
      const key = intakeKeys.submission(submission.contactId, submission.submissionId);
      const stamps = Stamps.parse(await intake.get(key));
      const row = rowOf(intakeEntities.submission, key, { ...submission, state: "taken" }, stamps);
      await commit(intake, [put(intake, row), remove(intake, intakeKeys.pending(submission.submissionId))], token);
    },
  };
}

export type SubmissionsStore = ReturnType<typeof submissionsStore>;
