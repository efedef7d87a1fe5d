import { useState } from "react";
import * as z from "zod";
import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { type ListedUser, TotpResetReason } from "../../../../../shared/office/user.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { accountTexts } from "./account-texts.ts";

interface TotpSectionProps {
  readonly user: ListedUser;
  /** The version the page was last held against. */
  readonly seen: number;
  readonly onSeen: (version: number) => void;
}

/** Taking a lost authenticator away, and when that was done before. */
export function TotpSection({ user, seen, onSeen }: TotpSectionProps) {
  const t = useTexts(accountTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<"sent" | "failed">();
  return (
    <section className="card">
      <h2>{t.totpTitle}</h2>
      <p className="prose">{t.totpText}</p>
      {told !== undefined && <Banner tone={told === "sent" ? "success" : "warning"}>{told === "sent" ? t.totpDone : t.totpNotTold}</Banner>}
      <div className="actions">
        <Button onPress={() => setAsking(true)}>{t.totpReset}</Button>
      </div>
      {user.totpResets.length > 0 && (
        <>
          <h3>{t.totpHistory}</h3>
          <ul>
            {user.totpResets.toReversed().map(({ at, by, reason }) => (
              <li key={at}>{t.resetLine(formatDateTime(at, language), t[reason], nameOf(by))}</li>
            ))}
          </ul>
        </>
      )}
      {asking && (
        <ResetDialog
          user={user}
          seen={seen}
          onClose={() => setAsking(false)}
          onDone={({ version, delivery }) => {
            setAsking(false);
            setTold(delivery);
            onSeen(version);
          }}
        />
      )}
    </section>
  );
}

const Reason = z.object({ reason: TotpResetReason });

interface ResetDialogProps {
  readonly user: ListedUser;
  readonly seen: number;
  readonly onClose: () => void;
  readonly onDone: (reset: ResponseOf<typeof officeContract.resetTotp>) => void;
}

function ResetDialog({ user, seen, onClose, onDone }: ResetDialogProps) {
  const t = useTexts(accountTexts);
  const reset = useCommand(officeContract.resetTotp, { refreshes: [officeContract.listUsers] });
  // No reason is chosen beforehand: a reason nobody chose tells nothing.
  const form = useZodForm({ schema: Reason, defaultValues: {}, labels: { reason: t.totpReason } });
  const send = async ({ reason }: z.output<typeof Reason>) => onDone(await reset.mutateAsync({ params: { userId: user.userId }, body: { version: seen, reason } }));

  return (
    <Dialog isOpen title={t.totpTitleOf(user.name)} onClose={onClose}>
      <p>{t.totpConsequence}</p>
      <Form form={form} guarded={false} onSubmit={send} submitText={t.totpReset} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <RadioGroup {...form.field("reason")} choices={TotpResetReason.options.map((value) => ({ value, label: t[value] }))} />
      </Form>
    </Dialog>
  );
}
