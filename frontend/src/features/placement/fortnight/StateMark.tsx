import type { FortnightState } from "../../../../../shared/placement/fortnight.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { fortnightTexts } from "./texts.ts";

const marks = {
  "correction-due": { icon: "warning", tone: "danger" },
  "not-reported": { icon: "open", tone: "danger" },
  "to-classify": { icon: "info", tone: "warning" },
  "in-progress": { icon: "next", tone: "info" },
  complete: { icon: "check", tone: "success" },
  sent: { icon: "lock", tone: "none" },
} as const;

/** The state in a word, a shape and a colour. */
export function StateMark({ state }: { readonly state: FortnightState }) {
  const t = useTexts(fortnightTexts);
  const { icon, tone } = marks[state];
  return (
    <span className={`badge fortnight-state tone-${tone}`}>
      <Icon name={icon} />
      {t[state]}
    </span>
  );
}
