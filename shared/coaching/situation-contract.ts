import * as z from "zod";
import { ClientId, SituationId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { LifeSituation, SituationChanges, SituationDetails } from "./situation.ts";

const clientPath = z.strictObject({ clientId: ClientId });
const situationPath = z.strictObject({ clientId: ClientId, situationId: SituationId });
const aboutClient = { credential: "person", subject: "clientId", query: null } as const;

/** One picture as it is read: how it stands, what changed since the one before, and how it stood before it was put right. */
export const SituationRow = z.strictObject({
  ...LifeSituation.shape,
  /** Null for the first. */
  since: SituationChanges.nullable(),
  /** Newest first. */
  earlier: z.array(LifeSituation),
});
export type SituationRow = z.infer<typeof SituationRow>;

const refusals = ["version-conflict", "case-ended", "consent-withdrawn", "day-in-future", "follow-up-not-consented"] as const;

/** Pictures of the life situation. */
export const situationRoutes = contract({
  readSituations: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/situations",
    action: "coaching.situation.read", audit: "SituationsRead",
    params: clientPath, body: null, response: z.strictObject({ rows: z.array(SituationRow), today: LocalDate }), refusals: ["consent-withdrawn"],
  },
  addSituation: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/situations", idempotent: true,
    action: "coaching.situation.add", audit: "SituationAdded",
    params: clientPath, body: SituationDetails, response: z.strictObject({ situationId: SituationId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", ...refusals, "too-many-situations"],
  },
  changeSituation: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/situations/{situationId}",
    action: "coaching.situation.change", audit: "SituationChanged",
    params: situationPath, body: z.strictObject({ ...SituationDetails.shape, version: Version }), response: z.strictObject({ version: Version }),
    refusals: [...refusals, "nothing-changes", "too-many-changes"],
  },
});
