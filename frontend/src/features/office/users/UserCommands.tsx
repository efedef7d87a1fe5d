import { useState } from "react";
import { officeContract } from "../../../../../shared/office/contract.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { texts } from "./texts.ts";

const refreshes = [officeContract.listUsers, officeContract.listColleagues];

/** What the user administration may do to one user. Closing an account asks first; nothing else takes rights away. */
export function UserCommands({ user }: { readonly user: ListedUser }) {
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
        <Disable user={user} onPress={() => setAsking(true)} />
      )}
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
      {renewal.data?.delivery === "sent" && <Banner tone="success">{t.renewed}</Banner>}
      {renewal.data?.delivery === "failed" && <Banner tone="warning">{t.notSent}</Banner>}
      <DisableDialog user={user} isOpen={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

/** Whoever guides people hands them over first: that is a page of its own. */
function Disable({ user, onPress }: { readonly user: ListedUser; readonly onPress: () => void }) {
  const t = useTexts(texts);
  const name = `${t.disable}: ${user.name}`;
  if (user.roles.placement === null) {
    return (
      <Button variant="quiet" aria-label={name} onPress={onPress}>
        {t.disable}
      </Button>
    );
  }
  return (
    <Link look="quiet" aria-label={name} to="/users/$userId/disable" params={{ userId: user.userId }}>
      {t.disable}
    </Link>
  );
}

function DisableDialog({ user, isOpen, onClose }: { readonly user: ListedUser; readonly isOpen: boolean; readonly onClose: () => void }) {
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
