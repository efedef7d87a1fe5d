import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { contactTexts } from "./contact-texts.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly body: string;
  readonly confirmText: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what a command does to somebody's link before it does it. */
export function ConfirmDialog({ title, body, confirmText, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTexts(contactTexts);
  return (
    <Dialog
      alert
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" onPress={onConfirm}>
            {confirmText}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  );
}
