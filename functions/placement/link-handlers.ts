import type { Caller } from "../../shared/kernel/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { millisecondsOf } from "../../shared/kernel/local-date.ts";
import { lastKeepDay } from "../../shared/kernel/retention.ts";
import { openDays } from "../../shared/placement/link.ts";
import type { linkContract, LinkPage } from "../../shared/placement/link-contract.ts";
import { ruleFor } from "../../shared/placement/service.ts";
import type { Identify } from "../runtime/caller.ts";
import type { Granted, Handlers } from "../runtime/serve.ts";
import { contactAnchor } from "./contact-rows.ts";
import { judgeReport } from "./link-reports.ts";
import type { LinkFile, LinkStore } from "./link-store.ts";
import { hashOfToken } from "./link-token.ts";

type Routes = typeof linkContract;

/**
 * The employer's contact by his token. A token that is mistyped, unknown or past its time gets one
 * answer; whether it was revoked is read with the page itself, and gets the same one.
 */
export function identifyLink(store: LinkStore): Identify {
  return async (request, { now }) => {
    const hash = hashOfToken(request.header("x-link-token") ?? "");
    const token = hash && (await store.token(hash));
    if (!token || millisecondsOf(token.expiresAt) <= now) throw new Problem("link-not-valid");
    return { kind: "link", ...token };
  };
}

/** The employer's page: look, and report. Opening it any number of times changes nothing. */
export function linkHandlers(store: LinkStore, organisationName: string): Handlers<Routes> {
  return {
    openLink: () => async (granted) => {
      const { file, caller } = await valid(store, granted.caller, granted.now);
      granted.trail.concerns(file.windows.map(({ participantId }) => participantId));
      return { body: pageOf(file, caller, granted, organisationName) };
    },

    reportAttendance: () => async (granted) => {
      const { file, caller } = await valid(store, granted.caller, granted.now);
      const made = judgeReport(file, granted.body, { submissionId: granted.newId(), at: granted.at, today: granted.today });
      granted.trail.concerns(made.windows.map(({ participantId }) => participantId));
      const { submissionId, receivedAt, entries } = made.submission;
      const receipt = { receiptNumber: receiptNumberOf(submissionId), receivedAt, entries: entries.length };
      return { body: await store.submit(granted, caller.generation, file.reports, made, receipt) };
    },
  };
}

type LinkCaller = Extract<Caller, { kind: "link" }>;

/** A link without an open window has nothing to show, and is told apart from no other invalid one. */
async function valid(store: LinkStore, caller: Caller, now: number): Promise<{ readonly file: LinkFile; readonly caller: LinkCaller }> {
  if (caller.kind !== "link") throw new Problem("link-not-valid");
  const file = await store.file(caller.contactId, now);
  if (file?.contact.generation !== caller.generation) throw new Problem("link-not-valid");
  return { file, caller };
}

function pageOf(file: LinkFile, caller: LinkCaller, { today }: Granted<Routes["openLink"]>, organisationName: string): LinkPage {
  const { contact } = file;
  const people = file.windows.flatMap(({ placementId, displayName, ...window }) => {
    const days = openDays(window, today);
    if (days.length === 0) return [];
    const own = file.reports.find((reports) => reports.placementId === placementId);
    const shown = days.map((day) => ({ ...day, reported: own?.days[day.on] ?? null }));
    return [{ placementId, displayName, version: own?.version ?? null, days: shown }];
  });
  if (people.length === 0) throw new Problem("link-not-valid");
  const anchor = contactAnchor(contact);
  return {
    organisationName,
    workplaceName: contact.workplaceName,
    language: contact.language,
    today,
    validUntil: caller.expiresAt,
    people: people.sort((a, b) => a.displayName.localeCompare(b.displayName, "fi")),
    aboutYou: {
      name: contact.name,
      workEmail: contact.workEmail,
      workPhone: contact.workPhone,
      keptUntil: lastKeepDay(anchor.endedOn, ruleFor(anchor, "contact")),
    },
  };
}

/** Short enough to say on the phone; the first 32 bits of the submission's id. */
const receiptNumberOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
