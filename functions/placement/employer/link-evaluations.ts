import type { PlacementId } from "../../../shared/kernel/ids.ts";
import type { Instant, LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { EvaluationId, type EvaluationSubmission, type OwnEvaluation, refusalToEvaluate, type SendEvaluation } from "../../../shared/placement/evaluation.ts";
import type { LinkWindow } from "../../../shared/placement/link.ts";
import type { LinkFile } from "./link-file.ts";

export interface NewEvaluation {
  readonly window: LinkWindow;
  readonly before: OwnEvaluation | undefined;
  readonly own: OwnEvaluation;
  readonly submission: EvaluationSubmission;
}

/** One's own window; anybody else's placement is answered like a link that opens nothing. */
export function windowOf({ windows }: LinkFile, placementId: PlacementId): LinkWindow {
  const window = windows.find((one) => one.placementId === placementId);
  if (window === undefined) throw new Problem("link-not-valid");
  return window;
}

export const ownEvaluationOf = ({ evaluations }: LinkFile, placementId: PlacementId): OwnEvaluation | undefined =>
  evaluations.find((own) => own.placementId === placementId);

/** Judges an evaluation against what the contact has sent before. */
export function judgeEvaluation(
  file: LinkFile,
  sent: SendEvaluation,
  received: { readonly id: string; readonly at: Instant; readonly today: LocalDate },
): NewEvaluation {
  const window = windowOf(file, sent.placementId);
  const before = ownEvaluationOf(file, sent.placementId);
  const refusal = refusalToEvaluate({ window, own: before, today: received.today }, sent.version);
  if (refusal !== undefined) throw new Problem(refusal);
  const { version: _seen, ...content } = sent;
  const said = { ...content, evaluationId: EvaluationId.parse(received.id), receivedAt: received.at };
  return {
    window,
    before,
    own: { ...said, accepted: false, version: (before?.version ?? 0) + 1 },
    submission: { ...said, participantId: window.participantId, contactId: file.contact.contactId },
  };
}
