import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";

const texts = defineTexts({
  fi: { loading: "Ladataan…" },
  sv: { loading: "Laddar…" },
  en: { loading: "Loading…" },
});

/** The place of what is coming, in about its size. Shows itself only when a moment has passed. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span>{useTexts(texts).loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" />
      ))}
    </div>
  );
}
