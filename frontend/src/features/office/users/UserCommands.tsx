import { useState } from "react";
import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { texts } from "./texts.ts";

export type StaffUser = ResponseOf<typeof officeContract.listUsers>["rows"][number];

const refreshes = [officeContract.listUsers, officeContract.listColleagues];

/** What the user administration may do to one user. Closing an account asks first; nothing else takes rights away. */
export function UserCommands({ user }: { readonly user: StaffUser }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const renewal = useCommand(officeContract.renewInvitation, { refreshes });
  const enabling = useCommand(officeContract.enableUser, { refreshes });
  const sentence = useRefusalSentence(renewal.error ?? enabling.error);
  const given = { params: { userId: user.userId }, body: { version: user.version } };

  return (
    <div className="row-commands">
      {user.status === "invited" && (
        <Button variant="quiet" aria-label={`${t.renew}: ${user.name}`} pending={renewal.isPending} pendingText={t.sending} onPress={() => renewal.mutate(given)}>
          {t.renew}
        </Button>
      )}
      {user.status === "disabled" ? (
        <Button variant="quiet" aria-label={`${t.enable}: ${user.name}`} pending={enabling.isPending} onPress={() => enabling.mutate(given)}>
          {t.enable}
        </Button>
      ) : (
        <Button variant="quiet" aria-label={`${t.disable}: ${user.name}`} onPress={() => setAsking(true)}>
          {t.disable}
        </Button>
      )}
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
      {renewal.data?.delivery === "sent" && <Banner tone="success">{t.renewed}</Banner>}
      {renewal.data?.delivery === "failed" && <Banner tone="warning">{t.notSent}</Banner>}
      <DisableDialog user={user} isOpen={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function DisableDialog({ user, isOpen, onClose }: { readonly user: StaffUser; readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const disabling = useCommand(officeContract.disableUser, { refreshes });
  const sentence = useRefusalSentence(disabling.error);
  const disable = () =>
    disabling.mutate({ params: { userId: user.userId }, body: { version: user.version } }, { onSuccess: onClose });

  return (
    <Dialog
      alert
      title={t.disableTitle(user.name)}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t.cancel}
          </Button>
          <Button variant="danger" pending={disabling.isPending} onPress={disable}>
            {t.disable}
          </Button>
        </>
      }
    >
      <p>{t.disableText}</p>
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </Dialog>
  );
}
