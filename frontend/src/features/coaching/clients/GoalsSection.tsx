import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { summaryTexts } from "./summary-texts.ts";

const tones = { OPEN: undefined, ACHIEVED: "success", PARTLY: "info", NOT: undefined, DROPPED: undefined } as const;

/** The goals of the plan, each in a line; what is written of them is on the plan's own tab. */
export function GoalsSection({ card: { goals } }: { readonly card: OpenClientCard }) {
  const t = useTexts(summaryTexts);
  const { language } = useLanguage();
  const open = goals.filter(({ status }) => status === "OPEN");
  return (
    <section className="card">
      <h2>{t.goals}</h2>
      <p className="muted">{goals.length === 0 ? t.noGoals : t.openGoals(open.length, goals.length)}</p>
      <ul className="rows">
        {[...open, ...goals.filter(({ status }) => status !== "OPEN")].map(({ goalId, text, status, dueOn }) => {
          const tone = tones[status];
          return (
            <li key={goalId}>
              <span className="row-title">
                {text}
                <Badge {...(tone !== undefined && { tone })}>{t[status]}</Badge>
              </span>
              {dueOn !== null && <span className="cell-second">{t.due(formatDate(dueOn, language))}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
