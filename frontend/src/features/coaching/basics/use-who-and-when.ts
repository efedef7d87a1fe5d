import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { Instant } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/language.ts";

/** "Timo Harju, 23.11.2026 klo 12.03"; the moment alone of whoever has left. */
export function useWhoAndWhen(): (done: { readonly by: UserId; readonly at: Instant }) => string {
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  return ({ by, at }) => [nameOf(by), formatDateTime(at, language)].filter((part) => part !== "").join(", ");
}
