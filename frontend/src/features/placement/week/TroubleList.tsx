import { problemSentences } from "../../../../../shared/kernel/problem-sentences.ts";
import { formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { sayWish } from "./DayTrouble.tsx";
import { useSayStatement } from "./say-day.ts";
import { savingTexts } from "./saving/texts.ts";
import type { Square } from "./shown.ts";

/** The days the person has to answer: each refused with its sentence, each conflict to be opened. */
export function TroubleList({ squares, onOpen }: { readonly squares: readonly Square[]; readonly onOpen: (square: Square) => void }) {
  const t = useTexts(savingTexts);
  const { language } = useLanguage();
  const say = useSayStatement();
  return (
    <Banner tone="warning" title={t.troubleTitle(squares.length)}>
      <ul className="bulk-days">
        {squares.map((square) => {
          const { row, cell } = square;
          const { trouble } = cell;
          return (
            <li key={`${row.participantId}${cell.on}`}>
              <Button variant="quiet" onPress={() => onOpen(square)}>
                {row.lastName} {row.firstNames}, {weekdayName(cell.on, language, "short")} {formatDayAndMonth(cell.on, language)}
              </Button>{" "}
              {trouble !== null && t.notStored(sayWish(trouble, cell, language, say))}{" "}
              {trouble?.kind === "refused" ? problemSentences[trouble.reason][language] : t.conflict}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
