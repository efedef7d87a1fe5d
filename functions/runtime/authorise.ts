import { decideAccess, type Decision, relationsOf, type Rule } from "../../shared/kernel/access.ts";
import type { Caller } from "../../shared/kernel/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Route } from "../../shared/kernel/route.ts";
import { isListed } from "./address-list.ts";
import { type Trail, trailOf } from "./audit.ts";
import type { CallerFacts, Identity } from "./caller.ts";
import type { Moment } from "./clock.ts";
import { problemOf } from "./problem-response.ts";
import type { HttpRequest } from "./request.ts";
import type { Shell } from "./shell.ts";

/** A request whose credential has been checked, and the audit row that will tell of it. */
export interface Known {
  readonly identity: Identity;
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
    actor: identity?.kind === "person" ? identity.userId : identity?.kind === "link" ? identity.contactId : null,
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
    trail,
    decided(made) {
      decision = made;
    },
    denied: () => decision?.kind === "deny",
  };
}

/** The address, the caller's record and relations, then the rule. Denied and missing look the same. */
export async function authorise(
  known: Known,
  rule: Rule | undefined,
  params: Readonly<Record<string, unknown>>,
  request: HttpRequest,
  shell: Shell,
): Promise<Caller> {
  const { identity } = known;
  const questions = rule === undefined ? [] : relationsOf(rule).map((query) => ({ ...query, id: String(params[query.param]) }));
  const facts = await shell.callers.read(identity.kind === "person" ? identity.userId : undefined, questions);
  if (facts.addressList !== null && !isListed(request.sourceIp, facts.addressList)) throw new Problem("address-refused");
  const caller = callerOf(identity, facts);
  const decision = decideAccess(rule, { caller, params, relations: facts.relations });
  known.decided(decision);
  if (decision.kind === "deny") throw new Problem("not-found");
  return caller;
}

/** A token whose person we do not know, or who no longer works here, opens nothing at all. */
function callerOf(identity: Identity, facts: CallerFacts): Caller {
  if (identity.kind !== "person") return identity;
  if (facts.user?.status !== "active") throw new Problem("sign-in-required");
  return { kind: "person", user: facts.user };
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
