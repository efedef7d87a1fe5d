import * as z from "zod";
import { PlacementId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { EmployerCode } from "./attendance-codes.ts";
import { ChangeProposalId, ProposedChange } from "./change-proposal.ts";
import { OwnEvaluation, SendEvaluation } from "./evaluation.ts";
import { LinkDayKind, ReportEntry } from "./link.ts";
import { WeeklyPlan } from "./weekly-plan.ts";

const nothing = z.strictObject({});

const LinkDay = z.strictObject({
  on: LocalDate,
  kind: LinkDayKind,
  plannedMinutes: z.int().nullable(),
  reported: z.strictObject({ code: EmployerCode, minutes: z.int().nullable(), at: Instant }).nullable(),
});

export const LinkPage = z.strictObject({
  organisationName: z.string(),
  workplaceName: z.string(),
  language: Language,
  today: LocalDate,
  validUntil: Instant,
  people: z.array(
    z.strictObject({
      placementId: PlacementId,
      displayName: z.string(),
      /** Of the employer's own reports; null before the first. */
      version: Version.nullable(),
      days: z.array(LinkDay),
      /** The usual week in force today, for saying how it should change. */
      plan: WeeklyPlan,
    }),
  ),
  /** Placements that can be evaluated today, each with what has become of one's own evaluation. */
  evaluations: z.array(
    z.strictObject({
      placementId: PlacementId,
      displayName: z.string(),
      endsOn: LocalDate,
      until: LocalDate,
      sentAt: Instant.nullable(),
      accepted: z.boolean(),
    }),
  ),
  /** What one has proposed to change and what has become of it, newest first. */
  proposals: z.array(
    z.strictObject({
      proposalId: ChangeProposalId,
      displayName: z.string().nullable(),
      change: ProposedChange,
      sentAt: Instant,
      state: z.enum(["waiting", "approved", "rejected", "withdrawn"]),
    }),
  ),
  /** GDPR 13: what is stored about the contact himself, and the last day it is kept (null while people are placed). */
  aboutYou: z.strictObject({
    name: z.string(),
    workEmail: z.string(),
    workPhone: z.string().nullable(),
    keptUntil: LocalDate.nullable(),
  }),
});
export type LinkPage = z.infer<typeof LinkPage>;

export const Report = z.strictObject({
  entries: z.array(ReportEntry).min(1).max(400),
  /** The version of one's own earlier reports that the sender saw, by placement; null for none. */
  seen: z.record(PlacementId, Version.nullable()),
});
export type Report = z.infer<typeof Report>;

export const Receipt = z.strictObject({
  /** Short and speakable, for a phone call about the report. */
  receiptNumber: z.string(),
  receivedAt: Instant,
  entries: z.int(),
});
export type Receipt = z.infer<typeof Receipt>;

/** One's own evaluation as it stands; null before the first. */
const OwnEvaluationAnswer = z.strictObject({ evaluation: OwnEvaluation.omit({ evaluationId: true }).nullable() });

const linkRoute = { method: "POST", credential: "link", params: nothing, query: null } as const;
const oneTime = ["idempotency-key-reused", "idempotency-key-missing"] as const;

/** The employer's surface: no account, one capability in a header, nothing in the address. */
export const linkContract = contract({
  openLink: {
    ...linkRoute, path: "/link/page", action: "placement.link.open", audit: "LinkOpened",
    body: null, response: LinkPage, refusals: ["link-not-valid"],
  },
  reportAttendance: {
    ...linkRoute, path: "/link/reports", action: "placement.link.report", audit: "AttendanceSubmitted", idempotent: true,
    body: Report, response: Receipt,
    refusals: [
      "link-not-valid", "version-conflict", ...oneTime,
      "day-closed", "day-in-future", "day-outside-placement", "day-not-arranged", "day-too-long", "minutes-required", "minutes-not-allowed",
    ],
  },
  readEvaluation: {
    ...linkRoute, path: "/link/evaluation", action: "placement.link.evaluation.read", audit: "OwnEvaluationRead",
    body: z.strictObject({ placementId: PlacementId }), response: OwnEvaluationAnswer, refusals: ["link-not-valid"],
  },
  sendEvaluation: {
    ...linkRoute, path: "/link/evaluations", action: "placement.link.evaluate", audit: "EvaluationSubmitted", idempotent: true,
    body: SendEvaluation, response: Receipt.omit({ entries: true }),
    refusals: ["link-not-valid", "version-conflict", ...oneTime, "evaluation-closed", "evaluation-accepted"],
  },
  proposeChange: {
    ...linkRoute, path: "/link/proposals", action: "placement.link.propose", audit: "ChangeSubmitted", idempotent: true,
    body: z.strictObject({ change: ProposedChange }), response: z.strictObject({ proposalId: ChangeProposalId }),
    refusals: ["link-not-valid", "version-conflict", ...oneTime, "proposal-waiting", "day-outside-placement"],
  },
  withdrawProposal: {
    ...linkRoute, path: "/link/proposals/withdraw", action: "placement.link.withdraw", audit: "ChangeCancelled",
    body: z.strictObject({ proposalId: ChangeProposalId }), response: nothing, refusals: ["link-not-valid", "proposal-answered"],
  },
  /** Answers alike whether there is such a link or not; what comes of it goes to the registered address. */
  requestFreshLink: {
    ...linkRoute, credential: "none", path: "/link/fresh", action: "placement.link.renew", audit: "FreshLinkRequested",
    body: null, response: nothing, refusals: [],
  },
});
