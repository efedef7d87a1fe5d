import type { PlacementEvent } from "../../../../../../shared/placement/placement.ts";
import { useColleagues } from "../../../../api/colleagues.ts";
import { formatDate, formatDateTime } from "../../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../../i18n/language.ts";
import { endReasonTexts } from "../../participants/end-reason-texts.ts";
import { changeTexts, eventTexts } from "./change-texts.ts";

/** What has happened to a placement: what, by whom, when and why; the newest first. */
export function PlacementEvents({ events }: { readonly events: readonly PlacementEvent[] }) {
  const t = useTexts(changeTexts);
  const kinds = useTexts(eventTexts);
  const reasons = useTexts(endReasonTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  return (
    <details className="messages">
      <summary>{t.events(events.length)}</summary>
      <ul>
        {events.toReversed().map(({ kind, on, at, by, why, reason }) => (
          <li key={at}>
            {kinds[kind](formatDate(on, language))}
            {reason !== null && ` · ${reasons[reason]}`}
            {why !== "" && ` · ${why}`} <span className="muted">({t.eventBy(nameOf(by), formatDateTime(at, language))})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
