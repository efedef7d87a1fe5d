import { SignIn } from "../features/office/sign-in/SignIn.tsx";
import { useTexts } from "../i18n/language.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { texts } from "./texts.ts";

/** Signing in again over the page: nothing under it unmounts, so nothing typed is lost. */
export function InterruptedDialog() {
  const t = useTexts(texts);
  return (
    <Dialog title={t.interrupted} isOpen>
      <p>{t.interruptedText}</p>
      <SignIn over />
    </Dialog>
  );
}
