import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coachingContract } from "../../../shared/coaching/contract.ts";
import { languages } from "../../../shared/kernel/languages.ts";
import { problemSentences } from "../../../shared/kernel/problem-sentences.ts";
import { sharedRefusals } from "../../../shared/kernel/problems.ts";
import type { Route } from "../../../shared/kernel/route.ts";
import type { LambdaHandler } from "../../../functions/runtime/serve.ts";
import { answerOf, type Answer } from "../../support/cell.ts";
import { lambdaContext, proxyEvent, type Sent } from "../../support/event.ts";
import { runs } from "../../support/depth.ts";
import { stored } from "../../support/stored.ts";
import { type AlsoRight, canary, spoiltFields, spoiltParams, spoiltTexts, spoiltTypes } from "./spoil.ts";
import { closeHouse, type House, openHouse, type Target } from "./house.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => closeHouse(house));

type Wrong = Partial<Sent> & { readonly how: string };

const sentTo = (route: Route, target: Target, wrong: Wrong, language: string): Sent => ({
  method: route.method,
  resource: route.path,
  pathParameters: target.params,
  ...(route.body !== null && { body: JSON.stringify(target.body) }),
  ...wrong,
  headers: {
    "content-type": "application/json", "accept-language": language, ...target.credentials,
    ...(route.idempotent && { "idempotency-key": randomUUID() }), ...wrong.headers,
  },
});

/** What is wrong with a refusal, in words; nothing when it is as it should be. */
function faultsOf(route: Route, { status, text, body, headers }: Answer, language: (typeof languages)[number]): string[] {
  const { code, title, type } = { code: "", title: "", type: "", ...(typeof body === "object" ? body : {}) };
  const codes: readonly string[] = [...route.refusals, ...sharedRefusals];
  const sentence = Object.entries(problemSentences).find(([name]) => name === code)?.[1][language];
  return [
    ...(status < 400 || status > 499 ? [`status ${String(status)}`] : []),
    ...(codes.includes(code) ? [] : [`code ${code} is not of this route`]),
    ...(type === `urn:pajapolku:problem:${code}` ? [] : [`type ${type}`]),
    ...(title === sentence ? [] : [`says ${title}`]),
    ...(headers["content-type"] === "application/problem+json" && headers["content-language"] === language ? [] : ["headers"]),
    ...(`${text}${JSON.stringify(headers)}`.includes(canary) ? ["echoes what was sent"] : []),
  ];
}

/** Sends everything that is wrong, some at a time, and tells of each answer that is not as it should be. */
async function sweep(handler: LambdaHandler, route: Route, target: Target, wrongs: readonly Wrong[]): Promise<string[]> {
  const faults: string[] = [];
  const judge = async (wrong: Wrong, at: number): Promise<void> => {
    const language = languages[at % languages.length] ?? "fi";
    const answer = answerOf(await handler(proxyEvent(sentTo(route, target, wrong, language)), lambdaContext));
    for (const fault of faultsOf(route, answer, language)) faults.push(`${wrong.how}: ${fault}`);
  };
  for (let at = 0; at < wrongs.length; at += 20) await Promise.all(wrongs.slice(at, at + 20).map((wrong, index) => judge(wrong, at + index)));
  return faults;
}

function wrongBodies(route: Route, target: Target, alsoRight: AlsoRight): Wrong[] {
  if (route.body === null) return [];
  return [
    ...spoiltFields(target.body, alsoRight).map(({ how, body }) => ({ how, body: JSON.stringify(body) })),
    ...spoiltTexts.map(([how, body]) => ({ how, body })),
    ...spoiltTypes.map((type) => ({ how: `content type ${type}`, headers: { "content-type": type } })),
    { how: "content type twice", repeated: { "content-type": ["application/json", "application/json"] } },
    ...(route.idempotent ? ["", "1", canary, `${randomUUID()}x`].map((key) => ({ how: `idempotency key ${key}`, headers: { "idempotency-key": key } })) : []),
    ...(route.idempotent ? [{ how: "idempotency key twice", repeated: { "idempotency-key": [randomUUID(), randomUUID()] } }] : []),
  ];
}

const wrongParams = (route: Route, target: Target): Wrong[] =>
  Object.keys(route.params.shape).flatMap((name) =>
    spoiltParams.map((value) => ({ how: `${name} is ${JSON.stringify(value).slice(0, 40)}`, pathParameters: { ...target.params, [name]: value } })),
  );

const wrongQueries: readonly Wrong[] = [
  ["unknown", canary], ["__proto__", "1"], ["cursor[]", "1"], ["cursor", canary.repeat(200)],
].map(([name = "", value = ""]) => ({ how: `query ${name}`, query: { [name]: value } }));

const every = runs(8) === 8 ? 1 : 8;

describe("bad input", () => {
  test.each(["placement", "link", "office"] as const)("%s: whatever is wrong is refused with a sentence, and nothing is written, kept or echoed", async (surface) => {
    const { handler, contract, targets, alsoRight } = house.surfaces[surface];
    const before = await stored(house.cloud, house.cell);
    let sent = 0;
    for (const [name, route] of Object.entries(contract)) {
      const target = targets(name);
      const wrongs = [...wrongBodies(route, target, alsoRight), ...wrongParams(route, target), ...wrongQueries];
      sent += wrongs.length;
      expect(await sweep(handler, route, target, wrongs), name).toEqual([]);
    }
    expect(sent).toBeGreaterThan(150);
    expect(await stored(house.cloud, house.cell)).toEqual(before);
    expect(JSON.stringify([house.cell.log, await house.cell.auditRows(), house.cell.mails])).not.toContain(canary);
    expect(house.cell.log.filter(({ line }) => line === "failure")).toEqual([]);
  }, 120_000);

  // A body that is refused has begun to read a whole card: a part of them each time, another part for each route.
  test.each(Object.entries<Route>(coachingContract).map(([name, route], at) => [name, route, at] as const))(
    "coaching, %s: whatever is wrong is refused with a sentence, and nothing is written, kept or echoed",
    async (name, route, at) => {
      const { handler, targets, alsoRight } = house.surfaces.coaching;
      const target = targets(name);
      const before = await stored(house.cloud, house.cell);
      const wrongs = [...wrongBodies(route, target, alsoRight), ...wrongParams(route, target), ...wrongQueries];
      const chosen = wrongs.filter((_wrong, index) => wrongs.length < 40 || (index + at) % every === 0);
      expect(await sweep(handler, route, target, chosen)).toEqual([]);
      expect(await stored(house.cloud, house.cell)).toEqual(before);
      expect(JSON.stringify([house.cell.log, await house.cell.auditRows()])).not.toContain(canary);
      expect(house.cell.log.filter(({ line }) => line === "failure")).toEqual([]);
    },
    120_000,
  );

  test.each([["garbage", canary], ["too short", "AAAA"], ["empty", ""], ["a key of the table", Buffer.from('{"PK":"PARTICIPANTS","SK":"PARTICIPANT#"}').toString("base64url")]])(
    "a cursor that is %s is refused",
    async (_how, cursor) => {
      const answer = await house.cell.as(house.named.staffId)("listAllParticipants", { query: { cursor } });
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid-input", issues: [{ path: "cursor" }] } });
    },
  );
});
