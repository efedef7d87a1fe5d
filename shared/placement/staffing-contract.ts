import * as z from "zod";
import { ParticipantId, UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Cursor, Version } from "../kernel/values.ts";
import { Assignment, AssignOutcome, Block, NewAssignment, NewAssignments, NewBlock } from "./assignment.ts";
import { CodeChange, CodeVersion } from "./code-list.ts";
import { CodeName } from "./search-values.ts";
import { HandOver, HandoverOutcomes, HandoverPlan } from "./handover.ts";
import { CaseloadRow } from "./participant.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const staffPath = z.strictObject({ staffId: UserId });
const participantPath = z.strictObject({ participantId: ParticipantId });
const pairPath = z.strictObject({ participantId: ParticipantId, staffId: UserId });
const aboutParticipant = { credential: "person", subject: "participantId", query: null } as const;

const AssignmentRow = z.strictObject({
  ...Assignment.shape,
  ...CaseloadRow.pick({ firstNames: true, lastName: true, responsibleId: true }).shape,
});

/** Who may see whom for how long, who takes over from whom, and the words of the lists. */
export const staffingRoutes = contract({
  assign: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/assignments",
    action: "placement.assignment.add", audit: "AssignmentAdded",
    params: participantPath, body: NewAssignment, response: versioned,
    refusals: ["version-conflict", "service-ended", "staff-blocked", "already-assigned", "assignment-too-early", "assignment-too-long", "end-before-start"],
  },
  assignMany: {
    method: "POST", path: "/placement/staff/{staffId}/assignments", credential: "person",
    action: "placement.assignment.add-many", audit: "AssignmentsAdded",
    params: staffPath, query: null, body: NewAssignments, response: z.strictObject({ outcomes: z.array(AssignOutcome) }), refusals: [],
  },
  endAssignment: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/assignments/{staffId}/end",
    action: "placement.assignment.end", audit: "AssignmentEnded",
    params: pairPath, body: versioned, response: null, refusals: ["version-conflict"],
  },
  listAssignments: {
    method: "GET", path: "/placement/assignments", credential: "person",
    action: "placement.assignment.list", audit: "AssignmentsRead",
    params: nothing, query: z.strictObject({ cursor: Cursor.optional() }), body: null,
    response: z.strictObject({ rows: z.array(AssignmentRow), today: LocalDate, cursor: Cursor.nullable() }), refusals: [],
  },
  readBlocks: {
    ...aboutParticipant, method: "GET", path: "/placement/participants/{participantId}/blocks",
    action: "placement.block.read", audit: "BlocksRead",
    params: participantPath, body: null, response: z.strictObject({ rows: z.array(Block) }), refusals: [],
  },
  block: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/blocks",
    action: "placement.block.add", audit: "BlockAdded",
    params: participantPath, body: NewBlock, response: null, refusals: ["version-conflict"],
  },
  unblock: {
    ...aboutParticipant, method: "DELETE", path: "/placement/participants/{participantId}/blocks/{staffId}",
    action: "placement.block.remove", audit: "BlockRemoved",
    params: pairPath, body: null, response: null, refusals: ["version-conflict"],
  },
  planHandover: {
    method: "GET", path: "/placement/staff/{staffId}/handover", credential: "person",
    action: "placement.handover.plan", audit: "HandoverPlanRead",
    params: staffPath, query: null, body: null, response: HandoverPlan, refusals: [],
  },
  handOver: {
    method: "POST", path: "/placement/staff/{staffId}/handover", credential: "person",
    action: "placement.handover.make", audit: "CaseloadHandedOver",
    params: staffPath, query: null, body: HandOver, response: HandoverOutcomes, refusals: [],
  },
  readCodeLists: {
    method: "GET", path: "/placement/code-lists", credential: "person",
    action: "placement.code.read", audit: "CodeListsRead",
    params: nothing, query: null, body: null,
    response: z.strictObject({ codes: z.array(CodeVersion), today: LocalDate }), refusals: [],
  },
  changeCode: {
    method: "POST", path: "/placement/code-lists", credential: "person", idempotent: true,
    action: "placement.code.change", audit: "CodeChanged",
    params: nothing, query: null, body: CodeChange, response: z.strictObject({ code: CodeName }),
    refusals: [
      "idempotency-key-missing", "idempotency-key-reused", "version-conflict",
      "code-unknown", "code-in-use", "code-named-twice", "code-changes-later", "code-change-too-early", "end-before-start",
    ],
  },
});
