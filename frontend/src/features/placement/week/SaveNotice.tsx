import { formatTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { newsOf, type Saving } from "./saving/save-queue.ts";
import { savingTexts } from "./saving/texts.ts";

/** One line that says whether what was done has been stored; without a connection, how much waits, and a way to try. */
export function SaveNotice({ saving, onTry }: { readonly saving: Saving; readonly onTry: () => void }) {
  const t = useTexts(savingTexts);
  const { language } = useLanguage();
  const news = newsOf(saving);
  const said = {
    nothing: "",
    saving: t.saving,
    saved: news.kind === "saved" ? t.savedAt(formatTime(news.at, language)) : "",
    down: news.kind === "down" ? t[news.why](news.waiting) : "",
  }[news.kind];
  return (
    <div className="week-saved" data-down={news.kind === "down" || undefined}>
      <p role="status">{said}</p>
      {news.kind === "down" && (
        <Button variant="quiet" onPress={onTry}>
          {t.tryNow}
        </Button>
      )}
    </div>
  );
}
