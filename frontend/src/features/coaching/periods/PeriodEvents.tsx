import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { endingTexts } from "./ending-texts.ts";

type Event = CoachingPeriod["events"][number];

/** What has been done to a period, newest first: who, when and why. */
export function PeriodEvents({ events }: { readonly events: readonly Event[] }) {
  const t = useTexts(endingTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const titles = {
    opened: t.eventOpened, changed: t.eventChanged, reopened: t.eventReopened, cancelled: t.eventCancelled, "error-entry": t.eventErrorEntry,
  };
  const titleOf = ({ kind, on }: Event) => (kind === "ended" ? t.eventEnded(on === null ? "" : formatDate(on, language)) : titles[kind]);
  return (
    <details>
      <summary>{t.events}</summary>
      <ol className="rows">
        {events.toReversed().map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <p>{event.why === null ? titleOf(event) : `${titleOf(event)}: ${event.why}`}</p>
            <p className="muted">{t.eventBy(nameOf(event.by), formatDateTime(event.at, language))}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
