import { createContext, use, useSyncExternalStore } from "react";
import type { Client } from "./client.ts";
import type { Person, Session, SessionState } from "./session.ts";

export const SessionContext = createContext<Session | null>(null);

export function useSessionStore(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSessionStore outside SessionContext");
  return session;
}

export function useSessionState(): SessionState {
  const session = useSessionStore();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The person at work and her organisation; only for screens behind signing in. */
export function useSession(): Person & Pick<Session, "signOut"> {
  const { signOut } = useSessionStore();
  const state = useSessionState();
  if (state.kind === "starting" || state.kind === "signed-out") throw new Error("useSession before signing in");
  return { user: state.user, organisationName: state.organisationName, signOut };
}

export const useApi = (): Client => useSessionStore().client;

/** How much of what was typed waits in memory to be stored. */
export function useUnsaved(): number {
  const { unsaved } = useSessionStore();
  return useSyncExternalStore(unsaved.subscribe, unsaved.value);
}
