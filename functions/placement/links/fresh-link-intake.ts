import type { IdSource } from "../../../shared/kernel/ids.ts";
import type { FreshLinkRequest } from "../../../shared/placement/link.ts";
import type { FreshLinksStore } from "./fresh-links-store.ts";
import type { MessageJobs } from "./messages.ts";

/** Requests for a fresh link, from the drop box to the mail. */
export interface FreshLinkWork {
  readonly newId: IdSource;
  readonly requests: FreshLinksStore;
  readonly mail: Pick<MessageJobs, "mailFreshLink">;
}

/**
 * Mails a fresh link to the registered address, whoever asked. Whether one may be sent now is judged where it is
 * mailed, so a second run finds that one has just left, and sends none.
 */
export async function takeFreshLink({ newId, requests, mail }: FreshLinkWork, request: FreshLinkRequest): Promise<void> {
  const { contactId, workplaceId } = request;
  await mail.mailFreshLink({ workplaceId, contactId });
  await requests.answered(request, newId());
}
