import { lazy, Suspense } from "react";
import { useTexts } from "../i18n/language.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { texts } from "./texts.ts";

const SignIn = lazy(async () => ({ default: (await import("../features/office/sign-in/SignIn.tsx")).SignIn }));

/** Signing in again over the page: nothing under it unmounts, so nothing typed is lost (DECISIONS 24). */
export function InterruptedDialog({ isOpen }: { readonly isOpen: boolean }) {
  const t = useTexts(texts);
  return (
    <Dialog title={t.interrupted} isOpen={isOpen}>
      <p>{t.interruptedText}</p>
      <Suspense fallback={<Skeleton rows={3} />}>
        <SignIn over />
      </Suspense>
    </Dialog>
  );
}
