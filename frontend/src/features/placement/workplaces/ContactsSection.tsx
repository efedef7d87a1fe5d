import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import type { ContactDetails } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ContactCard } from "./ContactCard.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { contactTexts } from "./contact-texts.ts";
import { contactReads } from "./queries.ts";

interface ContactsSectionProps {
  readonly card: WorkplaceCard;
  readonly mayChange: boolean;
  readonly reread: () => Promise<WorkplaceCard["contacts"]>;
}

/** The people at the workplace who report attendance. */
export function ContactsSection({ card: { workplace, contacts, now }, mayChange, reread }: ContactsSectionProps) {
  const t = useTexts(contactTexts);
  const [adding, setAdding] = useState(false);
  const add = mayChange && <Button onPress={() => setAdding(true)}>{t.add}</Button>;
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.contacts}</h2>
        {contacts.length > 0 && add}
      </div>
      {contacts.length === 0 ? (
        <EmptyState title={t.noneTitle} action={add}>
          <p>{t.none}</p>
        </EmptyState>
      ) : (
        <div className="contacts">
          {contacts.map((contact) => (
            <ContactCard
              key={contact.contactId}
              workplaceId={workplace.workplaceId}
              contact={contact}
              now={now}
              mayChange={mayChange}
              reread={reread}
            />
          ))}
        </div>
      )}
      {adding && <AddContactDialog workplaceId={workplace.workplaceId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddContactDialog({ workplaceId, onClose }: { readonly workplaceId: WorkplaceId; readonly onClose: () => void }) {
  const t = useTexts(contactTexts);
  const { language } = useLanguage();
  const add = useCommand(placementContract.addContact, { refreshes: contactReads });

  async function save(body: ContactDetails): Promise<void> {
    await add.mutateAsync({ params: { workplaceId }, body });
    onClose();
  }

  return (
    <Dialog isOpen title={t.addTitle} onClose={onClose}>
      <ContactFields
        start={{ name: "", workEmail: "", workPhone: "", language }}
        onSave={save}
        otherActions={<Button onPress={onClose}>{t.cancel}</Button>}
      />
    </Dialog>
  );
}
