import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

export function PersonStep({ notice }: { readonly notice?: string }) {
  const t = useTexts(texts);
  const { client, go, attempt } = useSignIn();
  const form = useZodForm({
    schema: sessionRoutes.signIn.body,
    defaultValues: { userName: "", password: "" },
    labels: { userName: t.userName, password: t.password },
  });

  return (
    <>
      <StepHeading title={t.personTitle} notice={notice} />
      <Form
        form={form}
        guarded={false}
        submitText={t.next}
        otherActions={
          <Button variant="quiet" onPress={() => go({ at: "organisation" })}>
            {t.back}
          </Button>
        }
        onSubmit={(body) =>
          attempt(async () => {
            const challenge = await client.call(sessionRoutes.signIn, { body });
            go({ at: "challenge", userName: body.userName, challenge });
          })
        }
      >
        <TextField {...form.field("userName")} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <TextField {...form.field("password")} type="password" autoComplete="current-password" hint={t.personHint} />
      </Form>
    </>
  );
}
