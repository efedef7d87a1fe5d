import { decideAccess, type Decision, relationsOf, type Rule } from "../../shared/kernel/access.ts";
import type { Caller } from "../../shared/kernel/caller.ts";
import { millisecondsOf } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Route } from "../../shared/kernel/route.ts";
import { inForce, isListed } from "./address-list.ts";
import { type Trail, trailOf } from "./audit.ts";
import type { CallerFacts, Identity, RelationQuestion } from "./caller.ts";
import type { Moment } from "./clock.ts";
import { problemOf } from "./problem-response.ts";
import type { HttpRequest } from "./request.ts";
import type { Shell } from "./shell.ts";

/** A request whose credential has been checked, and the audit row that will tell of it. */
export interface Known {
  readonly identity: Identity;
  readonly moment: Moment;
  readonly trail: Trail;
  /** Told by `authorise`. */
  decided(decision: Decision): void;
  denied(): boolean;
}

/** Who is at the door, and the audit row that will tell of it whatever comes next. */
export async function identify(
  route: Route,
  rule: Rule | undefined,
  request: HttpRequest,
  moment: Moment,
  shell: Shell,
): Promise<Known> {
  let decision: Decision | undefined;
  let identity: Identity | undefined;
  const subject = route.subject === undefined ? undefined : request.pathParameters[route.subject];
  const facts = () => ({
    at: moment.at,
    organisation: shell.organisationId,
    event: route.audit,
    action: route.action,
    ground: decision?.kind === "allow" ? decision.ground : null,
    actorKind: identity?.kind ?? "anyone",
    actor: actorOf(identity),
    sourceIp: request.sourceIp,
    requestId: request.requestId,
    appVersion: shell.appVersion,
  } as const);
  const trail = trailOf(facts, shell.secrets, subject);
  const check = shell.identifiers[route.credential];
  try {
    if (check === undefined || rule === undefined) throw new Problem("not-found");
    identity = await check(request, moment);
  } catch (error) {
    await write(trail, problemOf(error).code, shell);
    throw error;
  }
  return {
    identity,
    moment,
    trail,
    decided(made) {
      decision = made;
    },
    denied: () => decision?.kind === "deny",
  };
}

/** An id that is nobody's but the one's who acts; of a client at a tablet the opening, never the person. */
function actorOf(identity: Identity | undefined): string | null {
  switch (identity?.kind) {
    case "person":
      return identity.userId;
    case "link":
      return identity.contactId;
    case "kiosk":
      return identity.kioskId;
    default:
      return null;
  }
}

/** The address, the caller's record and relations, then the rule. Denied and missing look the same. */
export async function authorise(
  known: Known,
  rule: Rule | undefined,
  params: Readonly<Record<string, unknown>>,
  request: HttpRequest,
  shell: Shell,
): Promise<Caller> {
  const { identity, moment } = known;
  const questions = rule === undefined ? [] : relationsOf(rule).map((query) => ({ ...query, id: String(params[query.param]), on: moment.today }));
  const facts = await readFacts(identity, questions, shell);
  if (facts.addressList !== null && !isListed(request.sourceIp, inForce(facts.addressList, moment.today))) throw new Problem("address-refused");
  const caller = callerOf(identity, facts, moment);
  const decision = decideAccess(rule, { caller, params, relations: facts.relations });
  known.decided(decision);
  if (decision.kind === "deny") throw new Problem("not-found");
  return caller;
}

const readFacts = (identity: Identity, questions: readonly RelationQuestion[], { callers }: Shell): Promise<CallerFacts> =>
  identity.kind === "person" ? callers.read(identity.userId, questions, identity.sessionId) : callers.read(undefined, questions);

/** A token whose person we do not know or who no longer works here, or of a session that was ended, opens nothing at all. */
function callerOf(identity: Identity, { user, sessionEndsAt }: CallerFacts, { now }: Moment): Caller {
  if (identity.kind !== "person") return identity;
  const open = sessionEndsAt !== undefined && now < millisecondsOf(sessionEndsAt);
  if (user?.status !== "active" || !open) throw new Problem("sign-in-required");
  return { kind: "person", user, sessionId: identity.sessionId };
}

/** A read whose audit row cannot be written is not answered. */
export async function write(trail: Trail, outcome: Parameters<Trail["row"]>[0], shell: Shell): Promise<void> {
  try {
    await shell.audit.put(await trail.row(outcome));
    trail.settle();
  } catch {
    throw new Problem("unavailable");
  }
}

/** The rows of a request that is answered: of each refusal within it, or of its success where no transaction has told of it. */
export async function conclude(trail: Trail, shell: Shell): Promise<void> {
  try {
    const refusals = await trail.refusals();
    for (const row of refusals) await shell.audit.put(row);
    if (refusals.length > 0) trail.settle();
  } catch {
    throw new Problem("unavailable");
  }
  if (!trail.settled) await write(trail, "allowed", shell);
}
