import { useState } from "react";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { itemsOf } from "../../../../../shared/coaching/instrument.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { HandOverDialog } from "./HandOverDialog.tsx";
import type { AssessmentCommands } from "./queries.ts";
import { assessmentTexts } from "./texts.ts";

interface PartsSectionProps {
  readonly shown: ShownAssessment;
  /** Neither signed nor shut by the end of coaching. */
  readonly open: boolean;
  readonly commands: AssessmentCommands;
  readonly clientLanguage: Language;
  readonly reread: () => Promise<unknown>;
  readonly onEdit: () => void;
}

/** How far each side has come, and what can be done about it. */
export function PartsSection(props: PartsSectionProps) {
  const t = useTexts(assessmentTexts);
  const { nameOf } = useColleagues();
  const { shown, open, onEdit } = props;
  const { self, coach, raterId } = shown.assessment;
  return (
    <section className="card">
      <h2>{t.selfPart}</h2>
      {self === "none" ? <p className="muted">{t.selfNone}</p> : <SelfPart {...props} />}
      <h2 className="part-heading">{t.coachPart}</h2>
      {coach === "none" && <p className="muted">{t.selfNone}</p>}
      {coach === "open" && <p>{t.stateWaitsCoach}</p>}
      {coach === "done" && <p>{t.coachDone(raterId === null ? "" : nameOf(raterId))}</p>}
      {open && coach === "done" && self !== "done" && (
        <div className="actions">
          <Button onPress={onEdit}>{t.editRating}</Button>
        </div>
      )}
    </section>
  );
}

function SelfPart({ shown, open, commands, clientLanguage, reread }: PartsSectionProps) {
  const t = useTexts(assessmentTexts);
  const { language } = useLanguage();
  const [stage, setStage] = useState<"idle" | "handing" | "closing" | "looking">("idle");
  const [failed, setFailed] = useState<unknown>(null);
  const sentence = useRefusalSentence(failed);
  const { assessment, instrument, selfAnswered } = shown;
  const { self, coach, kiosk } = assessment;
  const said = self === "done" ? (coach === "open" ? t.selfDoneHidden : t.selfDone) : selfAnswered === 0 ? t.selfOpen : t.selfHalf(selfAnswered, itemsOf(instrument).length);

  async function doing(what: "closing" | "looking", work: () => Promise<unknown>): Promise<void> {
    setStage(what);
    setFailed(null);
    await work().catch(setFailed);
    setStage("idle");
  }

  return (
    <>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <p role="status">
        {said} {open && self === "open" && kiosk !== null && t.kioskOpen(formatDateTime(kiosk.endsAt, language))}
      </p>
      {open && !(self === "done" && coach === "done") && (
        <div className="actions">
          <Button variant={self === "open" && kiosk === null ? "primary" : "secondary"} onPress={() => setStage("handing")}>
            {self === "open" && kiosk === null ? t.hand : t.handAgain}
          </Button>
          {self === "open" && kiosk !== null && (
            <>
              <Button pending={stage === "looking"} pendingText={t.looking} onPress={() => void doing("looking", reread)}>
                {t.look}
              </Button>
              <Button pending={stage === "closing"} pendingText={t.closingKiosk} onPress={() => void doing("closing", commands.closeKiosk)}>
                {t.closeKiosk}
              </Button>
            </>
          )}
        </div>
      )}
      {stage === "handing" && <HandOverDialog again={kiosk !== null} clientLanguage={clientLanguage} onOpen={(chosen) => commands.openKiosk({ language: chosen })} onClose={() => setStage("idle")} />}
    </>
  );
}
