import * as z from "zod";
import { TotpCode } from "../../../../../shared/office/sign-in.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

/** Apps show "123 456"; the space is for the eye. */
const schema = z.object({ code: z.string().transform((typed) => typed.replaceAll(" ", "")).pipe(TotpCode) });

/** Asks for the code an authenticator app shows. */
export function CodeForm({ send }: { readonly send: (code: string) => Promise<void> }) {
  const t = useTexts(texts);
  const { go, attempt } = useSignIn();
  const form = useZodForm({ schema, defaultValues: { code: "" }, labels: { code: t.code } });
  return (
    <Form
      form={form}
      guarded={false}
      submitText={t.next}
      otherActions={
        <Button variant="quiet" onPress={() => go({ at: "person" })}>
          {t.startAgain}
        </Button>
      }
      onSubmit={({ code }) => attempt(() => send(code))}
    >
      <TextField {...form.field("code")} width="short" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} />
    </Form>
  );
}
