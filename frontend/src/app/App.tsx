import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Language } from "../../../shared/kernel/languages.ts";
import { readCell } from "../api/cell.ts";
import { CellContext } from "../api/cell-context.ts";
import { createQueryClient } from "../api/queries.ts";
import { createSession } from "../api/session.ts";
import { SessionContext } from "../api/session-context.ts";
import { kioskPath } from "../features/coaching/kiosk/kiosk-door.ts";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import { router } from "./router.ts";

/** Tells this browser's other tabs that the person has signed out. */
const signedOut = new BroadcastChannel("signed-out");

/** The browser may put a page aside as it is, to show it again on the way back: nothing of the person is to be on it. */
function leave(to: string): void {
  window.addEventListener("pagehide", () => document.body.replaceChildren());
  window.location.replace(to);
}

const standsAlone = (): boolean => window.location.pathname === kioskPath;

/** Everything a page needs around it, built once. */
function surroundings() {
  const cell = readCell(document);
  const session = createSession({
    origin: cell.staffApi,
    fetch: (...request) => fetch(...request),
    // The provider writes the page's language there.
    language: () => Language.catch("fi").parse(document.documentElement.lang),
    startOver: (to = "/") => {
      signedOut.postMessage(null);
      leave(to);
    },
  });
  return { cell, session, queries: createQueryClient() };
}

export function App() {
  const [{ cell, session, queries }] = useState(surroundings);
  useEffect(() => {
    // The client's page is nobody's of the staff: whoever comes from it signs in.
    if (standsAlone()) return;
    void session.start();
    const leaveToo = () => leave("/");
    signedOut.addEventListener("message", leaveToo);
    return () => signedOut.removeEventListener("message", leaveToo);
  }, [session]);
  useEffect(() => {
    const readAnew = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener("pageshow", readAnew);
    return () => window.removeEventListener("pageshow", readAnew);
  }, []);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (session.unsaved.value() > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [session]);

  return (
    <LanguageProvider>
      <CellContext value={cell}>
        <SessionContext value={session}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </SessionContext>
      </CellContext>
    </LanguageProvider>
  );
}
