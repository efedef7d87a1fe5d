import { useEffect, useRef, useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { SummaryRequest } from "../../../../../shared/coaching/summary.ts";
import type { DisclosureId, ClientId } from "../../../../../shared/kernel/ids.ts";
import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { downloadPdf } from "../../../ui/download-pdf.ts";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { DocumentView } from "./DocumentView.tsx";
import { printTexts } from "./texts.ts";
import { leftOutTexts } from "./words.ts";

const { makeSummary, readDisclosures } = coachingContract;
type Preview = ResponseOf<typeof coachingContract.previewSummary>;
type Made = ResponseOf<typeof makeSummary>;

/** A summary that was looked at, and the id under which it will stand in the ledger, however often it is sent. */
export interface Seen {
  readonly disclosureId: DisclosureId;
  readonly request: SummaryRequest;
  readonly preview: Preview;
}

interface SummaryPreviewProps {
  readonly clientId: ClientId;
  readonly seen: Seen;
  readonly onBack: () => void;
  readonly onLookAgain: () => Promise<unknown>;
}

/** Exactly what will be printed, what was left out and why, and the printing. */
export function SummaryPreview({ clientId, seen: { disclosureId, request, preview }, onBack, onLookAgain }: SummaryPreviewProps) {
  const t = useTexts(printTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [made, setMade] = useState<Made | null>(null);
  const make = useCommand(makeSummary, { refreshes: [readDisclosures] });
  useEffect(() => heading.current?.focus(), [preview]);

  async function print(): Promise<void> {
    const answer = await make.mutateAsync({ params: { clientId, disclosureId }, body: { ...request, seen: preview.seen } });
    downloadPdf(answer);
    setMade(answer);
  }

  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t.seenTitle}
      </h3>
      <Notes request={request} preview={preview} />
      <DocumentView document={preview.document} />
      {made === null ? (
        <>
          <Refusal error={make.error} onLookAgain={onLookAgain} />
          <div className="actions">
            <Button variant="primary" pending={make.isPending} onPress={() => void print().catch(() => undefined)}>
              {t.make}
            </Button>
            <Button onPress={onBack}>{t.back}</Button>
          </div>
        </>
      ) : (
        <Banner tone="success" title={t.madeTitle}>
          <p>{t.made}</p>
          <div className="actions">
            <Button onPress={() => downloadPdf(made)}>{t.download}</Button>
            <Button onPress={onBack}>{t.anew}</Button>
          </div>
        </Banner>
      )}
    </>
  );
}

function Notes({ request, preview: { document, leftOut, ground } }: { readonly request: SummaryRequest; readonly preview: Preview }) {
  const t = useTexts(printTexts);
  const words = useTexts(leftOutTexts);
  const { language } = useLanguage();
  return (
    <>
      {leftOut.length > 0 && (
        <Banner tone="info" title={t.leftOut}>
          <ul>
            {leftOut.map((one) => (
              <li key={one}>{words[one]}</li>
            ))}
          </ul>
        </Banner>
      )}
      <p>
        {t.ground(formatDate(ground.signedOn, language))} {t.foot} {request.withIdentityCode !== null && !leftOut.includes("identity-code-missing") && t.codeCovered}
      </p>
      {document.sections.some(({ section }) => section === "plan") && <p>{t.readThrough}</p>}
    </>
  );
}

/** What was seen is no longer what would be printed: another look comes first. */
function Refusal({ error, onLookAgain }: { readonly error: Error | null; readonly onLookAgain: () => Promise<unknown> }) {
  const t = useTexts(printTexts);
  const sentence = useRefusalSentence(error);
  if (sentence === undefined) return null;
  const mayLook = error instanceof ApiProblem && error.code === "summary-changed";
  return (
    <Banner tone="danger" title={sentence}>
      {mayLook && <Button onPress={() => void onLookAgain().catch(() => undefined)}>{t.again}</Button>}
    </Banner>
  );
}
