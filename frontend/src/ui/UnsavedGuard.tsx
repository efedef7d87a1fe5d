import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";

const LeaveDialog = lazy(async () => ({ default: (await import("./LeaveDialog.tsx")).LeaveDialog }));

/** Holds a change of page, or the closing of the tab, until the person has said that she means it. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }) {
  const now = useRef(unsaved);
  useEffect(() => {
    now.current = unsaved;
  });
  const blocker = useBlocker({ shouldBlockFn: () => now.current, enableBeforeUnload: () => now.current, withResolver: true });
  return <Suspense>{blocker.status === "blocked" && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}</Suspense>;
}
