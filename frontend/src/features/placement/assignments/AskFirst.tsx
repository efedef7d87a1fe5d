import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { texts } from "./texts.ts";

interface AskFirstProps {
  readonly title: string;
  readonly body: string;
  readonly confirmText: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what a command does to somebody's right before it does it; a refusal stays in sight. */
export function AskFirst({ title, body, confirmText, pending, error, onConfirm, onClose }: AskFirstProps) {
  const t = useTexts(texts);
  const sentence = useRefusalSentence(error);
  return (
    <Dialog
      alert
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" pending={pending} onPress={onConfirm}>
            {confirmText}
          </Button>
        </>
      }
    >
      <p>{body}</p>
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </Dialog>
  );
}
