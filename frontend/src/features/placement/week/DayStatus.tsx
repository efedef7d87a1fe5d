import { useState } from "react";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { dayTexts } from "./day-texts.ts";
import { useDayCommands } from "./queries.ts";
import { useReporterName } from "./reporter-name.ts";
import { useSayStatement } from "./say-day.ts";
import type { Square } from "./shown.ts";

interface DayStatusProps {
  readonly square: Square;
  readonly day: AttendanceDay;
  readonly workplaceId: WorkplaceId;
  readonly onClose: () => void;
}

/** What stands, by whose word, and the employer's later word that waits beside it. */
export function DayStatus({ square: { row, cell }, day, workplaceId, onClose }: DayStatusProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const say = useSayStatement();
  const { nameOf } = useColleagues();
  const reporter = useReporterName(workplaceId);
  const { answer, rereadOnConflict } = useDayCommands();
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);

  async function decide(accept: boolean): Promise<void> {
    setRefused(null);
    try {
      await answer.mutateAsync({ params: { participantId: row.participantId, on: cell.on }, body: { accept, version: day.version } });
      onClose();
    } catch (error) {
      await rereadOnConflict(error);
      setRefused(error);
    }
  }

  return (
    <section className="day-status">
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <p className="day-said">{say(day, cell.on)}</p>
      <p>{t.by(reporter(day.reportedBy), formatDateTime(day.reportedAt, language))}</p>
      {day.confirmed === null ? (
        <p>
          <Badge tone="warning">{t.unconfirmed}</Badge>
        </p>
      ) : (
        <p>{t.confirmedBy(nameOf(day.confirmed.by), formatDateTime(day.confirmed.at, language))}</p>
      )}
      {day.restored !== undefined && <p>{t.restoredBy(nameOf(day.restored.by), formatDateTime(day.restored.at, language))}</p>}
      {day.correction !== null && <p>{t.correctedBecause(day.correction.why)}</p>}
      {day.proposal !== null && (
        <div className="day-proposal">
          <h3>{t.proposalTitle}</h3>
          <p>{t.proposalSays(say(day.proposal, cell.on))}</p>
          <p>{t.by(reporter(day.proposal.reportedBy), formatDateTime(day.proposal.reportedAt, language))}</p>
          <div className="actions">
            <Button variant="primary" pending={answer.isPending && answer.variables.body.accept} onPress={() => void decide(true)}>
              {t.accept}
            </Button>
            <Button pending={answer.isPending && !answer.variables.body.accept} onPress={() => void decide(false)}>
              {t.reject}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
