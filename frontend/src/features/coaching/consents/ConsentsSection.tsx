import { useState } from "react";
import type { ConsentId } from "../../../../../shared/kernel/ids.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useHeadingFocus } from "../basics/use-heading-focus.ts";
import { useCard } from "../clients/use-client.ts";
import { AddConsentForm } from "./AddConsentForm.tsx";
import { ConsentPaper } from "./ConsentPaper.tsx";
import { consentTexts } from "./texts.ts";
import { WithdrawForm } from "./WithdrawForm.tsx";

type Stage =
  | { readonly kind: "reading"; readonly told?: string }
  | { readonly kind: "adding" }
  | { readonly kind: "withdrawing"; readonly consentId: ConsentId };

/** The papers that say what may be done with the person's information; new ones are added, and permissions taken back. */
export function ConsentsSection({ mayAdd }: { readonly mayAdd: boolean }) {
  const t = useTexts(consentTexts);
  const { consents, client } = useCard().card;
  const { clientId } = client;
  const [stage, setStage] = useState<Stage>({ kind: "reading" });
  const heading = useHeadingFocus(stage.kind);
  const read = () => setStage({ kind: "reading" });
  const withdrawing = stage.kind === "withdrawing" ? consents.find(({ consentId }) => consentId === stage.consentId) : undefined;
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {stage.kind === "adding" ? t.addTitle : t.title}
        </h2>
        {stage.kind === "reading" && mayAdd && <Button onPress={() => setStage({ kind: "adding" })}>{t.add}</Button>}
      </div>
      {stage.kind === "reading" && stage.told !== undefined && <Banner tone="success">{stage.told}</Banner>}
      {stage.kind === "adding" && <AddConsentForm clientId={clientId} onSaved={() => setStage({ kind: "reading", told: t.added })} onCancel={read} />}
      {withdrawing !== undefined && <WithdrawForm consent={withdrawing} onSaved={() => setStage({ kind: "reading", told: t.withdrawn })} onCancel={read} />}
      {stage.kind === "reading" && (
        <>
          <p className="muted">{t.lead}</p>
          <ul className="rows">
            {consents.toSorted((one, other) => (one.signedOn < other.signedOn ? 1 : -1)).map((consent) => (
              <ConsentPaper key={consent.consentId} consent={consent} onWithdraw={() => setStage({ kind: "withdrawing", consentId: consent.consentId })} />
            ))}
          </ul>
          <div className="actions">
            <Link look="secondary" to="/clients/forms" search={{ paper: "information", in: client.contactLanguage }}>
              {t.print}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
