import type { Agreed, ClosedDays } from "../../../../../shared/placement/calendar.ts";
import { formatDayAndMonth } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { holidayTexts } from "./holiday-texts.ts";
import { countPlanned } from "./planned-count.ts";

interface PlannedDaysProps {
  readonly agreed: Agreed | undefined;
  readonly closed: ClosedDays;
  /** Words before the count. */
  readonly lead?: string;
}

/** "48 toimintapäivää. Pois jää: itsenäisyyspäivä 6.12." */
export function PlannedDays({ agreed, closed, lead = "" }: PlannedDaysProps) {
  const t = useTexts(holidayTexts);
  const { language } = useLanguage();
  const count = agreed && countPlanned(agreed, closed);
  const names = count?.leftOut.map(({ on, why }) => `${t[why]} ${formatDayAndMonth(on, language)}`) ?? [];
  return (
    <p className="plan-words" role="status">
      {count !== undefined && (
        <>
          {lead} <strong>{t.plannedDays(count.days)}</strong>
          {names.length > 0 && ` ${t.leftOut(names.join(", "))}`}
        </>
      )}
    </p>
  );
}
