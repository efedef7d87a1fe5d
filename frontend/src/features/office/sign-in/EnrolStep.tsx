import { useState } from "react";
import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { grouped } from "./flow.ts";
import { QrCode } from "../../../ui/QrCode.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

interface EnrolStepProps {
  readonly userName: string;
  readonly session: string;
  readonly secret: string;
  readonly otpauth: string;
}

export function EnrolStep({ userName, session, secret, otpauth }: EnrolStepProps) {
  const t = useTexts(texts);
  const { client, enter } = useSignIn();
  return (
    <>
      <StepHeading title={t.enrolTitle} lead={t.enrolLead} />
      <ol className="steps">
        <li>{t.enrolInstall}</li>
        <li>
          {t.enrolScan}
          <QrCode text={otpauth} label={t.qr} />
          <p>{t.enrolType}</p>
          <Secret secret={secret} />
        </li>
        <li>{t.enrolCode}</li>
      </ol>
      <CodeForm send={async (code) => enter(await client.call(sessionRoutes.enrolTotp, { body: { userName, session, code } }))} />
    </>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  const t = useTexts(texts);
  const [copied, setCopied] = useState(false);
  return (
    <div className="secret">
      <code translate="no">{grouped(secret)}</code>
      <Button variant="quiet" onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
        <Icon name={copied ? "check" : "copy"} />
        <span aria-live="polite">{copied ? t.copied : t.copy}</span>
      </Button>
    </div>
  );
}
