import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { AttendanceDay, DayStatement } from "../../../../../shared/placement/attendance.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { dayTexts } from "./day-texts.ts";
import { useReporterName } from "./reporter-name.ts";
import { sayStatement } from "./say-day.ts";

interface DayConflictProps {
  readonly own: DayStatement;
  readonly stands: AttendanceDay;
  readonly workplaceId: WorkplaceId;
  readonly onUseOwn: () => Promise<void>;
  readonly onKeepOther: () => void;
}

/** Somebody was quicker: both entries with name and time, and the person at the screen chooses. */
export function DayConflict({ own, stands, workplaceId, onUseOwn, onKeepOther }: DayConflictProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const reporter = useReporterName(workplaceId);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const sentence = useRefusalSentence(refused);
  const who = `${reporter(stands.reportedBy)}, ${formatDateTime(stands.reportedAt, language)}`;

  async function useOwn(): Promise<void> {
    setPending(true);
    await onUseOwn().catch(setRefused);
    setPending(false);
  }

  return (
    <Banner tone="warning" title={t.conflictTitle}>
      {sentence !== undefined && <p>{sentence}</p>}
      <p>{t.conflictOther(sayStatement(stands, language), who)}</p>
      <p>{t.conflictOwn(sayStatement(own, language))}</p>
      <div className="actions">
        <Button variant="primary" onPress={onKeepOther}>
          {t.keepOther}
        </Button>
        <Button pending={pending} onPress={() => void useOwn()}>
          {t.useOwn}
        </Button>
      </div>
    </Banner>
  );
}
