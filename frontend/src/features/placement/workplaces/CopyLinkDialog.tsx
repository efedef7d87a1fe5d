import { useState } from "react";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { contactTexts } from "./contact-texts.ts";

/** Shows a link this once. Its hash alone is stored, so nobody can show it again. */
export function CopyLinkDialog({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const t = useTexts(contactTexts);
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy(): Promise<void> {
    setCopied(await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    ));
  }

  return (
    <Dialog
      isOpen
      title={t.copyTitle}
      actions={
        <>
          <Button variant="primary" onPress={() => void copy()}>
            <Icon name="copy" /> {t.copyButton}
          </Button>
          <Button onPress={onClose}>{t.close}</Button>
        </>
      }
    >
      <p>{t.copyBody}</p>
      <Field label={t.copyAddress}>
        {(control) => <input {...control} className="input" readOnly value={url} onFocus={({ target }) => target.select()} />}
      </Field>
      <p role="status">{copied === null ? "" : copied ? t.copied : t.copyFailed}</p>
    </Dialog>
  );
}
