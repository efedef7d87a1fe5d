import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { useSessionStore } from "../api/session-context.ts";

const loadEndingDialog = async () => ({ default: (await import("./EndingDialog.tsx")).EndingDialog });
const EndingDialog = lazy(loadEndingDialog);

/** So long before the end of the session a person hears of it, in seconds: time to finish a sentence and save. */
const warning = 120;

/** Says in time that the session is about to end; signing in again then opens over the page, and nothing is lost. */
export function EndingSession() {
  const { endsInSeconds } = useSessionStore();
  const left = useSyncExternalStore(endsInSeconds.subscribe, endsInSeconds.value);
  const [near, setNear] = useState(false);

  // Fetched while all is well.
  useEffect(() => void loadEndingDialog().catch(() => undefined), []);
  useEffect(() => {
    setNear(false);
    if (left === null) return undefined;
    const timer = setTimeout(() => setNear(true), Math.max(0, left - warning) * 1000);
    return () => clearTimeout(timer);
  }, [left]);

  return <Suspense>{near && <EndingDialog onClose={() => setNear(false)} />}</Suspense>;
}
