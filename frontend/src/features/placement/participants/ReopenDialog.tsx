import { startOfDay } from "../../../../../shared/kernel/local-date.ts";
import { isExpired } from "../../../../../shared/kernel/retention.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { ruleFor } from "../../../../../shared/placement/service.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { cardReads } from "./queries.ts";
import { serviceTexts } from "./service-texts.ts";

interface ReopenDialogProps {
  readonly card: ParticipantCard;
  readonly onClose: () => void;
}

/** Opens an ended service again, having said that the time of destruction begins anew. */
export function ReopenDialog({ card: { participant, service, today }, onClose }: ReopenDialogProps) {
  const t = useTexts(serviceTexts);
  const reopen = useCommand(placementContract.reopenService, { refreshes: cardReads });
  const rereadOnConflict = useRereadOnConflict(cardReads);
  const sentence = useRefusalSentence(reopen.error);
  const params = { participantId: participant.participantId };
  return (
    <Dialog
      isOpen
      title={t.reopenTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            pending={reopen.isPending}
            onPress={() => reopen.mutate({ params, body: { version: service.version } }, { onSuccess: onClose, onError: (error) => void rereadOnConflict(error) })}
          >
            {t.reopenConfirm}
          </Button>
          <Button onPress={onClose}>{t.cancel}</Button>
        </>
      }
    >
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <p>{t.reopenExplains}</p>
      {isExpired(service.anchor, ruleFor(service.anchor, "attendance"), startOfDay(today)) && <p>{t.reopenLost}</p>}
    </Dialog>
  );
}
