import type { PeriodRemark } from "../../../../../shared/coaching/period-rules.ts";
import type { PeriodId } from "../../../../../shared/kernel/ids.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { remarkWords, sayRemark } from "./remark-texts.ts";

interface PeriodRemarksProps {
  /** Of whichever period they are, all concern the one beside which they stand. */
  readonly remarks: readonly PeriodRemark[];
  readonly about: PeriodId | undefined;
  readonly nameOf: (periodId: PeriodId) => string;
}

/** What is remarkable about a period's dates. It stops nothing: the coach knows what was agreed. */
export function PeriodRemarks({ remarks, about, nameOf }: PeriodRemarksProps) {
  const { language } = useLanguage();
  const words = useTexts(remarkWords);
  return remarks.map((remark) => {
    const other = remark.kind !== "overlap" ? undefined : remark.periodId === about ? remark.with : remark.with === about ? remark.periodId : remark.with;
    return (
      <p key={`${remark.kind} ${remark.periodId} ${other ?? ""}`} >
        {remark.kind !== "continues" && remark.kind !== "begins-anew" && <Badge tone="warning">{words.note}</Badge>} {sayRemark(remark, other === undefined ? "" : nameOf(other), language)}
      </p>
    );
  });
}
