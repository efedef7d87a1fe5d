import { type Consent, leftOf } from "../../../../../shared/coaching/consent.ts";
import type { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useWhoAndWhen } from "../basics/use-who-and-when.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { consentMethodTexts, scopeTexts } from "../words/consent-texts.ts";
import { consentTexts } from "./texts.ts";

/** What a paper is called. */
export function usePaperName(): (consent: Pick<Consent, "kind" | "signedOn">) => string {
  const t = useTexts(consentTexts);
  const { language } = useLanguage();
  return ({ kind, signedOn }) => (kind === "consent" ? t.paper : t.informedPaper)(formatDate(signedOn, language));
}

/** One signed paper: when, how and by whom it was recorded, where it is, and what of it holds now. */
export function ConsentPaper({ consent, onWithdraw }: { readonly consent: Consent; readonly onWithdraw: () => void }) {
  const t = useTexts(consentTexts);
  const methods = useTexts(consentMethodTexts);
  const spoken = useWhoAndWhen();
  const name = usePaperName()(consent);
  const left = leftOf(consent);
  return (
    <li>
      <h3 className="row-title">{name}</h3>
      <dl className="facts">
        <dt>{t.permits}</dt>
        <dd>
          <Permits consent={consent} />
        </dd>
        <dt>{t.method}</dt>
        <dd>{methods[consent.method]}</dd>
        <dt>{t.location}</dt>
        <dd>{consent.paperLocation ?? t.noLocation}</dd>
        <dt>{t.version}</dt>
        <dd>{consent.textVersion}</dd>
        <dt>{t.recorded}</dt>
        <dd>{spoken({ by: consent.recordedBy, at: consent.recordedAt })}</dd>
      </dl>
      {left.scopes.length + left.shareWith.length > 0 && (
        <div className="row-commands">
          <Button variant="quiet" aria-label={t.withdrawOf(name)} onPress={onWithdraw}>
            {t.withdraw}
          </Button>
        </div>
      )}
    </li>
  );
}

function Permits({ consent }: { readonly consent: Consent }) {
  const t = useTexts(consentTexts);
  const words = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  const { language } = useLanguage();
  const { kind, scopes, shareWith, withdrawals } = consent;
  const gone = withdrawals.find((one) => one.scopes.includes("store"));
  const badge = (back: Consent["withdrawals"][number] | undefined) => {
    const over = back ?? gone;
    return <Badge {...(over === undefined && { tone: "success" as const })}>{over === undefined ? t.inForce : t.takenBack(formatDate(over.on, language))}</Badge>;
  };
  const sharing = (type: AuthorityType) => withdrawals.find((one) => one.shareWith.includes(type));
  return (
    <ul>
      {kind === "informed" && <li>{t.storingByLaw}</li>}
      {kind === "consent" && scopes.length === 0 && <li>{t.nothingPermitted}</li>}
      {scopes.map((scope) => (
        <li key={scope}>
          {words[scope]} {badge(withdrawals.find((one) => one.scopes.includes(scope)))}
        </li>
      ))}
      {shareWith.map((type) => (
        <li key={type}>
          {t.shareWith(authorities[type])} {badge(sharing(type))}
        </li>
      ))}
    </ul>
  );
}
