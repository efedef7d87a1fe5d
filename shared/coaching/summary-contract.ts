import * as z from "zod";
import { ClientId, DisclosureId } from "../kernel/ids.ts";
import { Instant } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { SummaryDocument } from "./summary-document.ts";
import { Disclosure, LeftOut, NamedRecipient, SharingGround, SummaryRequest } from "./summary.ts";

const clientPath = z.strictObject({ clientId: ClientId });
const disclosurePath = z.strictObject({ clientId: ClientId, disclosureId: DisclosureId });
const aboutClient = { credential: "person", subject: "clientId", query: null } as const;
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const refusals = ["consent-withdrawn", "share-not-consented", "summary-empty"] as const;

/** Printing a summary of the progress, and the ledger of what was given to whom. */
export const summaryRoutes = contract({
  previewSummary: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/summary-preview",
    action: "coaching.summary.preview", audit: "SummaryPreviewRead",
    params: clientPath, body: SummaryRequest,
    response: z.strictObject({
      /** What will be printed. An identity code is covered here; the paper has it whole. */
      document: SummaryDocument,
      recipient: NamedRecipient,
      leftOut: z.array(LeftOut),
      ground: SharingGround,
      /** What is printed is what was seen: printing names it. */
      seen: Sha256,
    }),
    refusals: [...refusals],
  },
  /**
   * The id is the sender's, and asking again with it makes nothing twice: the file is made anew of the same content and
   * must come out the same. An `Idempotency-Key` would keep the answer, and with it the paper, in the table.
   */
  makeSummary: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/disclosures/{disclosureId}",
    action: "coaching.summary.make", audit: "SummaryMade",
    params: disclosurePath, body: z.strictObject({ ...SummaryRequest.shape, seen: Sha256 }),
    /** `pdf` in base64; the name tells nothing of the person. */
    response: z.strictObject({ disclosureId: DisclosureId, at: Instant, fileName: z.string(), pdf: z.string(), sha256: Sha256 }),
    refusals: [...refusals, "summary-changed", "version-conflict"],
  },
  readDisclosures: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/disclosures",
    action: "coaching.disclosure.list", audit: "DisclosureListRead",
    params: clientPath, body: null,
    /** Newest first. */
    response: z.strictObject({ rows: z.array(Disclosure) }), refusals: ["consent-withdrawn"],
  },
});
