import type { ChangeProposal } from "../../../../../shared/placement/change-proposal.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { sayPlan } from "../placements/plan-words.ts";
import { proposalTexts } from "./texts.ts";

/** What a proposal says, in a sentence. */
export function ProposalWords({ proposal: { change }, person, contact }: { readonly proposal: ChangeProposal; readonly person: string; readonly contact: string }) {
  const t = useTexts(proposalTexts);
  const { language } = useLanguage();
  const client = person === "" ? t.client : person;
  switch (change.kind) {
    case "no-longer-here":
      return change.lastDay === null ? t.noLongerHere(client) : t.noLongerHereSince(client, formatDate(change.lastDay, language));
    case "change-days":
      return t.changeDays(client, sayPlan(change.plan, language));
    case "not-the-contact":
      return t.notTheContact(contact === "" ? t.contact : contact);
  }
}
