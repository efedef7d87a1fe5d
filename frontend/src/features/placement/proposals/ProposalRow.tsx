import { type ReactNode, useState } from "react";
import type { ChangeProposal } from "../../../../../shared/placement/change-proposal.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useContactNames } from "../workplaces/contact-names.ts";
import { ProposalWords } from "./ProposalWords.tsx";
import { RejectDialog } from "./RejectDialog.tsx";
import { proposalStateTexts, proposalTexts } from "./texts.ts";

interface ProposalRowProps {
  readonly proposal: ChangeProposal;
  readonly person: string;
  readonly reject: (why: string) => Promise<unknown>;
  /** Commands of an answer, beside rejecting: what approving takes. */
  readonly approve: ReactNode;
}

/** A proposal with its answer, or the buttons to give one. */
export function ProposalRow({ proposal, person, reject, approve }: ProposalRowProps) {
  const t = useTexts(proposalTexts);
  const states = useTexts(proposalStateTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const contact = useContactNames(proposal.workplaceId)(proposal.contactId);
  const [rejecting, setRejecting] = useState(false);
  const { state, answered, receivedAt } = proposal;
  return (
    <li>
      <p className="row-title">
        <ProposalWords proposal={proposal} person={person} contact={contact} />
        <Badge tone={state === "pending" ? "warning" : "info"}>{states[state]}</Badge>
      </p>
      <p className="muted">{t.from(contact, formatDateTime(receivedAt, language))}</p>
      {answered !== null && (
        <p>
          {answered.why} <span className="muted">({t.answered(nameOf(answered.by), formatDateTime(answered.at, language))})</span>
        </p>
      )}
      {state === "pending" && (
        <div className="actions">
          {approve}
          <Button onPress={() => setRejecting(true)}>{t.reject}</Button>
        </div>
      )}
      {rejecting && <RejectDialog reject={reject} onClose={() => setRejecting(false)} />}
    </li>
  );
}
