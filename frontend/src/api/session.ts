import type { CallerRecord } from "../../../shared/kernel/caller.ts";
import type { Language } from "../../../shared/kernel/languages.ts";
import type { ResponseOf } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { type Client, createClient, type Surroundings } from "./client.ts";
import { ApiProblem } from "./problem.ts";
import { createStore } from "./store.ts";

type SignedIn = ResponseOf<typeof officeContract.renewSession>;

/** Who works here. */
export interface Person {
  readonly user: CallerRecord;
  readonly organisationName: string;
}

export type SessionState =
  /** Asking whether this browser is still signed in. */
  | { readonly kind: "starting" }
  | { readonly kind: "signed-out"; readonly refusal: ApiProblem | null }
  | ({ readonly kind: "signed-in" } & Person)
  /** The session ended under somebody's hands: the page stays as it is, and signing in opens over it. */
  | ({ readonly kind: "interrupted" } & Person);

export interface Session {
  readonly client: Client;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries the refresh cookie, once, when the page opens. */
  readonly start: () => Promise<void>;
  /** Signing in succeeded: calls that were waiting for it go on. */
  readonly enter: (signedIn: SignedIn) => void;
  readonly languageChanged: (language: Language) => void;
  readonly signOut: () => Promise<void>;
}

interface SessionSurroundings extends Pick<Surroundings, "origin" | "fetch" | "language"> {
  /** Loads the site afresh, so that nothing of the former person is left in memory. */
  readonly startOver: () => void;
}

/** Refusals of a renewal that mean "sign in again", as against a lost connection. */
const endsSession = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.code === "sign-in-required";

export function createSession(around: SessionSurroundings): Session {
  const store = createStore<SessionState>({ kind: "starting" });
  let token: string | null = null;
  let renewal: Promise<void> | null = null;
  let waiting: PromiseWithResolvers<void> | null = null;

  const client = createClient({ ...around, token: () => token, regainToken });

  function enter({ accessToken, user, organisationName }: SignedIn): void {
    const before = store.value();
    // Another person's page must not go on under this one's name.
    if (before.kind === "interrupted" && before.user.userId !== user.userId) return around.startOver();
    token = accessToken;
    store.become({ kind: "signed-in", user, organisationName });
    waiting?.resolve();
    waiting = null;
  }

  /** One renewal at a time: a screen's calls run into the same end of session together. */
  function regainToken(): Promise<void> {
    renewal ??= renew().finally(() => (renewal = null));
    return renewal;
  }

  async function renew(): Promise<void> {
    try {
      enter(await client.call(officeContract.renewSession, {}));
    } catch (error) {
      const state = store.value();
      if (!endsSession(error) || state.kind === "starting" || state.kind === "signed-out") throw error;
      store.become({ ...state, kind: "interrupted" });
      waiting ??= Promise.withResolvers();
      await waiting.promise;
    }
  }

  return {
    client,
    enter,
    state: store.value,
    subscribe: store.subscribe,
    start: async () => {
      try {
        await renew();
      } catch (error) {
        const refusal = error instanceof ApiProblem && !endsSession(error) ? error : null;
        store.become({ kind: "signed-out", refusal });
      }
    },
    languageChanged: (language) => {
      const state = store.value();
      if (state.kind === "signed-in") store.become({ ...state, user: { ...state.user, language } });
    },
    signOut: async () => {
      await client.call(officeContract.signOut, {});
      around.startOver();
    },
  };
}
