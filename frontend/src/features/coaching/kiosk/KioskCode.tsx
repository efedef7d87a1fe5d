import { useMemo } from "react";
import * as z from "zod";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useSessionStore } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { kioskDoor, kioskPath } from "./kiosk-door.ts";
import { KioskHeading } from "./KioskHeading.tsx";
import { kioskTexts } from "./texts.ts";

/** The coach's code, typed on another device. Wrong, used and expired get one answer. */
export function KioskCode() {
  const t = useTexts(kioskTexts);
  const { client, signOut } = useSessionStore();
  const schema = useMemo(() => z.object({ code: z.string().trim().min(1, t.codeMissing).max(40) }), [t]);
  const form = useZodForm({ schema, defaultValues: { code: "" }, labels: { code: t.code } });

  async function open({ code }: { readonly code: string }): Promise<void> {
    // A second press after the code was taken: it opens once.
    if (kioskDoor.token() === null) kioskDoor.open((await client.call(coachingContract.redeemKiosk, { body: { code } })).token);
    // Whoever of the staff is signed in to this browser is not any more: the way out asks for it anew.
    await signOut(kioskPath);
  }

  return (
    <>
      <KioskHeading>{t.codeTitle}</KioskHeading>
      <p>{t.codeText}</p>
      <Form form={form} guarded={false} onSubmit={open} submitText={t.open}>
        <TextField {...form.field("code")} hint={t.codeHint} width="medium" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form>
    </>
  );
}
