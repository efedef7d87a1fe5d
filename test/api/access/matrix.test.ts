import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Anchor } from "../../../shared/kernel/retention.ts";
import type { Contract, Route } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { placementContract } from "../../../shared/placement/contract.ts";
import { type Answer, type Ask, surface } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { registerParticipant } from "../../support/journey.ts";
import { type Office, startOffice } from "../../support/office.ts";
import { type Named, officeBodies, paramsOf, placementBodies } from "../../support/requests.ts";
import { type Dated, datedExpectation, datedRelations, type Expectation, officeExpectation, placementExpectation, type Relation, type Role, roles } from "./expectation.ts";
import { type Actor, openWorld, type World } from "./world.ts";

let cloud: Cloud;
let world: World;
let office: Office;

beforeAll(async () => {
  cloud = await startCloud();
  world = await openWorld(cloud);
  office = await startOffice(world.cell, "ids");
  for (const name of ["kaisa.kollega", "ossi.oma"]) await office.accounts.create(name, "Kutsu-2026-Pori");
  const params = { participantId: actorOf("main").named.missing.participantId };
  notThere = await world.cell.as(actorOf("main").userId ?? "")("readParticipant", { params });
  notSignedIn = await world.cell.anonymous("readParticipant", { params });
  expect([notThere.status, notSignedIn.status]).toEqual([404, 401]);
});
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

/** What is told of a thing that is not there, to somebody who works here and to somebody who does not. */
let notThere: Answer;
let notSignedIn: Answer;

const actorOf = (role: Role): Actor => {
  const actor = world.actors.find((one) => one.role === role);
  if (actor === undefined) throw new Error(`There is no ${role}.`);
  return actor;
};

/** What anyone sees of an answer: status, bytes and headers, but for the request's own id. */
const seen = ({ status, text, headers, cookies }: Answer) => ({ status, text, headers: { ...headers, "x-request-id": "" }, cookies });

/** Answers that mean that the door was open: done, or refused for a reason of the register that the contract names. */
function isOpen({ status, body }: Answer, route: Route): boolean {
  if (status === 200 || status === 204) return true;
  const codes: readonly string[] = route.refusals;
  return (status === 409 || status === 422) && typeof body === "object" && body !== null && "code" in body && codes.includes(String(body.code));
}

interface Case {
  readonly name: string;
  readonly route: Route;
  readonly actor: Actor;
  readonly relation: Relation | "nothing named";
  readonly allowed: boolean;
}

function casesOf(contract: Contract, expectation: Readonly<Record<string, Expectation>>, actors: readonly Actor[]): Case[] {
  return Object.entries(expectation).flatMap(([name, row]) =>
    Object.entries(row).flatMap(([relation, who]) =>
      actors.flatMap((actor) => {
        const route = contract[name];
        return route === undefined ? [] : [{ name, route, actor, relation: relationOf(relation), allowed: who.includes(actor.role) }];
      }),
    ),
  );
}

const isDated = (text: string): text is Dated => datedRelations.some((dated) => dated === text);
const relationOf = (text: string): Case["relation"] =>
  isDated(text) || text === "own" || text === "former own" || text === "colleague's" || text === "other cell's" || text === "missing" ? text : "nothing named";

/** A body for a route, given what it may name and the version it was seen at. */
type Bodies = Readonly<Record<string, (named: Named, version: number) => unknown>>;

function askOf({ name, route, actor, relation }: Case, bodies: Bodies): Ask {
  const named = relation === "nothing named" ? actor.named.own : actor.named[relation];
  // A body names what is there, so that nothing but the path decides.
  const known = relation === "missing" || relation === "other cell's" ? actor.named.own : named;
  return { params: paramsOf(route.path, named), body: bodies[name]?.(known, 1) };
}

const strangers: readonly Role[] = ["anonymous", "disabled", "invited"];

/** The cases that went otherwise than expected. Refused ones change nothing, so they may be asked side by side. */
async function wrongAnswers(cases: readonly Case[], send: (one: Case) => Promise<Answer>): Promise<string[]> {
  const judged = async (one: Case): Promise<string[]> => {
    const answer = await send(one);
    const refusal = strangers.includes(one.actor.role) ? notSignedIn : notThere;
    const right = one.allowed ? isOpen(answer, one.route) : JSON.stringify(seen(answer)) === JSON.stringify(seen(refusal));
    return right ? [] : [`${one.actor.role}, ${one.relation}: ${String(answer.status)} ${answer.text.slice(0, 100)}`];
  };
  const wrong = await Promise.all(cases.filter(({ allowed }) => !allowed).map(judged));
  for (const one of cases.filter(({ allowed }) => allowed)) wrong.push(await judged(one));
  return wrong.flat();
}

const credentialOf = ({ userId }: Actor): Record<string, string> => (userId === undefined ? {} : { authorization: `Bearer ${userId}` });

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => {
  const isName = (name: string): name is Name => name in table;
  return Object.keys(table).filter(isName);
};

describe("who may do what; denied and missing look the same", () => {
  test.each(namesOf(placementExpectation))("placement register: %s", async (name) => {
    const aboutPerson = placementContract[name].path.includes("{participantId}");
    const row: Expectation = { ...placementExpectation[name], ...(aboutPerson && datedExpectation(name)) };
    const cases = casesOf(placementContract, { [name]: row }, world.actors);
    expect(cases).toHaveLength(Object.keys(row).length * roles.length);
    const send = (one: Case) =>
      surface<Contract>(world.cell.entries.placement, placementContract, credentialOf(one.actor))(name, askOf(one, placementBodies));
    expect(await wrongAnswers(cases, send)).toEqual([]);
  });

  test.each(Object.entries(officeExpectation))("office: %s", async (name, row) => {
    const cases = casesOf(officeContract, { [name]: row }, world.actors);
    expect(cases).toHaveLength(Object.keys(row).length * roles.length);
    const send = (one: Case) => surface<Contract>(office.handler, officeContract, credentialOf(one.actor))(name, askOf(one, officeBodies));
    expect(await wrongAnswers(cases, send)).toEqual([]);
  });

  test("the table names every route of the register and every route of the office that asks for a person", () => {
    expect(Object.keys(placementExpectation).sort()).toEqual(Object.keys(placementContract).sort());
    const ofPersons = Object.entries(officeContract).filter(([, { credential }]) => credential === "person");
    expect(Object.keys(officeExpectation).sort()).toEqual(ofPersons.map(([name]) => name).sort());
  });
});

/** A person's rows while processing is restricted, or when everything about him is past its time. */
const states = [
  ["restricted", { restricted: true }],
  ["past its time", { endedOn: "1990-01-01" }],
] as const;

describe.each(states)("a person whose case is %s", (_state, change) => {
  test("is opened and changed by nobody, not even the main user", async () => {
    const actor = actorOf("main");
    const participantId = await registerParticipant(world.cell, actor.userId ?? "", "Suljettu");
    const { placement } = world.cell.tables;
    const rows = z.array(z.looseObject({ anchor: Anchor })).parse(
      (await cloud.rows(placement)).filter((row) => "anchor" in row && (row["PK"] === `PARTICIPANT#${participantId}` || row["participantId"] === participantId)),
    );
    for (const row of rows) await placement.replace({ ...row, anchor: { ...row.anchor, ...change } });
    const named = { ...actor.named, own: { ...actor.named.own, participantId } };
    for (const [name, route] of Object.entries(placementContract)) {
      if (!route.path.includes("{participantId}")) continue;
      const ask = askOf({ name, route, actor: { ...actor, named }, relation: "own", allowed: false }, placementBodies);
      expect(seen(await surface<Contract>(world.cell.entries.placement, placementContract, credentialOf(actor))(name, ask)), name).toEqual(seen(notThere));
    }
  });
});
