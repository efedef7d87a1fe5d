import { type Instant, type LocalDate, millisecondsOf } from "../../../shared/kernel/local-date.ts";
import { type FreshLinkRequest, type LinkToken, windowClosesOn } from "../../../shared/placement/link.ts";
import type { LinkFile } from "./link-file.ts";

const hour = 60 * 60 * 1000;

interface FreshLinkFacts {
  readonly token: LinkToken | undefined;
  readonly file: LinkFile | undefined;
  /** What was asked for the same contact before. */
  readonly earlier: readonly FreshLinkRequest[];
}

/**
 * Whether an old link may bring a fresh one to the registered address: of a contact who is still ours, whose links were
 * not revoked or renewed away, who has something to report, and who was not sent one within the hour.
 */
export function freshLinkFor({ token, file, earlier }: FreshLinkFacts, moment: { readonly at: Instant; readonly today: LocalDate }): FreshLinkRequest | undefined {
  if (token === undefined || file?.contact.generation !== token.generation) return undefined;
  if (!file.windows.some((window) => window.from <= moment.today && windowClosesOn(window) >= moment.today)) return undefined;
  const since = millisecondsOf(moment.at) - hour;
  if (earlier.some(({ requestedAt }) => millisecondsOf(requestedAt) > since)) return undefined;
  const { contactId, workplaceId } = file.contact;
  return { contactId, workplaceId, requestedAt: moment.at };
}
