import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { problemSentences } from "../../../../../shared/kernel/problem-sentences.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { textsIn } from "../../../i18n/texts.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { dayTexts } from "./day-texts.ts";
import { useReporterName } from "./reporter-name.ts";
import { type SayStatement, useSayStatement } from "./say-day.ts";
import type { Trouble } from "./saving/cell-save.ts";
import { savingTexts } from "./saving/texts.ts";
import { isSaid, type Shown } from "./shown.ts";

interface DayTroubleProps {
  readonly cell: Shown;
  readonly trouble: Trouble;
  readonly workplaceId: WorkplaceId;
  readonly onUseOwn: () => void;
  readonly onLetGo: () => void;
}

/** What could not be stored: own and other's word with name and time, or the sentence of the refusal; and the choice. */
export function DayTrouble({ cell, trouble, workplaceId, onUseOwn, onLetGo }: DayTroubleProps) {
  const t = useTexts(dayTexts);
  const saving = useTexts(savingTexts);
  const { language } = useLanguage();
  const reporter = useReporterName(workplaceId);
  const say = useSayStatement();
  const own = sayWish(trouble, cell, language, say);
  const isConflict = trouble.kind === "conflict";
  const stands = cell.day;
  const who = stands === undefined ? "" : `${reporter(stands.reportedBy)}, ${formatDateTime(stands.reportedAt, language)}`;
  return (
    <Banner tone="warning" title={isConflict ? t.conflictTitle : saving.notStored(own)}>
      {!isConflict && <p>{problemSentences[trouble.reason][language]}</p>}
      {isConflict && <p>{stands === undefined || !isSaid(cell) ? t.nothingYet : t.conflictOther(say(stands, cell.on), who)}</p>}
      {isConflict && <p>{t.conflictOwn(own)}</p>}
      <div className="actions">
        <Button variant="primary" onPress={onLetGo}>
          {isConflict ? t.keepOther : saving.letGo}
        </Button>
        <Button onPress={onUseOwn}>{isConflict ? t.useOwn : saving.retry}</Button>
      </div>
    </Banner>
  );
}

/** What the person wanted, in words. */
export function sayWish({ wish }: Trouble, { on }: Shown, language: Language, say: SayStatement): string {
  const t = textsIn(savingTexts, language);
  if (wish.kind === "confirm") return t.confirmation;
  return wish.mark.code === "NOT_REPORTED" ? t.cleared : say(wish.mark, on);
}
