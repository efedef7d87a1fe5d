import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { AttendanceDay } from "../../../../../shared/placement/attendance.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import type { WeekRow } from "./cell.ts";
import { dayTexts } from "./day-texts.ts";
import { useDayCommands } from "./queries.ts";
import { useReporterName } from "./reporter-name.ts";
import { sayStatement } from "./say-day.ts";

interface DayStatusProps {
  readonly row: WeekRow;
  readonly on: LocalDate;
  readonly day: AttendanceDay;
  readonly workplaceId: WorkplaceId;
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  readonly onClose: () => void;
}

/** What stands, by whose word, and the answers it waits for. */
export function DayStatus({ row, on, day, workplaceId, track, onClose }: DayStatusProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const reporter = useReporterName(workplaceId);
  const { confirm, answer, rereadOnConflict } = useDayCommands();
  const [pending, setPending] = useState("");
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);
  const params = { participantId: row.participantId, on };
  const version = day.version;

  async function send(name: string, command: () => Promise<unknown>): Promise<void> {
    setPending(name);
    setRefused(null);
    try {
      await track(command());
      onClose();
    } catch (error) {
      await rereadOnConflict(error);
      setRefused(error);
      setPending("");
    }
  }

  return (
    <section className="day-status">
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <p className="day-said">{sayStatement(day, language)}</p>
      <p>{t.by(reporter(day.reportedBy), formatDateTime(day.reportedAt, language))}</p>
      {day.confirmed === null ? (
        <p>
          <Badge tone="warning">{t.unconfirmed}</Badge>
        </p>
      ) : (
        <p>{t.confirmedBy(nameOf(day.confirmed.by), formatDateTime(day.confirmed.at, language))}</p>
      )}
      {day.proposal !== null && (
        <div className="day-proposal">
          <h3>{t.proposalTitle}</h3>
          <p>{t.proposalSays(sayStatement(day.proposal, language))}</p>
          <p>{t.by(reporter(day.proposal.reportedBy), formatDateTime(day.proposal.reportedAt, language))}</p>
          <div className="actions">
            <Button
              variant="primary"
              pending={pending === "accept"}
              onPress={() => void send("accept", () => answer({ params, body: { accept: true, version } }))}
            >
              {t.accept}
            </Button>
            <Button pending={pending === "reject"} onPress={() => void send("reject", () => answer({ params, body: { accept: false, version } }))}>
              {t.reject}
            </Button>
          </div>
        </div>
      )}
      {day.confirmed === null && (
        <Button variant="primary" pending={pending === "confirm"} onPress={() => void send("confirm", () => confirm({ params, body: { version } }))}>
          {t.confirm}
        </Button>
      )}
    </section>
  );
}
