import { ConsentScope, groundsOf } from "../../../../../shared/coaching/consent.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { scopeTexts } from "../words/consent-texts.ts";
import { summaryTexts } from "./summary-texts.ts";

interface SectionProps {
  readonly card: OpenClientCard;
}

const grounds = { consent: "onConsent", statute: "onStatute", none: "onNothing" } as const;

/** What may be done with the information, on what ground, and how long it is kept. */
export function PermissionsSection({ card: { consents, keptUntil } }: SectionProps) {
  const t = useTexts(summaryTexts);
  const words = useTexts(scopeTexts);
  const { language } = useLanguage();
  const now = groundsOf(consents);
  return (
    <section className="card">
      <h2>{t.consents}</h2>
      <dl className="facts">
        <dt>{t.storing}</dt>
        <dd>{t[grounds[now.storing]]}</dd>
        <dt>{t.kept}</dt>
        <dd>{keptUntil === null ? t.keptWhile : t.keptUntil(formatDate(keptUntil, language))}</dd>
      </dl>
      <ul className="rows">
        {ConsentScope.options.filter((scope) => scope !== "store").map((scope) => (
          <li key={scope}>
            {words[scope]} <Badge {...(now.scopes.has(scope) && { tone: "success" })}>{now.scopes.has(scope) ? t.given : t.notGiven}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
