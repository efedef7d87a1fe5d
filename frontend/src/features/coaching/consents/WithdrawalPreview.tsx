import type { ConsentScope } from "../../../../../shared/coaching/consent.ts";
import type { WithdrawalEffect } from "../../../../../shared/coaching/withdrawal.ts";
import { useTexts } from "../../../i18n/language.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { scopeTexts } from "../words/consent-texts.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

/** What a withdrawal would bring to an end, what goes on, and why. Undefined while nothing is chosen. */
export function WithdrawalPreview({ effect }: { readonly effect: WithdrawalEffect | undefined }) {
  const t = useTexts(withdrawalTexts);
  return (
    <div className="field" role="status">
      <p className="field-label">{t.preview}</p>
      {effect === undefined ? (
        <p className="muted">{t.nothingYet}</p>
      ) : (
        <>
          <h4>{t.stops}</h4>
          <Stops effect={effect} />
          <h4>{t.stays}</h4>
          <Stays effect={effect} />
        </>
      )}
    </div>
  );
}

const stopping = { store: "stopsStore", "share-sender": "stopsSender", "follow-up": "stopsFollowUp", "statistics-operator": "stopsStatistics" } as const satisfies Record<ConsentScope, string>;

function Stops({ effect: { stopped } }: { readonly effect: WithdrawalEffect }) {
  const t = useTexts(withdrawalTexts);
  const authorities = useTexts(authorityTexts);
  return (
    <ul>
      {stopped.scopes.length + stopped.shareWith.length === 0 && <li>{t.stopsNothing}</li>}
      {stopped.scopes.map((scope) => (
        <li key={scope}>{t[stopping[scope]]}</li>
      ))}
      {stopped.shareWith.length > 0 && <li>{t.stopsSharing(stopped.shareWith.map((type) => authorities[type]).join(", "))}</li>}
    </ul>
  );
}

function Stays({ effect: { stays, storing } }: { readonly effect: WithdrawalEffect }) {
  const t = useTexts(withdrawalTexts);
  const words = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  return (
    <ul>
      <li>{t.staysPast}</li>
      {stays.scopes.map((scope) => (
        <li key={scope}>{t.staysScope(words[scope])}</li>
      ))}
      {stays.shareWith.length > 0 && <li>{t.staysSharing(stays.shareWith.map((type) => authorities[type]).join(", "))}</li>}
      {storing === "statute" && <li>{t.staysByLaw}</li>}
      {storing === "none" && <li>{t.staysStored}</li>}
      <li>{t.staysPaper}</li>
      <li>{t.staysLog}</li>
    </ul>
  );
}
