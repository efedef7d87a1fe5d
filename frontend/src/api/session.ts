import type { CallerRecord } from "../../../shared/kernel/caller.ts";
import type { Language } from "../../../shared/kernel/languages.ts";
import type { ResponseOf } from "../../../shared/kernel/route.ts";
import { sessionRoutes } from "../../../shared/office/session-contract.ts";
import { type Client, createClient, type Surroundings } from "./client.ts";
import { ApiProblem } from "./problem.ts";
import { createStore, type Store } from "./store.ts";

type SignedIn = ResponseOf<typeof sessionRoutes.renewSession>;

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
  /** Leads to the page one signs in on, or to another of the open ones. */
  readonly signOut: (to?: string) => Promise<void>;
  /** Seconds until the session is over, as the server said last; null before anybody has signed in. */
  readonly endsInSeconds: Store<number | null>;
  /** How much of what was typed waits in memory to be stored: leaving would lose it. */
  readonly unsaved: Store<number>;
  /** Each place where something waits says how much: they add up. */
  readonly waits: (where: string, count: number) => void;
}

interface SessionSurroundings extends Pick<Surroundings, "origin" | "fetch" | "language"> {
  /** Loads the site afresh, so that nothing of the former person is left in memory; at its first page unless told. */
  readonly startOver: (to?: string) => void;
}

/** Refusals of a renewal that mean "sign in again", as against a lost connection. */
const endsSession = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.code === "sign-in-required";

/** Why nobody could be asked whether she is signed in; nothing when the answer is that she is not. */
const whyNot = (error: unknown): ApiProblem | null => (error instanceof ApiProblem && !endsSession(error) ? error : null);

const speaking = (state: SessionState, language: Language): SessionState =>
  state.kind === "signed-in" ? { ...state, user: { ...state.user, language } } : state;

/** What waits, place by place, as one number. */
function addingUp(total: Store<number>): Session["waits"] {
  const places = new Map<string, number>();
  return (where, count) => {
    places.set(where, count);
    total.become([...places.values()].reduce((sum, one) => sum + one, 0));
  };
}

export function createSession(around: SessionSurroundings): Session {
  const store = createStore<SessionState>({ kind: "starting" });
  const [unsaved, ending] = [createStore(0), createStore<number | null>(null)];
  let token: string | null = null;
  let renewal: Promise<void> | null = null;
  let waiting: PromiseWithResolvers<void> | null = null;

  const client = createClient({ ...around, token: () => token, regainToken });

  function enter({ accessToken, endsInSeconds, user, organisationName }: SignedIn): void {
    const before = store.value();
    // Another person's page must not go on under this one's name.
    if (before.kind === "interrupted" && before.user.userId !== user.userId) return around.startOver();
    token = accessToken;
    ending.become(endsInSeconds);
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
      enter(await client.call(sessionRoutes.renewSession, {}));
    } catch (error) {
      const state = store.value();
      if (!endsSession(error) || state.kind === "starting" || state.kind === "signed-out") throw error;
      store.become({ ...state, kind: "interrupted" });
      waiting ??= Promise.withResolvers();
      await waiting.promise;
    }
  }

  const start = (): Promise<void> => renew().catch((error: unknown) => store.become({ kind: "signed-out", refusal: whyNot(error) }));

  return {
    client,
    unsaved,
    waits: addingUp(unsaved),
    endsInSeconds: ending,
    enter,
    state: store.value,
    subscribe: store.subscribe,
    start,
    languageChanged: (language) => store.become(speaking(store.value(), language)),
    signOut: async (to) => {
      await client.call(sessionRoutes.signOut, {});
      // Whoever signs out has been told what waits.
      unsaved.become(0);
      around.startOver(to);
    },
  };
}
