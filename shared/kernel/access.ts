import type { Caller, OfficeRole, RegisterRole } from "./caller.ts";

export type RegisterId = "coaching" | "placement";

/**
 * A relation between the caller and the thing a path names, e.g. "responsible for this participant".
 * It is one stored row; the entry that serves the register tells the shell where it lies.
 */
export interface RelationQuery {
  readonly relation: string;
  readonly param: string;
}

/** A rule is data, so that the shell can fetch what it needs before asking it, and a test can walk it. */
export type Rule =
  | { readonly kind: "public" }
  | { readonly kind: "organisation-ticket" }
  | { readonly kind: "link-holder" }
  | { readonly kind: "kiosk-holder" }
  | { readonly kind: "any-user" }
  | { readonly kind: "self"; readonly param: string }
  | { readonly kind: "register-role"; readonly register: RegisterId; readonly role: RegisterRole }
  | { readonly kind: "office-role"; readonly role: OfficeRole }
  | ({ readonly kind: "related"; readonly register: RegisterId } & RelationQuery)
  | { readonly kind: "all-of"; readonly rules: readonly Rule[] }
  | { readonly kind: "any-of"; readonly rules: readonly Rule[] }
  | ({ readonly kind: "unless"; readonly rule: Rule } & RelationQuery);

/** Anyone, signed in or not: signing in itself. */
export const anyone: Rule = { kind: "public" };
/** Whoever has passed the organisation's own door. */
export const organisationTicket: Rule = { kind: "organisation-ticket" };
/** The employer's contact who holds a valid link. */
export const linkHolder: Rule = { kind: "link-holder" };
/** The client at a tablet that a coach has opened for one assessment. */
export const kioskHolder: Rule = { kind: "kiosk-holder" };
/** Any member of staff whose account is active. */
export const anyUser: Rule = { kind: "any-user" };
export const self = (param: string): Rule => ({ kind: "self", param });
export const officeRole = (role: OfficeRole): Rule => ({ kind: "office-role", role });
export const mainUser = (register: RegisterId): Rule => ({ kind: "register-role", register, role: "main" });
/** Everyone who works in the register, ordinary or main. */
export const workerOf = (register: RegisterId): Rule => anyOf(ordinaryUser(register), mainUser(register));
/** An ordinary user who is bound to what `param` names by a stored, current relation. */
export const related = (register: RegisterId, relation: string, param: string): Rule => ({
  kind: "related",
  register,
  relation,
  param,
});
export const anyOf = (...rules: readonly Rule[]): Rule => ({ kind: "any-of", rules });
export const allOf = (...rules: readonly Rule[]): Rule => ({ kind: "all-of", rules });

/** Deny first: what `rule` allows is shut to whoever has the relation, a main user too. */
export const unless = (relation: string, param: string, rule: Rule): Rule => ({ kind: "unless", relation, param, rule });

const ordinaryUser = (register: RegisterId): Rule => ({ kind: "register-role", register, role: "ordinary" });

/** Rules of one register by action. An action without a rule is refused. */
export type AccessRules<Action extends string = string> = Readonly<Record<Action, Rule>>;

export interface AccessFacts {
  readonly caller: Caller;
  readonly params: Readonly<Record<string, unknown>>;
  /** The relations of `relationsOf(rule)` that were found to hold now. */
  readonly relations: ReadonlySet<string>;
}

export type Decision =
  /** `ground` goes into the audit row: by which right the door opened. */
  { readonly kind: "allow"; readonly ground: string } | { readonly kind: "deny" };

const deny: Decision = { kind: "deny" };

export const relationKey = (query: RelationQuery): string => `${query.relation}:${query.param}`;

/** The relations a rule may ask about, so that they are fetched in one go with the caller's record. */
export function relationsOf(rule: Rule): readonly RelationQuery[] {
  switch (rule.kind) {
    case "related":
      return [{ relation: rule.relation, param: rule.param }];
    case "any-of":
    case "all-of":
      return rule.rules.flatMap(relationsOf);
    case "unless":
      return [{ relation: rule.relation, param: rule.param }, ...relationsOf(rule.rule)];
    default:
      return [];
  }
}

/** Default deny: no rule, an unknown role, a disabled or merely invited account all end in `deny`. */
export function decideAccess(rule: Rule | undefined, facts: AccessFacts): Decision {
  if (rule === undefined) return deny;
  switch (rule.kind) {
    case "public":
      return { kind: "allow", ground: "public" };
    case "organisation-ticket":
      return facts.caller.kind === "organisation" ? { kind: "allow", ground: "organisation-ticket" } : deny;
    case "link-holder":
      return facts.caller.kind === "link" ? { kind: "allow", ground: "link" } : deny;
    case "kiosk-holder":
      return facts.caller.kind === "kiosk" ? { kind: "allow", ground: "kiosk" } : deny;
    case "any-of":
      return firstAllowed(rule.rules, facts);
    case "all-of":
      return allAllowed(rule.rules, facts);
    case "unless":
      // A relation is a person's: nobody else is shut out by one.
      return facts.caller.kind === "person" && facts.relations.has(relationKey(rule)) ? deny : decideAccess(rule.rule, facts);
    default:
      return decideForPerson(rule, facts);
  }
}

type PersonRule = Extract<Rule, { kind: "any-user" | "self" | "register-role" | "office-role" | "related" }>;

function decideForPerson(rule: PersonRule, facts: AccessFacts): Decision {
  if (facts.caller.kind !== "person" || facts.caller.user.status !== "active") return deny;
  const { user } = facts.caller;
  switch (rule.kind) {
    case "any-user":
      return { kind: "allow", ground: "active-user" };
    case "self":
      return facts.params[rule.param] === user.userId ? { kind: "allow", ground: "self" } : deny;
    case "register-role":
      return user.roles[rule.register] === rule.role ? { kind: "allow", ground: `${rule.register}:${rule.role}` } : deny;
    case "office-role":
      return user.roles.office.includes(rule.role) ? { kind: "allow", ground: rule.role } : deny;
    case "related":
      return user.roles[rule.register] !== null && facts.relations.has(relationKey(rule))
        ? { kind: "allow", ground: rule.relation }
        : deny;
  }
}

function firstAllowed(rules: readonly Rule[], facts: AccessFacts): Decision {
  for (const rule of rules) {
    const decision = decideAccess(rule, facts);
    if (decision.kind === "allow") return decision;
  }
  return deny;
}

function allAllowed(rules: readonly Rule[], facts: AccessFacts): Decision {
  const decisions = rules.map((rule) => decideAccess(rule, facts));
  const grounds = decisions.flatMap((decision) => (decision.kind === "allow" ? [decision.ground] : []));
  return rules.length > 0 && grounds.length === rules.length ? { kind: "allow", ground: grounds.join("+") } : deny;
}
