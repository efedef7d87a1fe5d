import { LocalDate, type Weekday, weekdays } from "../../../../../shared/kernel/local-date.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { placementTexts } from "../placements/texts.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { bookingTexts } from "./booking-texts.ts";
import { overlapsWith } from "./overlaps.ts";
import { sayDays } from "./say-days.ts";

interface OverlapNoticeProps {
  readonly row: Pick<CaseloadRow, "placements" | "bookings"> | undefined;
  /** As typed so far. */
  readonly wanted: { readonly from: string; readonly to: string; readonly weekdays: readonly string[] };
  readonly today: LocalDate;
}

/** Says what else is agreed for the same days. A warning: of two bookings one will do, and people move. */
export function OverlapNotice({ row, wanted, today }: OverlapNoticeProps) {
  const t = useTexts(bookingTexts);
  const words = useTexts(placementTexts);
  const { language } = useLanguage();
  const workplaceName = useWorkplaceNames();
  const [from, to] = [LocalDate.safeParse(wanted.from), LocalDate.safeParse(wanted.to)];
  const days = weekdays.filter((day): day is Weekday => wanted.weekdays.includes(String(day)));
  const overlaps = row === undefined || !from.success || !to.success ? [] : overlapsWith(row, { from: from.data, to: to.data, weekdays: days }, today);
  return (
    <div role="status">
      {overlaps.length > 0 && (
        <Banner tone="warning" title={t.overlapTitle}>
          <ul>
            {overlaps.map((one) => (
              <li key={`${one.workplaceId} ${one.from} ${one.what}`}>
                {t.overlap(workplaceName(one.workplaceId), sayDays(one.weekdays, language), words.range(formatDate(one.from, language), formatDate(one.to, language)))}
              </li>
            ))}
          </ul>
          <p>{t.overlapHint}</p>
        </Banner>
      )}
    </div>
  );
}
