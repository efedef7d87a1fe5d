import { instantAt } from "../../../../../shared/kernel/local-date.ts";
import { formatTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import type { OutboxState } from "./outbox.ts";
import { outboxTexts } from "./texts.ts";

interface OutboxNoticeProps {
  readonly state: OutboxState<unknown>;
  readonly onTry: () => void;
}

/** Whether what was entered has been stored; when it has not, why, and a way to try. */
export function OutboxNotice({ state: { waiting, down, refused, savedAt }, onTry }: OutboxNoticeProps) {
  const t = useTexts(outboxTexts);
  const { language } = useLanguage();
  const outage = { offline: t.offline(waiting.size), server: t.server(waiting.size), outdated: t.outdated };
  const trouble = refused?.title ?? (down === null ? undefined : outage[down]);
  if (trouble !== undefined && waiting.size > 0) {
    return (
      <Banner tone={refused === null ? "warning" : "danger"} title={trouble}>
        <Button onPress={onTry}>{t.tryNow}</Button>
      </Banner>
    );
  }
  const saved = savedAt === null ? "" : t.savedAt(formatTime(instantAt(savedAt), language));
  return (
    <p className="saved" role="status">
      {waiting.size > 0 ? t.saving : saved}
    </p>
  );
}
