import * as z from "zod";
import { describe, expect, test } from "vitest";
import type { AccessRules, Rule } from "../../shared/kernel/access.ts";
import { languages } from "../../shared/kernel/languages.ts";
import { pathParameters } from "../../shared/kernel/open-api.ts";
import { problemSentences } from "../../shared/kernel/problem-sentences.ts";
import { problemStatus, sharedRefusals } from "../../shared/kernel/problems.ts";
import type { Contract, Payload, Route } from "../../shared/kernel/route.ts";
import { coachingAccess } from "../../shared/coaching/access.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { officeAccess } from "../../shared/office/access.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { linkAccess, placementAccess } from "../../shared/placement/access.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";

const surfaces: readonly (readonly [surface: string, contract: Contract, rules: AccessRules])[] = [
  ["office", officeContract, officeAccess],
  ["coaching", coachingContract, coachingAccess],
  ["placement", placementContract, placementAccess],
  ["link", linkContract, linkAccess],
];
const routes: readonly (readonly [name: string, route: Route, rule: Rule | undefined])[] = surfaces.flatMap(([surface, contract, rules]) =>
  Object.entries(contract).map(([name, route]) => [`${surface}.${name}`, route, rules[route.action]] as const),
);
const every = <T>(of: (route: Route) => T): T[] => routes.map(([, route]) => of(route));
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

/** A person's credential opens a door only by a rule about persons; and so for the others. */
const rulesOfCredential: Readonly<Record<Route["credential"], readonly Rule["kind"][]>> = {
  none: ["public"],
  organisation: ["organisation-ticket"],
  link: ["link-holder"],
  kiosk: ["kiosk-holder"],
  person: ["any-user", "self", "register-role", "office-role", "related"],
};

function leaves(rule: Rule): Rule["kind"][] {
  if (rule.kind === "any-of" || rule.kind === "all-of") return rule.rules.flatMap(leaves);
  return rule.kind === "unless" ? leaves(rule.rule) : [rule.kind];
}

/** Every object of a schema that would let an unnamed field through. */
function openObjects(schema: Payload): string[] {
  if (schema === null) return [];
  const open: string[] = [];
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== "object" || node === null) return;
    // A record names its keys by a schema instead.
    const closed = ("additionalProperties" in node && node.additionalProperties === false) || "propertyNames" in node;
    if ("type" in node && node.type === "object" && !closed) open.push(at);
    for (const [key, value] of Object.entries(node)) walk(value, `${at}/${key}`);
  };
  // As input: as output even an object that merely drops the unnamed would pass for a strict one.
  walk(z.toJSONSchema(schema, { io: "input" }), "");
  return open;
}

describe("every route", () => {
  test.each(routes)("%s has a rule that fits its credential", (_name, { credential }, rule) => {
    expect(rule).toBeDefined();
    const kinds = rule === undefined ? [] : leaves(rule);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !rulesOfCredential[credential].includes(kind))).toEqual([]);
  });

  test.each(surfaces)("%s: no rule is left without a route", (_surface, contract, rules) => {
    expect(Object.keys(rules).sort()).toEqual(Object.values(contract).map(({ action }) => action).sort());
  });

  test("has an action, an audit event and a place of its own", () => {
    expect(repeated(every(({ action }) => action))).toEqual([]);
    expect(repeated(every(({ audit }) => audit))).toEqual([]);
    expect(repeated(every(({ method, path }) => `${method} ${path}`))).toEqual([]);
    for (const audit of every((route) => route.audit)) expect(audit).toMatch(/^([A-Z][a-z]+)+(ed|Withdrawn|Chosen|Made|Read|Reset|Sent|In|Out|Over)$/u);
  });

  test.each(routes)("%s names in its path what its schema parses, and nothing but opaque ids, dates and entries of closed lists", (_name, { path, params, subject }) => {
    expect(pathParameters(path).sort()).toEqual(Object.keys(params.shape).sort());
    const { properties = {} } = z.toJSONSchema(params);
    const opaque = { type: "string", format: expect.stringMatching(/^(uuid|date)$/u) };
    for (const schema of Object.values(properties))
      expect(schema).toMatchObject(typeof schema === "object" && "enum" in schema ? { enum: expect.arrayContaining([expect.stringMatching(/^[a-z0-9-]+$/u)]) } : opaque);
    if (subject !== undefined) expect(Object.keys(params.shape)).toContain(subject);
    expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/u);
  });

  test.each(routes)("%s takes and gives named fields only", (_name, { params, query, body, response }) => {
    expect([params, query, body, response].flatMap(openObjects)).toEqual([]);
  });

  test("would be found out with an open object, however deep", () => {
    const deep = z.strictObject({ rows: z.array(z.object({ name: z.string() })) });
    expect(openObjects(deep)).toEqual(["/properties/rows/items"]);
  });

  test.each(routes)("%s lists each refusal once, and none that every route shares", (_name, { refusals }) => {
    expect(repeated(refusals)).toEqual([]);
    expect(refusals.filter((code) => sharedRefusals.some((shared) => shared === code))).toEqual([]);
  });

  test.each(routes.filter(([, { idempotent }]) => idempotent === true))("%s may be repeated, and says what can be wrong with its key", (_name, { refusals }) => {
    expect(refusals).toEqual(expect.arrayContaining(["idempotency-key-missing", "idempotency-key-reused"]));
  });

  test.each(routes.filter(([, { method }]) => method === "GET"))("%s reads without a body", (_name, { body, idempotent }) => {
    expect([body, idempotent]).toEqual([null, undefined]);
  });
});

describe("every refusal", () => {
  const given = new Set<string>([...sharedRefusals, ...every(({ refusals }) => refusals).flat()]);

  test.each(Object.entries(problemSentences))("%s is said in three languages, as whole sentences", (_code, sentence) => {
    const said = languages.map((language) => sentence[language]);
    expect(new Set(said).size).toBe(languages.length);
    for (const text of said) expect(text).toMatch(/^\p{Lu}.{10,}[.!?]$/u);
  });

  test("of the closed list is one that some route can give", () => {
    expect(Object.keys(problemStatus).filter((code) => !given.has(code))).toEqual([]);
  });

  test("of a route stands in the closed list", () => {
    expect([...given].filter((code) => !(code in problemStatus))).toEqual([]);
  });
});
