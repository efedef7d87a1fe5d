import type { Finding, PlanField } from "../../../../../shared/placement/rules.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { ruleReasons, ruleWords, sayFinding } from "./rule-texts.ts";
import { changeTexts } from "./changes/change-texts.ts";

interface FieldFindingsProps {
  readonly findings: readonly Finding[];
  readonly field: PlanField;
  /** The sentence the field itself shows already; it is not said twice. */
  readonly shown?: string | undefined;
}

/** What the act says of a field, while it is being filled in: what to do, and on request why. */
export function FieldFindings({ findings, field, shown }: FieldFindingsProps) {
  const { language } = useLanguage();
  const t = useTexts(changeTexts);
  const words = useTexts(ruleWords);
  const reasons = useTexts(ruleReasons);
  const own = findings.filter((finding) => finding.field === field);
  return (
    <div className="field-findings" role="status">
      {own.map((finding) => (
        <div key={finding.rule}>
          {sayFinding(finding, language) !== shown && (
            <p>
              <Badge tone={finding.severity === "error" ? "danger" : "warning"}>{finding.severity === "error" ? t.against : t.note}</Badge>{" "}
              {sayFinding(finding, language)}
            </p>
          )}
          <details>
            <summary>{words.why}</summary>
            <p className="muted">
              {reasons[finding.rule]} {words.paragraph}.
            </p>
          </details>
        </div>
      ))}
    </div>
  );
}
