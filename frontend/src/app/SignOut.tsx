import { lazy, Suspense, useEffect, useState } from "react";
import { useSession, useUnsaved } from "../api/session-context.ts";
import { useTexts } from "../i18n/language.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { texts } from "./texts.ts";

const loadUnsavedDialog = async () => ({ default: (await import("./UnsavedDialog.tsx")).UnsavedDialog });
const UnsavedDialog = lazy(loadUnsavedDialog);

/** Ends the session; what waits in memory to be stored is told first, for it would be gone. */
export function SignOut() {
  const t = useTexts(texts);
  const { signOut } = useSession();
  const unsaved = useUnsaved();
  const [state, setState] = useState<"idle" | "asking" | "pending" | "failed">("idle");

  // It is needed most when there is no connection to fetch it over.
  useEffect(() => void loadUnsavedDialog().catch(() => undefined), []);

  async function leave(): Promise<void> {
    setState("pending");
    await signOut().catch(() => setState("failed"));
  }

  return (
    <>
      <Button variant="quiet" pending={state === "pending"} pendingText={t.signingOut} onPress={() => (unsaved > 0 ? setState("asking") : void leave())}>
        {t.signOut}
      </Button>
      {state === "failed" && <Banner tone="danger">{t.signOutFailed}</Banner>}
      <Suspense>{state === "asking" && <UnsavedDialog unsaved={unsaved} onStay={() => setState("idle")} onLeave={() => void leave()} />}</Suspense>
    </>
  );
}
