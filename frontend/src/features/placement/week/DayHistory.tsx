import type { ParticipantId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { dayTexts } from "./day-texts.ts";
import { useReporterName } from "./reporter-name.ts";
import { useSayStatement } from "./say-day.ts";

interface DayHistoryProps {
  readonly participantId: ParticipantId;
  readonly on: LocalDate;
  readonly day: AttendanceDay;
  readonly workplaceId: WorkplaceId;
}

/** What the day said before, newest first. The first version has no history to ask for. */
export function DayHistory({ participantId, on, day, workplaceId }: DayHistoryProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const say = useSayStatement();
  const { nameOf } = useColleagues();
  const reporter = useReporterName(workplaceId);
  const query = useRead(placementContract.readDayHistory, { params: { participantId, on } }, { enabled: day.version > 1 });
  if (day.version === 1) return null;
  return (
    <section className="day-history">
      <h3>{t.history}</h3>
      <Loaded query={query} rows={2}>
        {({ versions }) => (
          <ol>
            {versions
              .filter((earlier) => earlier.day.version < day.version)
              .toSorted((a, b) => b.day.version - a.day.version)
              .map(({ day: earlier }) => (
                <li key={earlier.version}>
                  <strong>{say(earlier, on)}</strong>
                  <span>{t.by(reporter(earlier.reportedBy), formatDateTime(earlier.reportedAt, language))}</span>
                  {earlier.confirmed !== null && (
                    <span>{t.confirmedBy(nameOf(earlier.confirmed.by), formatDateTime(earlier.confirmed.at, language))}</span>
                  )}
                  {earlier.restored !== undefined && <span>{t.restoredBy(nameOf(earlier.restored.by), formatDateTime(earlier.restored.at, language))}</span>}
                  {earlier.correction !== null && <span>{t.correctedBecause(earlier.correction.why)}</span>}
                  {earlier.proposal !== null && <span>{t.proposalSays(say(earlier.proposal, on))}</span>}
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
