import type { OwnEvaluation } from "../../../shared/placement/evaluation.ts";
import type { LinkContact, LinkProposal, LinkWindow, OwnReports } from "../../../shared/placement/link.ts";

/** All that the employer's surface holds of one contact. */
export interface LinkFile {
  readonly contact: LinkContact;
  readonly windows: readonly LinkWindow[];
  readonly reports: readonly OwnReports[];
  readonly evaluations: readonly OwnEvaluation[];
  /** What he has proposed to change, newest first. */
  readonly proposals: readonly LinkProposal[];
}
