import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useCell } from "../../../api/cell-context.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { LanguageChoice } from "../../../ui/LanguageChoice.tsx";
import { Wordmark } from "../../../ui/Wordmark.tsx";
import { KioskCode } from "./KioskCode.tsx";
import { kioskDoor } from "./kiosk-door.ts";
import { KioskQuestions } from "./KioskQuestions.tsx";
import { KioskHeading } from "./KioskHeading.tsx";
import { kioskTexts } from "./texts.ts";

type Stage = { readonly kind: "code" } | { readonly kind: "questions"; readonly token: string } | { readonly kind: "thanks" } | { readonly kind: "closed"; readonly why: string };

const firstStage = (): Stage => {
  const token = kioskDoor.token();
  return token === null ? { kind: "code" } : { kind: "questions", token };
};

/** The client's page, on a coach's tablet or a device of one's own. Nothing of staff is on it, and nothing leads there but signing in. */
export function KioskPage() {
  const t = useTexts(kioskTexts);
  const queries = useQueryClient();
  const [stage, setStage] = useState(firstStage);
  useEffect(() => {
    document.title = `${t.title} – Pajapolku`;
  }, [t]);

  /** Nothing of the answers stays on the page or in its memory. */
  function leave(next: Stage): void {
    kioskDoor.shut();
    queries.clear();
    setStage(next);
  }

  return (
    <KioskFrame>
      {stage.kind === "code" && <KioskCode />}
      {stage.kind === "questions" && <KioskQuestions token={stage.token} onDone={() => leave({ kind: "thanks" })} onClosed={(why) => leave({ kind: "closed", why })} />}
      {stage.kind === "thanks" && (
        <>
          <KioskHeading>{t.thanksTitle}</KioskHeading>
          <p>{t.thanks}</p>
        </>
      )}
      {stage.kind === "closed" && (
        <>
          <KioskHeading>{t.closedTitle}</KioskHeading>
          <p>{stage.why}</p>
          <div className="actions">
            <Button onPress={() => leave({ kind: "code" })}>{t.otherCode}</Button>
          </div>
        </>
      )}
    </KioskFrame>
  );
}

/** The whole screen: whose page it is, in which language, and the coach's way in. */
function KioskFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(kioskTexts);
  const { setLanguage } = useLanguage();
  const { organisationName } = useCell();
  return (
    <div className="kiosk">
      <header className="header">
        <div className="header-bar">
          <span className="home">
            <Wordmark />
          </span>
          <p className="header-who">
            <strong>{organisationName}</strong>
          </p>
          <LanguageChoice onChoose={setLanguage} />
        </div>
      </header>
      <main className="kiosk-main">{children}</main>
      <footer className="footer">
        {/* A page of its own: nothing of this one is in its memory. */}
        <Button variant="quiet" onPress={() => window.location.assign("/")}>
          {t.coach}
        </Button>
      </footer>
    </div>
  );
}
