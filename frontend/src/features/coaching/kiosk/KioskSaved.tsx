import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { outboxTexts } from "../saving/texts.ts";
import { kioskTexts } from "./texts.ts";
import type { Kiosk } from "./use-kiosk.ts";

/** Whether the answers given so far have been stored, in plain words. */
export function KioskSaved({ kiosk: { saving, hurry } }: { readonly kiosk: Kiosk }) {
  const t = useTexts(kioskTexts);
  const own = useTexts(outboxTexts);
  const { waiting, down, refused, savedAt } = saving;
  if (waiting.size > 0 && (down !== null || refused !== null)) {
    return (
      <Banner tone="warning" title={refused?.title ?? (down === "outdated" ? own.outdated : t.waiting)}>
        <Button onPress={hurry}>{own.tryNow}</Button>
      </Banner>
    );
  }
  const saved = savedAt === null ? "" : t.saved;
  return (
    <p className="saved" role="status">
      {waiting.size > 0 ? t.saving : saved}
    </p>
  );
}
