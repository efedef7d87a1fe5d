import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { coachingContract } from "../../../../../../shared/coaching/contract.ts";
import { ApiProblem } from "../../../../api/problem.ts";
import { useCommand } from "../../../../api/queries.ts";
import { useSession } from "../../../../api/session-context.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { issueSentence } from "../../../../ui/issue-sentence.ts";
import { clientReads } from "../queries.ts";
import { type Draft, emptyDraft, type Finding, findingAt, readDraft, type Step, stepOfRefusal, steps } from "./draft.ts";
import type { StepFinding } from "./StepForm.tsx";
import { useTerms } from "./use-terms.ts";

interface Refused {
  readonly error: unknown;
  readonly findings: readonly Finding[];
}

const none: Refused = { error: null, findings: [] };

/** The course of the wizard: what has been typed, where one is, and what the server said to it. */
export function useWizard() {
  const terms = useTerms();
  const { user } = useSession();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => emptyDraft(user.userId));
  const [step, setStep] = useState<Step>("consent");
  const [refused, setRefused] = useState(none);
  const register = useCommand(coachingContract.registerClient, { refreshes: clientReads });

  function go(to: Step, kept: Partial<Draft> = {}): void {
    setDraft((before) => ({ ...before, ...kept }));
    setStep(to);
  }

  async function save(): Promise<void> {
    setRefused(none);
    const reading = readDraft(draft, terms);
    if (reading.kind === "unfinished") {
      setStep(reading.step);
      return;
    }
    try {
      const { clientId } = await register.mutateAsync({ body: reading.client });
      await navigate({ to: "/clients/$clientId", params: { clientId }, search: { stored: 1 }, ignoreBlocker: true });
    } catch (error) {
      const findings = findingsOf(error);
      setRefused({ error, findings });
      const first = steps.find((one) => findings.some((finding) => finding.step === one));
      if (first !== undefined) setStep(first);
    }
  }

  /** What a field is told: of a code what is wrong with it, of a refusal its own sentence. */
  function sentenceOf({ code }: Finding): string {
    const own = Object.entries(terms.codes).find(([fault]) => fault === code)?.[1];
    const { error } = refused;
    return own ?? (error instanceof ApiProblem && error.code !== "invalid-input" ? error.title : issueSentence({ code }, language));
  }

  const findingsOn = (one: Step): StepFinding[] => refused.findings.filter((finding) => finding.step === one).map((finding) => ({ field: finding.field, sentence: sentenceOf(finding) }));
  return { draft, step, go, save, pending: register.isPending, stored: register.isSuccess, error: refused.error, findingsOn };
}

/** Where a refusal is put right: at the fields it names, or where its kind belongs. */
function findingsOf(error: unknown): Finding[] {
  if (!(error instanceof ApiProblem)) return [];
  const named = error.issues.flatMap((issue) => findingAt(issue) ?? []);
  const [step, field] = stepOfRefusal[error.code] ?? [];
  if (named.length > 0 || step === undefined || field === undefined) return named;
  return [{ step, field, code: error.code }];
}
