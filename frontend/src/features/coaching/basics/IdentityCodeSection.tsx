import { useState } from "react";
import { ageOn } from "../../../../../shared/kernel/personal-identity-code.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { useCard } from "../clients/use-client.ts";
import { ChangeCodeForm } from "./ChangeCodeForm.tsx";
import { codeTexts } from "./code-texts.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import { useOpenedCode } from "./use-opened-code.ts";

/** The identity code: covered until somebody opens it, and changed with a reason. */
export function IdentityCodeSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(codeTexts);
  const { client } = useCard().card;
  const [stage, setStage] = useState<"reading" | "changing" | "saved">("reading");
  const opened = useOpenedCode(client.clientId);
  const heading = useHeadingFocus(stage);
  const command = client.identity === null ? t.give : t.change;

  function change(): void {
    opened.hide();
    setStage("changing");
  }
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {stage === "changing" ? command : t.title}
        </h2>
        {stage !== "changing" && mayWrite && <Button onPress={change}>{command}</Button>}
      </div>
      {stage === "changing" ? (
        <ChangeCodeForm onSaved={() => setStage("saved")} onCancel={() => setStage("reading")} />
      ) : (
        <CodeReading saved={stage === "saved"} opened={opened} />
      )}
    </section>
  );
}

interface CodeReadingProps {
  readonly saved: boolean;
  readonly opened: ReturnType<typeof useOpenedCode>;
}

function CodeReading({ saved, opened }: CodeReadingProps) {
  const t = useTexts(codeTexts);
  const { client } = useCard().card;
  const sentence = useRefusalSentence(opened.refused);
  const isOpen = opened.code !== null;
  return (
    <>
      {saved && <Banner tone="success">{t.saved}</Banner>}
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <CodeFacts code={opened.code} />
      {client.identity !== null && (
        <>
          <div className="actions">
            <Button pending={opened.isPending} pendingText={t.showing} onPress={() => (isOpen ? opened.hide() : void opened.open())}>
              {isOpen ? t.hide : t.show}
            </Button>
          </div>
          <p className="muted">{t.logged}</p>
        </>
      )}
    </>
  );
}

function CodeFacts({ code }: { readonly code: string | null }) {
  const t = useTexts(codeTexts);
  const { language } = useLanguage();
  const { client: { identity, formerCodes }, today } = useCard().card;
  return (
    <dl className="facts">
      <dt>{t.title}</dt>
      <dd>
        <span role="status">{identity === null ? t.none : (code ?? identity.masked)}</span>
      </dd>
      {identity !== null && (
        <>
          <dt>{t.born}</dt>
          <dd>{t.age(formatDate(identity.bornOn, language), ageOn(identity.bornOn, today))}</dd>
        </>
      )}
      {formerCodes > 0 && (
        <>
          <dt>{t.former}</dt>
          <dd>{formerCodes}</dd>
        </>
      )}
    </dl>
  );
}
