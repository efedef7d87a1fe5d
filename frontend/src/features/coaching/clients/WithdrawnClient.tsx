import { useState } from "react";
import type { ClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { AddConsentForm } from "../consents/AddConsentForm.tsx";
import { consentTexts } from "../consents/texts.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { scopeTexts } from "../words/consent-texts.ts";
import { TodayContext } from "./new/use-terms.ts";
import { withdrawnTexts } from "./withdrawn-texts.ts";

type WithdrawnCard = Extract<ClientCard, { state: "withdrawn" }>;

/** The card of somebody who took back the consent to storing: the name, what stopped, what stays and why, what to do. */
export function WithdrawnClient({ card }: { readonly card: WithdrawnCard }) {
  const t = useTexts(withdrawnTexts);
  const { language } = useLanguage();
  const { client, decisionBy } = card;
  const { withdrawnOn } = card.case;
  return (
    <>
      <PageHeading title={`${client.lastName} ${client.firstNames}`} />
      {withdrawnOn !== null && (
        <Banner tone="warning" title={t.title}>
          <p>{t.body(formatDate(withdrawnOn, language))}</p>
        </Banner>
      )}
      <Stopped effect={card.effect} />
      <section className="card">
        <h2>{t.stays}</h2>
        <Stays effect={card.effect} />
      </section>
      <section className="card">
        <h2>{t.next}</h2>
        <div className="prose">
          <p>{t.decide(formatDate(decisionBy, language))}</p>
          <p>{t.anew}</p>
        </div>
        <ConsentAnew card={card} />
      </section>
    </>
  );
}

/** A new paper opens the card again. */
function ConsentAnew({ card: { client, today } }: { readonly card: WithdrawnCard }) {
  const t = useTexts(consentTexts);
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <TodayContext value={today}>
      {adding ? (
        <AddConsentForm clientId={client.clientId} onSaved={close} onCancel={close} />
      ) : (
        <div className="actions">
          <Button onPress={() => setAdding(true)}>{t.add}</Button>
        </div>
      )}
    </TodayContext>
  );
}

function Stopped({ effect: { stopped } }: Pick<WithdrawnCard, "effect">) {
  const t = useTexts(withdrawnTexts);
  const scopes = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  return (
    <section className="card">
      <h2>{t.stopped}</h2>
      <ul>
        {stopped.scopes.map((scope) => (
          <li key={scope}>{scopes[scope]}</li>
        ))}
        {stopped.shareWith.length > 0 && <li>{t.stoppedWith(stopped.shareWith.map((type) => authorities[type]).join(", "))}</li>}
      </ul>
    </section>
  );
}

function Stays({ effect: { stays } }: Pick<WithdrawnCard, "effect">) {
  const t = useTexts(withdrawnTexts);
  const scopes = useTexts(scopeTexts);
  return (
    <ul>
      {stays.scopes.length === 0 && <li>{t.staysNothing}</li>}
      {stays.scopes.map((scope) => (
        <li key={scope}>{scopes[scope]}</li>
      ))}
      <li>{t.staysStored}</li>
      <li>{t.staysPapers}</li>
      <li>{t.staysLog}</li>
    </ul>
  );
}
