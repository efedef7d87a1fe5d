import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import {
  type AccessFacts, allOf, anyOf, anyone, anyUser, decideAccess, linkHolder, mainUser, officeRole, organisationTicket, related, relationKey, relationsOf,
  type Rule, self, unless, workerOf,
} from "./access.ts";
import { type Caller, OfficeRole, RegisterRole, UserStatus } from "./caller.ts";
import { ContactId, SessionId, UserId } from "./ids.ts";
import { Instant } from "./local-date.ts";

const userId = UserId.parse("7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b");
const sessionId = SessionId.parse("7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3d");
const contactId = ContactId.parse("7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3c");

const simpleRules: readonly Rule[] = [
  anyone, organisationTicket, linkHolder, anyUser, self("staffId"), self("other"), officeRole("user-admin"), officeRole("statistics"),
  mainUser("placement"), mainUser("coaching"), workerOf("placement"), related("placement", "responsible", "participantId"),
  related("coaching", "responsible", "clientId"), anyOf(), allOf(),
];
const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...simpleRules),
    fc.array(tie("rule"), { maxLength: 3 }).map((rules) => anyOf(...rules)),
    fc.array(tie("rule"), { maxLength: 3 }).map((rules) => allOf(...rules)),
    tie("rule").map((one) => unless("responsible", "participantId", one)),
  ),
})).rule;

const role = fc.option(fc.constantFrom(...RegisterRole.options), { nil: null });
const person = (status: fc.Arbitrary<UserStatus>): fc.Arbitrary<Caller> =>
  fc.record({
    kind: fc.constant("person" as const),
    sessionId: fc.constant(sessionId),
    user: fc.record({
      userId: fc.constant(userId), name: fc.constant("Päivi Mäkelä"), language: fc.constant("fi" as const), status,
      roles: fc.record({ coaching: role, placement: role, office: fc.subarray([...OfficeRole.options]) }),
    }),
  });
const anybody: fc.Arbitrary<Caller> = fc.oneof(
  fc.constantFrom<Caller>(
    { kind: "anyone" },
    { kind: "organisation" },
    { kind: "link", contactId, generation: 0, expiresAt: Instant.parse("2026-12-23T22:00:00.000Z") },
  ),
  person(fc.constantFrom(...UserStatus.options)),
);
const params = fc.record({ staffId: fc.constantFrom<string>(userId, contactId) }, { requiredKeys: [] });
const relations = fc.subarray(["responsible:participantId", "responsible:clientId"]).map((keys) => new Set(keys));
const factsFor = (caller: fc.Arbitrary<Caller>): fc.Arbitrary<AccessFacts> => fc.record({ caller, params, relations });

const opens = (one: Rule | undefined, facts: AccessFacts): boolean => decideAccess(one, facts).kind === "allow";
const figure = { numRuns: runs(50_000) };

describe("default deny", () => {
  test("no rule, no door", () => {
    fc.assert(fc.property(factsFor(anybody), (facts) => !opens(undefined, facts)), figure);
  });

  test("no rule lets in a disabled or an invited person, but one that lets in a stranger", () => {
    const notWorking = factsFor(person(fc.constantFrom("disabled" as const, "invited" as const)));
    fc.assert(
      fc.property(rule, notWorking, (one, facts) => !opens(one, facts) || opens(one, { ...facts, caller: { kind: "anyone" } })),
      figure,
    );
  });

  test("relations and roles open nothing to somebody who is no person", () => {
    fc.assert(
      fc.property(rule, factsFor(anybody), (one, facts) => {
        if (facts.caller.kind === "person") return true;
        return opens(one, facts) === opens(one, { ...facts, relations: new Set(), params: {} });
      }),
      figure,
    );
  });

  test("a rule asks about no relation that relationsOf did not name", () => {
    fc.assert(
      fc.property(rule, factsFor(anybody), (one, facts) => {
        const named = new Set(relationsOf(one).map(relationKey));
        const fetched = new Set([...facts.relations].filter((key) => named.has(key)));
        return opens(one, facts) === opens(one, { ...facts, relations: fetched });
      }),
      figure,
    );
  });
});

describe("any-of and all-of", () => {
  const rules = fc.array(rule, { maxLength: 4 });

  test("any-of is an or, empty means no", () => {
    fc.assert(fc.property(rules, factsFor(anybody), (all, facts) => opens(anyOf(...all), facts) === all.some((one) => opens(one, facts))), figure);
  });

  test("all-of is an and, but empty means no as well", () => {
    fc.assert(
      fc.property(rules, factsFor(anybody), (all, facts) => opens(allOf(...all), facts) === (all.length > 0 && all.every((one) => opens(one, facts)))),
      figure,
    );
  });

  test("the order of the rules decides nothing but the ground", () => {
    fc.assert(
      fc.property(rules, factsFor(anybody), (all, facts) =>
        opens(anyOf(...all), facts) === opens(anyOf(...all.toReversed()), facts) && opens(allOf(...all), facts) === opens(allOf(...all.toReversed()), facts)),
      figure,
    );
  });
});

describe("unless", () => {
  const block = (one: Rule): Rule => unless("blocked", "participantId", one);
  const blocked = (facts: AccessFacts): AccessFacts => ({ ...facts, relations: new Set([...facts.relations, "blocked:participantId"]) });

  test("shuts out a person who has the relation, whatever the rule beneath says", () => {
    fc.assert(fc.property(rule, factsFor(person(fc.constantFrom(...UserStatus.options))), (one, facts) => !opens(block(one), blocked(facts))), figure);
  });

  test("decides nothing without it, and opens nothing that the rule beneath does not", () => {
    fc.assert(fc.property(rule, factsFor(anybody), (one, facts) => opens(block(one), facts) === opens(one, facts)), figure);
  });

  test("has the relation fetched", () => {
    fc.assert(fc.property(rule, (one) => relationsOf(block(one)).some((query) => relationKey(query) === "blocked:participantId")), figure);
  });
});

describe("one rule at a time", () => {
  const user = (roles: Partial<{ coaching: RegisterRole | null; placement: RegisterRole | null; office: OfficeRole[] }>): Caller => ({
    kind: "person",
    sessionId,
    user: { userId, name: "Päivi Mäkelä", language: "fi", status: "active", roles: { coaching: null, placement: null, office: [], ...roles } },
  });
  const link: Caller = { kind: "link", contactId, generation: 0, expiresAt: Instant.parse("2026-12-23T22:00:00.000Z") };
  const facts = (caller: Caller, held: readonly string[] = []): AccessFacts => ({ caller, params: { staffId: userId }, relations: new Set(held) });
  const ownParticipant = related("placement", "responsible", "participantId");

  test.each<[string, Rule, AccessFacts, string | null]>([
    ["anyone", anyone, facts({ kind: "anyone" }), "public"],
    ["a link does not pass the organisation's door", organisationTicket, facts(link), null],
    ["the ticket does", organisationTicket, facts({ kind: "organisation" }), "organisation-ticket"],
    ["the ticket alone is no person", anyUser, facts({ kind: "organisation" }), null],
    ["a link holder", linkHolder, facts(link), "link"],
    ["a main user is no link holder", linkHolder, facts(user({ placement: "main" })), null],
    ["oneself", self("staffId"), facts(user({})), "self"],
    ["somebody else", self("otherId"), facts(user({ placement: "main" })), null],
    ["main user", mainUser("placement"), facts(user({ placement: "main" })), "placement:main"],
    ["main in the other register", mainUser("placement"), facts(user({ coaching: "main" })), null],
    ["ordinary is not main", mainUser("placement"), facts(user({ placement: "ordinary" })), null],
    ["worker, ordinary", workerOf("placement"), facts(user({ placement: "ordinary" })), "placement:ordinary"],
    ["worker, main", workerOf("placement"), facts(user({ placement: "main" })), "placement:main"],
    ["an office role is no register role", workerOf("placement"), facts(user({ office: ["user-admin"] })), null],
    ["user admin", officeRole("user-admin"), facts(user({ office: ["statistics", "user-admin"] })), "user-admin"],
    ["responsible", ownParticipant, facts(user({ placement: "ordinary" }), ["responsible:participantId"]), "responsible"],
    ["not responsible", ownParticipant, facts(user({ placement: "ordinary" })), null],
    ["responsible for something else", ownParticipant, facts(user({ placement: "ordinary" }), ["responsible:workplaceId"]), null],
    ["responsible once, no longer in the register", ownParticipant, facts(user({}), ["responsible:participantId"]), null],
    ["all grounds are told", allOf(workerOf("placement"), self("staffId")), facts(user({ placement: "ordinary" })), "placement:ordinary+self"],
  ])("%s", (_what, one, given, ground) => {
    expect(decideAccess(one, given)).toEqual(ground === null ? { kind: "deny" } : { kind: "allow", ground });
  });
});
