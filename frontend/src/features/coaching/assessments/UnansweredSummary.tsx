import { useEffect, useRef } from "react";
import type { InstrumentItem } from "../../../../../shared/coaching/instrument.ts";
import { useLanguage } from "../../../i18n/language.ts";

/** What has still to be answered, each line leading to its item; takes the focus. */
export function UnansweredSummary({ title, items }: { readonly title: string; readonly items: readonly InstrumentItem[] }) {
  const { language } = useLanguage();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="group" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {items.map(({ itemId, observer }) => (
          <li key={itemId}>
            <a
              href={`#item-${itemId}`}
              onClick={(event) => {
                event.preventDefault();
                document.querySelector<HTMLInputElement>(`#item-${CSS.escape(itemId)} input`)?.focus();
              }}
            >
              {observer[language]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
