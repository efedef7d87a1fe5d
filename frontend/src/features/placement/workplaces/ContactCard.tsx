import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { Instant } from "../../../../../shared/kernel/local-date.ts";
import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import { ContactDetails } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { languageNames, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { ContactFields, useContactLabels } from "./ContactFields.tsx";
import { contactTexts } from "./contact-texts.ts";
import { LinkPanel } from "./LinkPanel.tsx";
import { type ContactRow, contactReads } from "./queries.ts";

interface ContactCardProps {
  readonly workplaceId: WorkplaceId;
  readonly contact: ContactRow;
  readonly now: Instant;
  readonly mayChange: boolean;
  readonly reread: () => Promise<WorkplaceCard["contacts"]>;
}

/** One contact person: how to reach him, and the link with which he reports. */
export function ContactCard({ workplaceId, contact, now, mayChange, reread }: ContactCardProps) {
  const t = useTexts(contactTexts);
  const [base, setBase] = useState<ContactRow | null>(null);
  return (
    <article className="contact">
      <div className="card-heading">
        <h3>{contact.name}</h3>
        {mayChange && (
          <Button variant="quiet" aria-label={t.editSpoken(contact.name)} onPress={() => setBase(contact)}>
            {t.edit}
          </Button>
        )}
      </div>
      <p>
        <a className="link" href={`mailto:${contact.workEmail}`}>
          {contact.workEmail}
        </a>
        {contact.workPhone !== null && (
          <>
            {" · "}
            <a className="link" href={`tel:${contact.workPhone}`}>
              {contact.workPhone}
            </a>
          </>
        )}
        {" · "}
        {languageNames[contact.language]}
      </p>
      <LinkPanel workplaceId={workplaceId} contact={contact} now={now} />
      {base !== null && (
        <EditContactDialog
          workplaceId={workplaceId}
          base={base}
          reread={async () => (await reread()).find(({ contactId }) => contactId === base.contactId) ?? base}
          onClose={() => setBase(null)}
        />
      )}
    </article>
  );
}

interface EditContactDialogProps {
  readonly workplaceId: WorkplaceId;
  readonly base: ContactRow;
  readonly reread: () => Promise<ContactRow>;
  readonly onClose: () => void;
}

function EditContactDialog({ workplaceId, base, reread, onClose }: EditContactDialogProps) {
  const t = useTexts(contactTexts);
  const labels = useContactLabels();
  const change = useCommand(placementContract.changeContact, { refreshes: contactReads });
  const details = ContactDetails.strip();
  const { clash, save, settle } = useMergedSave<ContactDetails>({
    fields: ["name", "workEmail", "workPhone", "language"],
    base,
    reread,
    send: (values, version) =>
      change.mutateAsync({ params: { workplaceId, contactId: base.contactId }, body: { ...details.parse(values), version } }),
    onSaved: onClose,
  });
  return (
    <Dialog isOpen title={t.editTitle} onClose={onClose}>
      {clash === null ? (
        <ContactFields
          start={{ ...details.parse(base), workPhone: base.workPhone ?? "" }}
          onSave={save}
          otherActions={<Button onPress={onClose}>{t.cancel}</Button>}
        />
      ) : (
        <FieldConflicts clash={clash} labels={labels} say={(value) => value ?? ""} onSave={settle} onCancel={onClose} />
      )}
    </Dialog>
  );
}
