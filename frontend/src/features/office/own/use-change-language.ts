import type { Language } from "../../../../../shared/kernel/languages.ts";
import { sessionRoutes } from "../../../../../shared/office/session-contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useSessionStore } from "../../../api/session-context.ts";
import { useLanguage } from "../../../i18n/language.ts";

/** Changes the page's language at once and the person's profile behind it; a failed save only means the old one next time. */
export function useChangeLanguage(): (language: Language) => void {
  const { languageChanged } = useSessionStore();
  const { setLanguage } = useLanguage();
  const { mutate } = useCommand(sessionRoutes.changeOwnLanguage);

  return (language) => {
    setLanguage(language);
    mutate({ body: { language } }, { onSuccess: () => languageChanged(language) });
  };
}
