import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Response } from "../../../../../shared/coaching/assessment.ts";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useSessionStore } from "../../../api/session-context.ts";
import { clientReads } from "../clients/queries.ts";
import { useOutbox } from "../saving/use-outbox.ts";
import { type Answers, answersOf, mergeRatings, responsesOf, withAnswer } from "./rating-draft.ts";
import { readingOf } from "./queries.ts";

interface Wish {
  readonly answers: Answers;
  readonly done: boolean;
}

const { readAssessment, readAssessments, rateAssessment } = coachingContract;

/** What was typed leaves after so many milliseconds of silence. */
const calm = 600;

/** The coach's form: what is answered, and its way into the register. Nothing typed is lost while the page lives. */
export function useRating(clientId: ClientId, shown: ShownAssessment) {
  const { client } = useSessionStore();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(() => answersOf(shown.coach?.responses ?? []));
  const [theirs, setTheirs] = useState<readonly Response[]>([]);
  const stored = useRef({ answers, version: shown.coach?.version ?? 0 });
  const typed = useRef(answers);
  const reading = readingOf(clientId, shown.assessment.assessmentId);

  async function send(wish: Wish): Promise<void> {
    const responses = responsesOf(shown.instrument, wish.answers);
    const { version } = await client.call(rateAssessment, { params: reading.params, body: { responses, done: wish.done, version: stored.current.version } });
    stored.current = { answers: wish.answers, version };
    // Who comes back to the form begins where she left it.
    queries.setQueryData<ShownAssessment>([readAssessment.action, reading], (old) => old && { ...old, coach: { responses, raterId: old.coach?.raterId ?? old.assessment.openedBy, version } });
  }

  /** Somebody else has rated meanwhile: both are put together, and sent once more. */
  async function sendOver(wish: Wish): Promise<void> {
    try {
      await send(wish);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "version-conflict") throw error;
      const { coach } = await client.call(readAssessment, reading);
      const theirStored = answersOf(coach?.responses ?? []);
      const merged = mergeRatings(stored.current.answers, typed.current, theirStored);
      stored.current = { answers: theirStored, version: coach?.version ?? 0 };
      typed.current = merged.answers;
      setAnswers(merged.answers);
      setTheirs((known) => [...known, ...merged.theirs]);
      await send({ ...wish, answers: merged.answers });
    }
  }

  const { outbox, saving } = useOutbox<Wish>({ where: "rating", calm, send: (_key, wish) => sendOver(wish) });

  const answer = useCallback(
    (itemId: string, change: Partial<Pick<Response, "value" | "comment">>) => {
      typed.current = withAnswer(typed.current, itemId, change);
      setAnswers(typed.current);
      outbox.put("rating", { answers: typed.current, done: false });
    },
    [outbox],
  );

  /** Everything is answered and stored; true when the server has taken it so. */
  async function finish(): Promise<boolean> {
    outbox.put("rating", { answers: typed.current, done: true });
    const taken = await outbox.flushed();
    if (taken) await Promise.all([readAssessment, readAssessments, ...clientReads].map(({ action }) => queries.invalidateQueries({ queryKey: [action] })));
    return taken;
  }

  return { answers, theirs, saving, answer, finish, hurry: outbox.hurry };
}
