import * as z from "zod";
import { ClientId, PeriodId } from "../kernel/ids.ts";
import { SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { FollowUpAnswer } from "./follow-up.ts";
import { PeriodDetails, PeriodEnding } from "./period.ts";

const versioned = z.strictObject({ version: Version });
const clientPath = z.strictObject({ clientId: ClientId });
const periodPath = z.strictObject({ clientId: ClientId, periodId: PeriodId });
/** Which of the two follow-ups of a period. */
const followUpPath = z.strictObject({ ...periodPath.shape, months: z.enum(["6", "12"]) });

const aboutClient = { credential: "person", subject: "clientId", query: null } as const;

export const ChangePeriod = z.strictObject({ ...PeriodDetails.shape, version: Version });
export type ChangePeriod = z.infer<typeof ChangePeriod>;

/** "Other" says nothing by itself. */
export const EndPeriod = z
  .strictObject({ ...PeriodEnding.shape, version: Version })
  .refine(({ reason, reasonText }) => reason !== "OTHER" || (reasonText ?? "") !== "", { error: "reason-missing", path: ["reasonText"] });
export type EndPeriod = z.infer<typeof EndPeriod>;

/** Why it goes on after all, and until when it is planned to. */
export const ReopenPeriod = z.strictObject({ why: ShortText, plannedTo: SentDate.nullable(), version: Version });
export type ReopenPeriod = z.infer<typeof ReopenPeriod>;

/** `cancelled`: agreed, and never begun. `error-entry`: should never have been written. */
export const CancelPeriod = z.strictObject({ outcome: z.enum(["cancelled", "error-entry"]), why: ShortText, version: Version });
export type CancelPeriod = z.infer<typeof CancelPeriod>;

export const AnswerFollowUp = z
  .strictObject({ ...FollowUpAnswer.shape, on: SentDate, version: Version })
  .refine(({ reached, situation }) => reached || situation === "NO_INFO", { error: "situation-without-reaching", path: ["situation"] });
export type AnswerFollowUp = z.infer<typeof AnswerFollowUp>;

/** Coaching periods, and the questions asked some months after the last. */
export const periodRoutes = contract({
  openPeriod: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/periods", idempotent: true,
    action: "coaching.period.open", audit: "PeriodOpened",
    params: clientPath, body: PeriodDetails, response: z.strictObject({ periodId: PeriodId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "version-conflict", "consent-withdrawn", "end-before-start", "too-many-periods"],
  },
  changePeriod: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/periods/{periodId}",
    action: "coaching.period.change", audit: "PeriodChanged",
    params: periodPath, body: ChangePeriod, response: versioned,
    refusals: ["version-conflict", "consent-withdrawn", "case-ended", "period-state", "end-before-start", "period-not-dated", "nothing-changes", "too-many-changes"],
  },
  endPeriod: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/periods/{periodId}/ending",
    action: "coaching.period.end", audit: "PeriodEnded",
    params: periodPath, body: EndPeriod, response: versioned,
    refusals: [
      "version-conflict", "consent-withdrawn", "case-ended", "period-state", "period-not-dated", "end-before-start", "end-in-future", "due-at-once", "too-many-changes",
    ],
  },
  reopenPeriod: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/periods/{periodId}/reopening",
    action: "coaching.period.reopen", audit: "PeriodReopened",
    params: periodPath, body: ReopenPeriod, response: versioned,
    refusals: ["version-conflict", "consent-withdrawn", "period-state", "end-before-start", "too-many-changes"],
  },
  cancelPeriod: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/periods/{periodId}/cancellation",
    action: "coaching.period.cancel", audit: "PeriodCancelled",
    params: periodPath, body: CancelPeriod, response: versioned,
    refusals: ["version-conflict", "consent-withdrawn", "period-state", "period-begun", "due-at-once", "too-many-changes"],
  },
  answerFollowUp: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/periods/{periodId}/follow-ups/{months}",
    action: "coaching.follow-up.answer", audit: "FollowUpAnswered",
    params: followUpPath, body: AnswerFollowUp, response: versioned,
    refusals: ["version-conflict", "consent-withdrawn", "follow-up-not-consented", "day-in-future"],
  },
});
