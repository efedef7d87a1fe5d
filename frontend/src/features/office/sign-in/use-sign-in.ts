import { createContext, use } from "react";
import { ApiProblem } from "../../../api/problem.ts";
import type { Session } from "../../../api/session.ts";
import { useSessionStore } from "../../../api/session-context.ts";
import { type Step, stepAfter } from "./flow.ts";

/** Moves to another step; supplied by `SignIn`. */
export const GoTo = createContext<(step: Step) => void>(() => undefined);

/** What every step works with. `attempt` sends, and lets a refusal that belongs to an earlier step lead back there. */
export function useSignIn(): Pick<Session, "client" | "enter"> & {
  readonly go: (step: Step) => void;
  readonly attempt: (sending: () => Promise<void>) => Promise<void>;
} {
  const { client, enter } = useSessionStore();
  const go = use(GoTo);

  async function attempt(sending: () => Promise<void>): Promise<void> {
    try {
      await sending();
    } catch (error) {
      const back = error instanceof ApiProblem ? stepAfter(error) : undefined;
      if (back === undefined) throw error;
      go(back);
    }
  }

  return { client, enter, go, attempt };
}
