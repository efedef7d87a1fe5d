import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { useCard } from "../clients/use-client.ts";
import { historyTexts } from "./texts.ts";
import { timelineOf } from "./timeline.ts";
import { useSayMoment } from "./use-say-moment.ts";

/** What has happened to the client relationship, its periods and consents: who, what, when. */
export function HistoryTab() {
  const t = useTexts(historyTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { card } = useCard();
  const say = useSayMoment();
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p className="muted">{t.lead}</p>
      <ol className="rows">
        {timelineOf(card).map((moment, index) => (
          // Two things may have happened at one moment; the order of the card tells them apart.
          <li key={index}>
            <p>{say(moment)}</p>
            <p className="muted">{t.by(moment.at === null ? formatDate(moment.on, language) : formatDateTime(moment.at, language), moment.by === null ? "" : nameOf(moment.by))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
