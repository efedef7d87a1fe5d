import type { InputIssue, Problem } from "../../shared/kernel/problems.ts";

interface Refusal {
  readonly reason: Problem["code"];
  readonly field?: string;
}

/** At which field a refusal belongs, so that the form can say it there. */
export const issuesOf = ({ reason, field }: Refusal): InputIssue[] => (field === undefined ? [] : [{ path: field, code: reason }]);
