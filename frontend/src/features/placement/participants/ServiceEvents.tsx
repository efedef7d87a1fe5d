import type { Service } from "../../../../../shared/placement/service.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { cardTexts } from "./card-texts.ts";
import { endReasonTexts } from "./end-reason-texts.ts";

/** What has happened to the service, newest first. */
export function ServiceEvents({ service }: { readonly service: Service }) {
  const t = useTexts(cardTexts);
  const reasons = useTexts(endReasonTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const titles = { opened: t.eventOpened, ended: t.eventEnded, reopened: t.eventReopened };
  return (
    <section className="card">
      <h2>{t.events}</h2>
      <ol className="rows">
        {service.events
          .map((event, index) => ({ ...event, latest: index === service.events.length - 1 }))
          .toReversed()
          .map(({ kind, on, at, by, latest }) => (
            <li key={`${at}${kind}`}>
              <p className="row-title">
                {titles[kind]} {formatDate(on, language)}
              </p>
              {latest && service.endReason !== null && <p>{reasons[service.endReason]}</p>}
              <p className="muted">{t.eventBy(nameOf(by), formatDateTime(at, language))}</p>
            </li>
          ))}
      </ol>
    </section>
  );
}
