import { addDays, dateAt, type LocalDate, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import type { ContactId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { contactReads } from "./queries.ts";

export interface PaperLink {
  readonly url: string;
  /** The last day on which it opens. */
  readonly until: LocalDate;
}

/** A link for paper: made only when somebody asks for it, and known to this page alone until it is left. */
export function usePaperLink(params: { readonly workplaceId: WorkplaceId; readonly contactId: ContactId }) {
  const issue = useCommand(placementContract.issueLink, { refreshes: contactReads });
  const sentence = useRefusalSentence(issue.error);
  const link: PaperLink | null =
    issue.data?.url == null ? null : { url: issue.data.url, until: addDays(dateAt(millisecondsOf(issue.data.expiresAt)), -1) };
  return { link, sentence, pending: issue.isPending, make: () => issue.mutate({ params, body: { by: "copy", renew: false } }) };
}
