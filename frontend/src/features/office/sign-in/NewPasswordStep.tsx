import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

const { body: schema } = sessionRoutes.choosePassword;

export function NewPasswordStep({ userName, session }: { readonly userName: string; readonly session: string }) {
  const t = useTexts(texts);
  const { client, go, attempt } = useSignIn();
  const form = useZodForm({ schema, defaultValues: { userName, session, newPassword: "" }, labels: { newPassword: t.newPassword } });

  return (
    <>
      <StepHeading title={t.newPasswordTitle} lead={t.newPasswordLead} />
      <Form
        form={form}
        guarded={false}
        submitText={t.next}
        otherActions={
          <Button variant="quiet" onPress={() => go({ at: "person" })}>
            {t.startAgain}
          </Button>
        }
        onSubmit={(body) =>
          attempt(async () => {
            const challenge = await client.call(sessionRoutes.choosePassword, { body });
            go({ at: "challenge", userName, challenge });
          })
        }
      >
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
        <TextField {...form.field("newPassword")} type="password" autoComplete="new-password" hint={t.newPasswordRules} />
      </Form>
    </>
  );
}
