import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract, Route } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { placementContract } from "../../../shared/placement/contract.ts";
import { type Answer, type Ask, surface } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { type Office, startOffice } from "../../support/office.ts";
import { officeBodies, paramsOf, placementBodies } from "../../support/requests.ts";
import { type Expectation, officeExpectation, placementExpectation, type Relation } from "./expectation.ts";
import { type Actor, openWorld, type World } from "./world.ts";

let cloud: Cloud;
let world: World;
let office: Office;

beforeAll(async () => {
  cloud = await startCloud();
  world = await openWorld(cloud);
  office = await startOffice(world.cell, "ids");
});
afterAll(async () => {
  await office.stop();
  await cloud.stop();
});

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

const relationOf = (text: string): Case["relation"] =>
  text === "own" || text === "former own" || text === "colleague's" || text === "other cell's" || text === "missing" ? text : "nothing named";

describe("who may do what", () => {
  type Send = (name: string, actor: Actor, ask: Ask) => Promise<Answer>;
  const credential = ({ userId }: Actor): Record<string, string> => (userId === undefined ? {} : { authorization: `Bearer ${userId}` });
  const sendPlacement: Send = (name, actor, ask) => surface<Contract>(world.cell.entries.placement, placementContract, credential(actor))(name, ask);
  const sendOffice: Send = (name, actor, ask) => surface<Contract>(office.handler, officeContract, credential(actor))(name, ask);

  async function askOf({ route, actor, relation }: Case, bodies: Readonly<Record<string, (named: Actor["named"]["own"], version: number) => unknown>>, name: string) {
    const named = relation === "nothing named" ? actor.named.own : actor.named[relation];
    // A body names what is there, so that only what the path names decides.
    const bodyNames = relation === "missing" || relation === "other cell's" ? actor.named.own : named;
    return { params: paramsOf(route.path, named), body: bodies[name]?.(bodyNames, 1) };
  }

  async function wrongAnswers(cases: readonly Case[], send: Send, bodies: Parameters<typeof askOf>[1]): Promise<string[]> {
    const main = world.actors.find(({ role }) => role === "main");
    const anonymous = world.actors.find(({ role }) => role === "anonymous");
    if (main === undefined || anonymous === undefined) throw new Error("Somebody is missing.");
    const params = { participantId: main.named.missing.participantId };
    const notThere = seen(await sendPlacement("readParticipant", main, { params }));
    const notSignedIn = seen(await sendPlacement("readParticipant", anonymous, { params }));
    expect([notThere.status, notSignedIn.status]).toEqual([404, 401]);
    const wrong: string[] = [];
    for (const one of cases) {
      const answer = await send(one.name, one.actor, await askOf(one, bodies, one.name));
      const known = !["anonymous", "disabled", "invited"].includes(one.actor.role);
      const asExpected = one.allowed
        ? isOpen(answer, one.route)
        : JSON.stringify(seen(answer)) === JSON.stringify(known ? notThere : notSignedIn);
      if (!asExpected) wrong.push(`${one.actor.role}, ${one.name}, ${one.relation}: ${String(answer.status)} ${answer.text.slice(0, 100)}`);
    }
    return wrong;
  }

  test("in the placement register, as the table says; denied and missing look the same", async () => {
    const cases = casesOf(placementContract, placementExpectation, world.actors);
    expect(cases.length).toBeGreaterThan(800);
    expect(await wrongAnswers(cases, sendPlacement, placementBodies)).toEqual([]);
  });

  test("in the office, as the table says; denied and missing look the same", async () => {
    const cases = casesOf(officeContract, officeExpectation, world.actors);
    expect(cases.length).toBeGreaterThan(100);
    expect(await wrongAnswers(cases, sendOffice, officeBodies)).toEqual([]);
  });
});
