import { useState } from "react";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import { blockingPoints } from "../../../../../shared/placement/fortnight.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { downloadPdf } from "../../../ui/download-pdf.ts";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { useFortnightCommands } from "./queries.ts";
import { fortnightTexts } from "./texts.ts";

/** The report to the payer: made in one press when nothing is open, and marked as sent when it has gone. */
export function FortnightReport({ person }: { readonly person: FortnightView }) {
  const t = useTexts(fortnightTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { report, sent } = useFortnightCommands();
  const [asking, setAsking] = useState(false);
  const sentence = useRefusalSentence(report.error ?? sent.error);
  const params = { participantId: person.participantId, monday: person.monday };
  const last = person.reports.at(-1);
  const ready = blockingPoints(person.open).length === 0;

  async function make(chosen: "fi" | "sv"): Promise<void> {
    downloadPdf(await report.mutateAsync({ params, body: { language: chosen } }));
  }
  async function mark(): Promise<void> {
    setAsking(false);
    await sent.mutateAsync({ params, body: person.seen });
  }

  return (
    <section className="day-history">
      <h3>{t.report}</h3>
      {person.state === "correction-due" && <Banner tone="warning">{t.correctionDue}</Banner>}
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
      {last?.sent != null && <p>{t.sentOn(formatDateTime(last.sent.at, language), nameOf(last.sent.by))}</p>}
      {last?.sent === null && <p>{t.madeOn(formatDateTime(last.made.at, language), nameOf(last.made.by))}</p>}
      <p className="muted">{ready ? t.blankLine : t.notReady}</p>
      <div className="actions">
        {ready &&
          (["fi", "sv"] as const).map((chosen) => (
            <Button
              key={chosen}
              variant={chosen === "fi" ? "primary" : "secondary"}
              pending={report.isPending && report.variables.body.language === chosen}
              pendingText={t.making}
              onPress={() => void make(chosen).catch(() => undefined)}
            >
              {chosen === "fi" ? t.makeFi : t.makeSv}
            </Button>
          ))}
        {last?.sent === null && (
          <Button pending={sent.isPending} onPress={() => setAsking(true)}>
            {t.markSent}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog
          alert
          isOpen
          title={t.markSent}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="primary" onPress={() => void mark().catch(() => undefined)}>
                {t.markSent}
              </Button>
              <Button onPress={() => setAsking(false)}>{t.cancel}</Button>
            </>
          }
        >
          <p>{t.sentAsk(`${person.lastName} ${person.firstNames}`)}</p>
        </Dialog>
      )}
    </section>
  );
}
