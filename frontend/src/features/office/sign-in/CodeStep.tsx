import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { CodeForm } from "./CodeForm.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

export function CodeStep({ userName, session }: { readonly userName: string; readonly session: string }) {
  const t = useTexts(texts);
  const { client, enter } = useSignIn();
  return (
    <>
      <StepHeading title={t.codeTitle} lead={t.codeLead} />
      <CodeForm send={async (code) => enter(await client.call(sessionRoutes.answerTotp, { body: { userName, session, code } }))} />
      <p className="muted">{t.codeHelp}</p>
    </>
  );
}
