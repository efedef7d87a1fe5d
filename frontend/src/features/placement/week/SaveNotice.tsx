import { formatTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import type { SaveState } from "./save-state.ts";
import { weekTexts } from "./texts.ts";

/** One line that says whether what was done has been stored. */
export function SaveNotice({ state }: { readonly state: SaveState }) {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const refusal = useRefusalSentence(state.kind === "failed" ? state.error : null);
  const said = {
    clean: "",
    saving: t.saving,
    saved: state.kind === "saved" ? t.savedAt(formatTime(state.at, language)) : "",
    failed: `${t.saveFailed}. ${refusal ?? ""}`,
  };
  return (
    <p className="week-saved" data-failed={state.kind === "failed" || undefined} role="status">
      {said[state.kind]}
    </p>
  );
}
