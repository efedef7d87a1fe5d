import { useState } from "react";
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
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { typedText } from "../../../ui/typed-text.ts";
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
      <ResetDialog
        user={user}
        seen={seen}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onDone={({ version, delivery }) => {
          setAsking(false);
          setTold(delivery);
          onSeen(version);
        }}
      />
    </section>
  );
}

interface ResetDialogProps {
  readonly user: ListedUser;
  readonly seen: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: (reset: ResponseOf<typeof officeContract.resetTotp>) => void;
}

function ResetDialog({ user, seen, isOpen, onClose, onDone }: ResetDialogProps) {
  const t = useTexts(accountTexts);
  const [reason, setReason] = useState<TotpResetReason>("phone-lost");
  const reset = useCommand(officeContract.resetTotp, { refreshes: [officeContract.listUsers] });
  const sentence = useRefusalSentence(reset.error);
  const send = () =>
    reset.mutate({ params: { userId: user.userId }, body: { version: seen, reason } }, { onSuccess: onDone });

  return (
    <Dialog
      title={t.totpTitleOf(user.name)}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t.cancel}
          </Button>
          <Button variant="danger" pending={reset.isPending} onPress={send}>
            {t.totpReset}
          </Button>
        </>
      }
    >
      <p>{t.totpConsequence}</p>
      <RadioGroup
        label={t.totpReason}
        name="reason"
        defaultValue={reason}
        choices={TotpResetReason.options.map((value) => ({ value, label: t[value] }))}
        onChange={(event) => setReason(TotpResetReason.parse(typedText(event)))}
      />
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </Dialog>
  );
}
