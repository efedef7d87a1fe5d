import type { Assessment } from "../../../../../shared/coaching/assessment.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Tone } from "../../../ui/Banner.tsx";
import { type AssessmentState, stateOf } from "./state-of.ts";
import { assessmentTexts } from "./texts.ts";

const tones: Readonly<Partial<Record<AssessmentState, Tone>>> = { signed: "success", ready: "info", "waits-coach": "warning" };

/** Whether an assessment is closed, or whose turn it is. */
export function StateBadge({ assessment }: { readonly assessment: Assessment }) {
  const t = useTexts(assessmentTexts);
  const { language } = useLanguage();
  const state = stateOf(assessment);
  const words = {
    signed: assessment.signed === null ? "" : t.stateSigned(formatDate(assessment.signed.on, language)),
    ready: t.stateReady,
    "waits-self": t.stateWaitsSelf,
    "waits-coach": t.stateWaitsCoach,
    "waits-both": t.stateWaitsBoth,
  };
  return <Badge tone={tones[state]}>{words[state]}</Badge>;
}
