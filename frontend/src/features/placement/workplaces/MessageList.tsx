import { weekNumber } from "../../../../../shared/kernel/local-date.ts";
import type { Message } from "../../../../../shared/placement/message.ts";
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
                <MessageTitle message={message} />, {languageNames[message.language]}
              </p>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** What the message asked for: a week, or nothing but the link. */
function MessageTitle({ message: { template, week, attempt } }: { readonly message: Message }) {
  const t = useTexts(contactTexts);
  const ofWeek = template === "attendance-reminder" ? t.messageReminder : t.messageWeek;
  const what = week === null ? t.messageTo : ofWeek(weekNumber(week).week);
  return <>{attempt === 1 ? what : `${what}, ${t.messageAttempt(attempt)}`}</>;
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
    case "bounced":
      return <Badge tone="danger">{t.deliveryBounced}</Badge>;
    case "invalid":
      return <Badge tone="danger">{t.deliveryInvalid}</Badge>;
    case "skipped":
      return <Badge tone="warning">{t.deliverySkipped}</Badge>;
  }
}
