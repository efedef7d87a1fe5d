import type { LinkPage } from "../../../../shared/placement/link-contract.ts";
import type { OwnEvaluation } from "../../../../shared/placement/evaluation.ts";
import { hasKeys } from "../api.ts";

// The API parses what it sends against the contract; here it is only told apart from what a proxy might answer.

export type ProposalId = Pick<LinkPage["proposals"][number], "proposalId">;
export type OwnEvaluationAnswer = { readonly evaluation: Omit<OwnEvaluation, "evaluationId"> | null };
export type EvaluationReceipt = { readonly receiptNumber: string; readonly receivedAt: string };

export const isAnything = (body: unknown): body is object => typeof body === "object" && body !== null;
export const isProposalId = (body: unknown): body is ProposalId => hasKeys(body, "proposalId");
export const isOwnEvaluation = (body: unknown): body is OwnEvaluationAnswer => hasKeys(body, "evaluation");
export const isEvaluationReceipt = (body: unknown): body is EvaluationReceipt => hasKeys(body, "receiptNumber", "receivedAt");
