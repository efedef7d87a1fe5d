import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Language } from "../../../shared/kernel/languages.ts";
import { readCell } from "../api/cell.ts";
import { CellContext } from "../api/cell-context.ts";
import { createQueryClient } from "../api/queries.ts";
import { createSession } from "../api/session.ts";
import { SessionContext } from "../api/session-context.ts";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import { router } from "./router.ts";

/** Everything a page needs around it, built once. */
function surroundings() {
  const cell = readCell(document);
  const session = createSession({
    origin: cell.staffApi,
    fetch: (...request) => fetch(...request),
    // The provider writes the page's language there.
    language: () => Language.catch("fi").parse(document.documentElement.lang),
    startOver: () => window.location.assign("/"),
  });
  return { cell, session, queries: createQueryClient() };
}

export function App() {
  const [{ cell, session, queries }] = useState(surroundings);
  useEffect(() => void session.start(), [session]);
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
