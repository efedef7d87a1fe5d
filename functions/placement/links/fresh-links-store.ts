import type { ContactId } from "../../../shared/kernel/ids.ts";
import type { FreshLinkRequest } from "../../../shared/placement/link.ts";
import { intakeEntities } from "../../../shared/placement/register.ts";
import { fieldsOf, rowsOf } from "../../records/rows.ts";
import type { Table } from "../../storage/table.ts";
import { commit, remove } from "../../storage/transaction.ts";
import { hourOf, intakeKeys, intakePartitions, intakePrefixes } from "../keys.ts";

/** Requests for a fresh link that lie in the drop box. */
export function freshLinksStore(intake: Table) {
  return {
    waiting: async (): Promise<FreshLinkRequest[]> => rowsOf(intakeEntities.freshLink, await intake.all(intakePartitions.pending, intakePrefixes.freshLink)),

    /** The request of that hour, until it has been answered. */
    async find(contact: ContactId, hour: string): Promise<FreshLinkRequest | undefined> {
      const item = await intake.get(intakeKeys.pendingFreshLink(contact, hour));
      return item && fieldsOf(intakeEntities.freshLink, item);
    },

    answered: ({ contactId, requestedAt }: FreshLinkRequest, token: string): Promise<void> =>
      commit(intake, [remove(intake, intakeKeys.pendingFreshLink(contactId, hourOf(requestedAt)))], token),
  };
}

export type FreshLinksStore = ReturnType<typeof freshLinksStore>;
