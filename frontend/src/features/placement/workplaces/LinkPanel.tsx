import { useState } from "react";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { Instant } from "../../../../../shared/kernel/local-date.ts";
import { type IssuedLink, placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { contactTexts } from "./contact-texts.ts";
import { CopyLinkDialog } from "./CopyLinkDialog.tsx";
import { type LinkState, linkState } from "./link-state.ts";
import { MessageList } from "./MessageList.tsx";
import { type ContactRow, contactReads } from "./queries.ts";

interface LinkPanelProps {
  readonly workplaceId: WorkplaceId;
  readonly contact: ContactRow;
  /** Of the answer that told the rest. */
  readonly now: Instant;
}

type Asking = "renew" | "revoke" | null;

/** The link of one contact: whether it works, and the ways to send, hand over, renew and revoke it. */
export function LinkPanel({ workplaceId, contact, now }: LinkPanelProps) {
  const t = useTexts(contactTexts);
  const params = { workplaceId, contactId: contact.contactId };
  const send = useCommand(placementContract.issueLink, { refreshes: contactReads });
  const copy = useCommand(placementContract.issueLink, { refreshes: contactReads });
  const revoke = useCommand(placementContract.revokeLink, { refreshes: contactReads });
  const [asking, setAsking] = useState<Asking>(null);
  const sentence = useRefusalSentence(send.error ?? copy.error ?? revoke.error);
  const state = linkState(contact.link, now);

  function begin(): void {
    for (const command of [send, copy, revoke]) command.reset();
    setAsking(null);
  }

  return (
    <section className="link-panel" aria-label={`${t.link}, ${contact.name}`}>
      <LinkStateLine state={state} />
      {contact.link.bouncedAt !== null && <Banner tone="danger" title={t.unreachableTitle}>{t.unreachable}</Banner>}
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {send.data !== undefined && <SendingBanner issued={send.data} />}
      {revoke.data !== undefined && <Banner tone="success">{t.revoked}</Banner>}
      <div className="actions">
        <Button
          variant="primary"
          pending={send.isPending}
          onPress={() => {
            begin();
            send.mutate({ params, body: { by: "mail", renew: false } });
          }}
        >
          {t.send}
        </Button>
        <Button
          pending={copy.isPending}
          onPress={() => {
            begin();
            copy.mutate({ params, body: { by: "copy", renew: false } });
          }}
        >
          {t.copy}
        </Button>
        <Link look="secondary" to="/workplaces/$workplaceId/contacts/$contactId/poster" params={params}>
          {t.poster}
        </Link>
        <Link look="secondary" to="/workplaces/$workplaceId/contacts/$contactId/sheet" params={params}>
          {t.sheet}
        </Link>
        {"until" in state && <Button onPress={() => setAsking("renew")}>{t.renew}</Button>}
        {state.kind === "valid" && (
          <Button pending={revoke.isPending} onPress={() => setAsking("revoke")}>
            {t.revoke}
          </Button>
        )}
      </div>
      <MessageList messages={contact.messages} />
      {copy.data?.url != null && <CopyLinkDialog url={copy.data.url} onClose={() => copy.reset()} />}
      {asking === "renew" && (
        <ConfirmDialog
          title={t.renewTitle}
          body={t.renewBody}
          confirmText={t.renewConfirm}
          onConfirm={() => {
            begin();
            send.mutate({ params, body: { by: "mail", renew: true } });
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "revoke" && (
        <ConfirmDialog
          title={t.revokeTitle}
          body={t.revokeBody(contact.name)}
          confirmText={t.revokeConfirm}
          onConfirm={() => {
            begin();
            revoke.mutate({ params, body: {} });
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function LinkStateLine({ state }: { readonly state: LinkState }) {
  const t = useTexts(contactTexts);
  const { language } = useLanguage();
  switch (state.kind) {
    case "none":
      return <Badge>{t.linkNone}</Badge>;
    case "valid":
      return <Badge tone="success">{t.linkValid(formatDate(state.until, language))}</Badge>;
    case "expired":
      return <Badge tone="warning">{t.linkExpired(formatDate(state.until, language))}</Badge>;
    case "revoked":
      return <Badge tone="warning">{t.linkRevoked(formatDateTime(state.at, language))}</Badge>;
  }
}

function SendingBanner({ issued: { delivery } }: { readonly issued: IssuedLink }) {
  const t = useTexts(contactTexts);
  // That the address takes no mail stands on the contact, and is said by the panel for as long as it holds.
  if (delivery === "bounced" || delivery === "invalid") return null;
  if (delivery === "failed") return <Banner tone="danger" title={t.failed} />;
  return <Banner tone="success">{delivery === "sent" ? t.sent : t.queued}</Banner>;
}
