import * as z from "zod";
import { ParticipantId, PlacementId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { AnswerChange, AnswerContact, ChangeProposal, ChangeProposalId } from "./change-proposal.ts";
import { ChangeClosures } from "./closures.ts";
import { PlacementChange } from "./placement-change.ts";

const versioned = z.strictObject({ version: Version });
const oneTime = ["idempotency-key-missing", "idempotency-key-reused"] as const;

/** What a change of a placement can be refused for, whoever proposed it. */
const changeRefusals = [
  "version-conflict", "service-ended", "placement-void", "too-many-changes", "nothing-changes", "change-in-past", "end-before-start",
  "end-before-attendance", "day-outside-placement", "break-overlaps", "no-break", "attendance-recorded", "placement-overlaps",
  "plan-against-rules",
] as const;

/** Changes of placements and of a workplace's closures, and what employers propose of them. */
export const changeRoutes = contract({
  changePlacement: {
    credential: "person", subject: "participantId", query: null,
    method: "POST", path: "/placement/participants/{participantId}/placements/{placementId}/changes", idempotent: true,
    action: "placement.placement.change", audit: "PlacementChanged",
    params: z.strictObject({ participantId: ParticipantId, placementId: PlacementId }), body: PlacementChange, response: versioned,
    refusals: [...oneTime, ...changeRefusals],
  },
  listChangeProposals: {
    credential: "person", query: null, method: "GET", path: "/placement/staff/{staffId}/proposals",
    action: "placement.proposal.list", audit: "ChangeProposalsRead",
    params: z.strictObject({ staffId: UserId }), body: null,
    response: z.strictObject({ proposals: z.array(ChangeProposal), today: LocalDate }), refusals: [],
  },
  listAllChangeProposals: {
    credential: "person", query: null, method: "GET", path: "/placement/proposals",
    action: "placement.proposal.list-all", audit: "AllChangeProposalsRead",
    params: z.strictObject({}), body: null,
    response: z.strictObject({ proposals: z.array(ChangeProposal), today: LocalDate }), refusals: [],
  },
  answerChangeProposal: {
    credential: "person", subject: "participantId", query: null,
    method: "POST", path: "/placement/participants/{participantId}/proposals/{proposalId}",
    action: "placement.proposal.answer", audit: "ChangeProposalAnswered",
    params: z.strictObject({ participantId: ParticipantId, proposalId: ChangeProposalId }), body: AnswerChange, response: versioned,
    refusals: [...changeRefusals, "proposal-answered"],
  },
  answerContactProposal: {
    credential: "person", query: null,
    method: "POST", path: "/placement/workplaces/{workplaceId}/proposals/{contactProposalId}",
    action: "placement.proposal.answer-contact", audit: "ContactProposalAnswered",
    params: z.strictObject({ workplaceId: WorkplaceId, contactProposalId: ChangeProposalId }), body: AnswerContact, response: versioned,
    refusals: ["version-conflict", "proposal-answered"],
  },
  changeClosures: {
    credential: "person", query: null, method: "PUT", path: "/placement/workplaces/{workplaceId}/closures",
    action: "placement.closure.change", audit: "WorkplaceClosuresChanged",
    params: z.strictObject({ workplaceId: WorkplaceId }), body: ChangeClosures, response: versioned,
    refusals: ["version-conflict", "change-in-past"],
  },
});
