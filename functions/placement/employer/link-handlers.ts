import { ContactId, type ParticipantId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { millisecondsOf } from "../../../shared/kernel/local-date.ts";
import type { ProposedChange } from "../../../shared/placement/change-proposal.ts";
import type { linkContract } from "../../../shared/placement/link-contract.ts";
import type { Identify } from "../../runtime/caller.ts";
import type { HttpRequest } from "../../runtime/request.ts";
import type { Granted, Handlers } from "../../runtime/serve.ts";
import { judgeEvaluation, ownEvaluationOf, windowOf } from "./link-evaluations.ts";
import { freshLinkFor } from "./link-fresh.ts";
import { closedDays, isOpenPage, type LinkPageSetting, pageOf } from "./link-page.ts";
import { judgeProposal, withdrawn } from "./link-proposals.ts";
import { judgeReport } from "./link-reports.ts";
import type { LinkFile } from "./link-file.ts";
import type { LinkStore } from "./link-store.ts";
import { hashOfToken } from "../links/link-token.ts";

type Routes = typeof linkContract;

/** What the door has read of a link, until its handler asks: the whole of it is judged before anything else is said. */
type LinkFiles = WeakMap<HttpRequest, LinkFile>;

/** Stands for the contact of a token that has none, so that every refused link costs the same reads. */
const nobody = ContactId.parse("00000000-0000-4000-8000-000000000000");

/** The employer's surface: the door, and what lies behind it. */
export function linkSurface(store: LinkStore, setting: LinkPageSetting) {
  const files: LinkFiles = new WeakMap();
  return {
    identify: identifyLink(store, files, setting),
    handlers: { ...reportHandlers(store, files, setting), ...evaluationHandlers(store, files), ...proposalHandlers(store, files), ...freshHandlers(store) },
  };
}

const tokenOf = (request: HttpRequest): string => request.header("x-link-token") ?? "";

/**
 * The employer's contact by his token. A token that is mistyped, unknown, past its time, revoked or without anything
 * to report or evaluate gets one and the same answer, whatever else is wrong with the request.
 */
function identifyLink(store: LinkStore, files: LinkFiles, setting: LinkPageSetting): Identify {
  return async (request, { now, today }) => {
    const hash = hashOfToken(tokenOf(request));
    if (hash === undefined) throw new Problem("link-not-valid");
    const token = await store.token(hash);
    const file = await store.file(token?.contactId ?? nobody, now);
    if (token === undefined || millisecondsOf(token.expiresAt) <= now) throw new Problem("link-not-valid");
    if (file?.contact.generation !== token.generation || !isOpenPage(file, setting, today)) throw new Problem("link-not-valid");
    files.set(request, file);
    return { kind: "link", ...token };
  };
}

/** Look, and report. Opening the page any number of times changes nothing. */
function reportHandlers(store: LinkStore, files: LinkFiles, setting: LinkPageSetting): Pick<Handlers<Routes>, "openLink" | "reportAttendance"> {
  return {
    openLink: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      granted.trail.concerns(file.windows.map(({ participantId }) => participantId));
      return { body: pageOf(file, caller, granted.today, setting) };
    },

    reportAttendance: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      const received = { submissionId: granted.newId(), at: granted.at, today: granted.today };
      const made = judgeReport(file, closedDays(file.contact, setting), granted.body, received);
      granted.trail.concerns(made.windows.map(({ participantId }) => participantId));
      const { submissionId, receivedAt, entries } = made.submission;
      const receipt = { receiptNumber: receiptNumberOf(submissionId), receivedAt, entries: entries.length };
      return { body: await store.submit(granted, caller.generation, file.reports, made, receipt) };
    },
  };
}

/** The work evaluated at a placement's end: optional, and the contact's own to change until staff have gone through it. */
function evaluationHandlers(store: LinkStore, files: LinkFiles): Pick<Handlers<Routes>, "readEvaluation" | "sendEvaluation"> {
  return {
    readEvaluation: () => async (granted) => {
      const { file } = opened(files, granted);
      const { participantId, placementId } = windowOf(file, granted.body.placementId);
      granted.trail.concerns([participantId]);
      const own = ownEvaluationOf(file, placementId);
      if (own === undefined) return { body: { evaluation: null } };
      const { evaluationId: _id, ...evaluation } = own;
      return { body: { evaluation } };
    },

    sendEvaluation: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      const made = judgeEvaluation(file, granted.body, { id: granted.newId(), at: granted.at, today: granted.today });
      granted.trail.concerns([made.window.participantId]);
      const receipt = { receiptNumber: receiptNumberOf(made.submission.evaluationId), receivedAt: granted.at };
      return { body: await store.evaluate(granted, caller.generation, made, receipt) };
    },
  };
}

/** What the contact wants changed: staff answer it, nothing changes by itself. */
function proposalHandlers(store: LinkStore, files: LinkFiles): Pick<Handlers<Routes>, "proposeChange" | "withdrawProposal"> {
  return {
    proposeChange: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      const made = judgeProposal(file, granted.body.change, { id: granted.newId(), at: granted.at });
      if (made.window) granted.trail.concerns([made.window.participantId]);
      return { body: await store.propose(granted, caller.generation, made, { proposalId: made.proposal.proposalId }) };
    },

    withdrawProposal: () => async (granted) => {
      const { file } = opened(files, granted);
      const proposal = withdrawn(file.proposals, granted.body.proposalId);
      granted.trail.concerns(peopleOf(file, proposal.change));
      return { body: await store.withdraw(granted, proposal) };
    },
  };
}

/** Whom a proposal is about: nobody where it is the contact himself. */
const peopleOf = ({ windows }: LinkFile, change: ProposedChange): ParticipantId[] =>
  windows.filter(({ placementId }) => "placementId" in change && change.placementId === placementId).map(({ participantId }) => participantId);

/** A fresh link for whoever holds an old one: the answer and the time it takes tell nothing of whether there is one. */
function freshHandlers(store: LinkStore): Pick<Handlers<Routes>, "requestFreshLink"> {
  return {
    requestFreshLink: () => async (granted) => {
      const { now, at, today, request, trail } = granted;
      // What cannot be a token of ours is looked for like one that can.
      const token = await store.token(hashOfToken(tokenOf(request)) ?? granted.newId());
      const contactId = token?.contactId ?? nobody;
      const [file, earlier] = await Promise.all([store.file(contactId, now), store.asked(contactId)]);
      const wanted = freshLinkFor({ token, file, earlier }, { at, today });
      if (wanted !== undefined) trail.concerns([wanted.contactId]);
      // Somebody who asked at the same moment was first: the link is on its way.
      await store.ask(granted, wanted, token?.generation ?? 0, nobody).catch(ignoreRefusal);
      return { body: {} };
    },
  };
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Problem) || error.code === "unavailable") throw error;
}

function opened(files: LinkFiles, { caller, request }: Pick<Granted<Routes["openLink"]>, "caller" | "request">) {
  const file = files.get(request);
  if (caller.kind !== "link" || file === undefined) throw new Problem("link-not-valid");
  return { file, caller };
}

/** Short enough to say on the phone; the first 32 bits of the submission's id. */
const receiptNumberOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
