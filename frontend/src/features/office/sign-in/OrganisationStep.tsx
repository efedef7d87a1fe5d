import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { recallCode, rememberCode } from "./flow.ts";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

export function OrganisationStep({ notice }: { readonly notice?: string }) {
  const t = useTexts(texts);
  const { client, go, attempt } = useSignIn();
  const form = useZodForm({
    schema: sessionRoutes.enterOrganisation.body,
    defaultValues: { code: recallCode(), password: "" },
    labels: { code: t.organisationCode, password: t.organisationPassword },
  });

  return (
    <>
      <StepHeading title={t.organisationTitle} lead={t.organisationLead} notice={notice} />
      <Form
        form={form}
        guarded={false}
        submitText={t.next}
        onSubmit={(body) =>
          attempt(async () => {
            await client.call(sessionRoutes.enterOrganisation, { body });
            rememberCode(body.code);
            go({ at: "person" });
          })
        }
      >
        {/* A section of its own, so that a password manager keeps the door apart from the person. */}
        <TextField {...form.field("code")} autoComplete="section-organisation username" autoCapitalize="none" spellCheck={false} />
        <TextField {...form.field("password")} type="password" autoComplete="section-organisation current-password" />
      </Form>
    </>
  );
}
