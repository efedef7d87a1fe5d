import type { Message } from "../../../../../shared/placement/workplace.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { contactTexts } from "./contact-texts.ts";

/** What has been sent to a contact and whether it left. The address stands on the contact only. */
export function MessageList({ messages }: { readonly messages: readonly Message[] }) {
  const t = useTexts(contactTexts);
  const { language } = useLanguage();
  if (messages.length === 0) return null;
  return (
    <details className="messages">
      <summary>
        {t.messages} ({messages.length})
      </summary>
      <ul className="rows">
        {messages
          .toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt))
          .map((message) => (
            <li key={message.messageId}>
              <p className="row-title">
                {formatDateTime(message.queuedAt, language)} <DeliveryBadge delivery={message.delivery} />
              </p>
              <p className="muted">
                {t.messageTo}, {languageNames[message.language]}
              </p>
            </li>
          ))}
      </ul>
    </details>
  );
}

function DeliveryBadge({ delivery }: Pick<Message, "delivery">) {
  const t = useTexts(contactTexts);
  switch (delivery) {
    case "queued":
      return <Badge tone="info">{t.deliveryQueued}</Badge>;
    case "sent":
      return <Badge tone="success">{t.deliverySent}</Badge>;
    case "failed":
      return <Badge tone="danger">{t.deliveryFailed}</Badge>;
  }
}
