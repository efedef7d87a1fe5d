import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { KioskHeading } from "./KioskHeading.tsx";
import { kioskTexts } from "./texts.ts";
import type { Kiosk } from "./use-kiosk.ts";

/** A press is what the browser asks for before it gives the whole screen; without it all works the same. */
function takeScreen(): void {
  if (document.fullscreenEnabled) void document.documentElement.requestFullscreen().catch(() => undefined);
}

/** What is coming, in a few short sentences. */
export function KioskIntro({ kiosk }: { readonly kiosk: Kiosk }) {
  const t = useTexts(kioskTexts);
  return (
    <>
      <KioskHeading>{t.introTitle}</KioskHeading>
      <ul>
        <li>{t.introFirst(kiosk.items.length)}</li>
        <li>{t.introHonest}</li>
        <li>{t.introSkip}</li>
        <li>{t.introSaved}</li>
        <li>{t.introWho}</li>
      </ul>
      <div className="actions">
        <Button
          variant="primary"
          onPress={() => {
            takeScreen();
            kiosk.begin();
          }}
        >
          {kiosk.answers.size === 0 ? t.begin : t.goOn}
        </Button>
      </div>
    </>
  );
}
