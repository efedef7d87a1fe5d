import type { Caller } from "../../shared/kernel/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { millisecondsOf } from "../../shared/kernel/local-date.ts";
import { lastKeepDay } from "../../shared/kernel/retention.ts";
import { openDays } from "../../shared/placement/link.ts";
import type { linkContract, LinkPage } from "../../shared/placement/link-contract.ts";
import { ruleFor } from "../../shared/placement/service.ts";
import type { Identify } from "../runtime/caller.ts";
import type { HttpRequest } from "../runtime/request.ts";
import type { Granted, Handlers } from "../runtime/serve.ts";
import { contactAnchor } from "./contact-rows.ts";
import { judgeReport } from "./link-reports.ts";
import type { LinkFile, LinkStore } from "./link-store.ts";
import { hashOfToken } from "./link-token.ts";

type Routes = typeof linkContract;

/** What the door has read of a link, until its handler asks: the whole of it is judged before anything else is said. */
type LinkFiles = WeakMap<HttpRequest, LinkFile>;

/** The employer's surface: the door, and what lies behind it. */
export function linkSurface(store: LinkStore, organisationName: string) {
  const files: LinkFiles = new WeakMap();
  return { identify: identifyLink(store, files), handlers: linkHandlers(store, files, organisationName) };
}

/**
 * The employer's contact by his token. A token that is mistyped, unknown, past its time, revoked or without an open
 * day to report gets one and the same answer, whatever else is wrong with the request.
 */
function identifyLink(store: LinkStore, files: LinkFiles): Identify {
  return async (request, { now, today }) => {
    const hash = hashOfToken(request.header("x-link-token") ?? "");
    const token = hash && (await store.token(hash));
    if (!token || millisecondsOf(token.expiresAt) <= now) throw new Problem("link-not-valid");
    const file = await store.file(token.contactId, now);
    const open = file?.windows.some((window) => openDays(window, today).length > 0);
    if (file?.contact.generation !== token.generation || open !== true) throw new Problem("link-not-valid");
    files.set(request, file);
    return { kind: "link", ...token };
  };
}

/** The employer's page: look, and report. Opening it any number of times changes nothing. */
function linkHandlers(store: LinkStore, files: LinkFiles, organisationName: string): Handlers<Routes> {
  return {
    openLink: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      granted.trail.concerns(file.windows.map(({ participantId }) => participantId));
      return { body: pageOf(file, caller, granted, organisationName) };
    },

    reportAttendance: () => async (granted) => {
      const { file, caller } = opened(files, granted);
      const made = judgeReport(file, granted.body, { submissionId: granted.newId(), at: granted.at, today: granted.today });
      granted.trail.concerns(made.windows.map(({ participantId }) => participantId));
      const { submissionId, receivedAt, entries } = made.submission;
      const receipt = { receiptNumber: receiptNumberOf(submissionId), receivedAt, entries: entries.length };
      return { body: await store.submit(granted, caller.generation, file.reports, made, receipt) };
    },
  };
}

type LinkCaller = Extract<Caller, { kind: "link" }>;

function opened(files: LinkFiles, { caller, request }: Pick<Granted<Routes["openLink"]>, "caller" | "request">) {
  const file = files.get(request);
  if (caller.kind !== "link" || file === undefined) throw new Problem("link-not-valid");
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
