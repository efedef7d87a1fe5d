import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { type Due, duesOf } from "../../../../../shared/coaching/due.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Link } from "../../../ui/Link.tsx";
import { dueTexts } from "../words/due-texts.ts";
import { summaryTexts } from "./summary-texts.ts";
import { tabs } from "./tabs.ts";

/** What there is to do about the client, the most urgent first. */
export function DuesSection({ card }: { readonly card: OpenClientCard }) {
  const t = useTexts(summaryTexts);
  const dues = duesOf({ ...card, situations: { rows: card.situations }, assessments: { rows: card.assessments } });
  return (
    <section className="card">
      <h2>{t.todo}</h2>
      {dues.length === 0 ? (
        <p className="muted">{t.todoNone}</p>
      ) : (
        <ul className="rows">
          {dues.map((due) => (
            <DueRow key={`${due.kind} ${due.ref}`} due={due} late={due.on < card.today} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The tab on which each is seen to. */
const tabOf: Readonly<Record<Due["kind"], string>> = {
  "pre-form": "basics",
  "address-protection-ends": "basics",
  "withdrawal-decision": "basics",
  "no-period": "periods",
  "period-ends": "periods",
  situation: "periods",
  "follow-up": "periods",
  goal: "plan",
  review: "plan",
  assessment: "assessments",
};

function DueRow({ due, late, card: { client, goals } }: { readonly due: Due; readonly late: boolean; readonly card: OpenClientCard }) {
  const t = useTexts(summaryTexts);
  const words = useTexts(dueTexts);
  const { language } = useLanguage();
  const goal = goals.find(({ goalId }) => goalId === due.ref);
  const tab = tabs.find(({ name }) => name === tabOf[due.kind]);
  return (
    <li>
      <span className="row-title">
        {tab === undefined ? (
          words[due.kind]
        ) : (
          <Link to={tab.to} params={{ clientId: client.clientId }}>
            {words[due.kind]}
          </Link>
        )}
        {late && <Badge tone="danger">{t.late}</Badge>}
      </span>
      <span className="cell-second">
        {goal !== undefined && `${goal.text}, `}
        {t.by(formatDate(due.on, language))}
      </span>
    </li>
  );
}
