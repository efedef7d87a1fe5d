import type { Caller } from "../../../shared/kernel/caller.ts";
import type { DisclosureId } from "../../../shared/kernel/ids.ts";
import { dateAt, type Instant, millisecondsOf } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { type Disclosure, summaryTemplate } from "../../../shared/coaching/summary.ts";
import type { SummaryFacts } from "../../../shared/coaching/summary-content.ts";
import type { SummaryDocument } from "../../../shared/coaching/summary-document.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Granted, type Handlers } from "../../runtime/serve.ts";
import { staffOf } from "../caller.ts";
import type { DisclosuresStore } from "./disclosures-store.ts";
import { prepared, sha256Of, withCodeCovered } from "./prepared-summary.ts";
import { readSummaryFacts, type SummarySources } from "./summary-facts.ts";
import { fileNames } from "./summary-texts.ts";

type Routes = typeof coachingContract;

export interface SummaryParts {
  readonly sources: SummarySources;
  readonly disclosures: DisclosuresStore;
  readonly organisationName: string;
}

/** A summary looked at and printed, and the ledger of those that were. */
export function summaryHandlers(parts: SummaryParts): Pick<Handlers<Routes>, "previewSummary" | "makeSummary" | "readDisclosures"> {
  const { sources, disclosures, organisationName } = parts;
  return {
    previewSummary: ({ params, now, today }) => {
      const reading = ahead(readSummaryFacts(sources, params.clientId, now));
      return async ({ body }) => {
        const summary = prepared(found(await reading), body, organisationName, today);
        const { content: { recipient }, leftOut, ground, seen } = summary;
        return { body: { document: withCodeCovered(summary), recipient, leftOut: [...leftOut], ground, seen } };
      };
    },

    makeSummary: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([readSummaryFacts(sources, params.clientId, now), disclosures.one(params.clientId, params.disclosureId)]));
      return async (granted) => {
        const { withIdentityCode } = granted.body;
        granted.trail.because([`template-${summaryTemplate}`, ...(withIdentityCode === null ? [] : [`identity-code-${withIdentityCode.reason}`])].join(":"));
        return { body: await settleOver(reading, ([facts, earlier]) => print(parts, granted, found(facts), earlier)) };
      };
    },

    readDisclosures: ({ params, now }) => {
      const reading = ahead(Promise.all([sources.cards.readCase(params.clientId, now), disclosures.all(params.clientId)]));
      return async () => {
        const [theCase, rows] = await reading;
        if (found(theCase).withdrawnOn !== null) throw new Problem("consent-withdrawn");
        return { body: { rows } };
      };
    },
  };
}

/**
 * The file and its line of the ledger. Asked again under the same id, the file is made anew as of the first time and must
 * come out the same to the byte; no paper is kept.
 */
async function print({ disclosures, organisationName }: SummaryParts, granted: Granted<Routes["makeSummary"]>, facts: SummaryFacts, earlier: Disclosure | undefined) {
  const { params: { disclosureId }, body: { seen, ...request }, today } = granted;
  const by = staffOf(granted.caller);
  const at = earlier?.at ?? granted.at;
  const { document, content, leftOut, ground, seen: now } = prepared(facts, request, organisationName, today);
  if (now !== seen) throw new Problem("summary-changed");
  const file = await fileOf(document, { maker: nameOf(granted.caller), at, disclosureId });
  const answer = { disclosureId, at, fileName: `${fileNames[request.language]}-${dateAt(millisecondsOf(at))}.pdf`, pdf: file.toString("base64"), sha256: sha256Of(file) };
  if (earlier !== undefined) {
    if (earlier.by !== by || earlier.sha256 !== answer.sha256) throw new Problem("summary-changed");
    return () => Promise.resolve(answer);
  }
  const { sides, charts, language, withIdentityCode } = request;
  const disclosure: Disclosure = {
    disclosureId, at, by, recipient: content.recipient, ground, sides, charts, language,
    // What went out, not what was asked for.
    sections: document.sections.map(({ section }) => section),
    identityCode: content.identityCode === null ? null : (withIdentityCode?.reason ?? null),
    leftOut: leftOut.filter((one) => !one.endsWith("-empty")), template: summaryTemplate, sha256: answer.sha256,
  };
  return () => disclosures.add(granted, facts.card, disclosure, answer);
}

const nameOf = (caller: Caller): string => (caller.kind === "person" ? caller.user.name : "");

/** The program that writes PDF is heavy: only who prints waits for it. */
async function fileOf(document: SummaryDocument, { maker, at, disclosureId }: { readonly maker: string; readonly at: Instant; readonly disclosureId: DisclosureId }): Promise<Buffer> {
  const { summaryPdf } = await import("./summary-pdf.ts");
  return summaryPdf(document, { maker, at, template: summaryTemplate, mark: disclosureId.slice(0, 8) });
}
