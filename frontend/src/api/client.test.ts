import { describe, expect, it } from "vitest";
import * as z from "zod";
import { contract } from "../../../shared/kernel/route.ts";
import { createClient } from "./client.ts";
import { ApiProblem } from "./problem.ts";

const { readCup, addCup, listCups } = contract({
  readCup: {
    method: "GET", path: "/cups/{cupId}", credential: "person", action: "cup.read", audit: "CupRead",
    params: z.strictObject({ cupId: z.string() }), query: null, body: null,
    response: z.strictObject({ colour: z.string() }), refusals: [],
  },
  addCup: {
    method: "POST", path: "/cups", credential: "person", idempotent: true, action: "cup.add", audit: "CupAdded",
    params: z.strictObject({}), query: null, body: z.strictObject({ colour: z.string() }), response: null, refusals: [],
  },
  listCups: {
    method: "GET", path: "/cups", credential: "none", action: "cup.list", audit: "CupsListed",
    params: z.strictObject({}), query: z.strictObject({ cursor: z.string().optional() }), body: null, response: null, refusals: [],
  },
});

type Answer = Response | Error;

/** A client whose server gives these answers, in this order; and what the server was asked. */
function clientAnswered(...answers: readonly Answer[]) {
  const asked: { address: string; init: RequestInit }[] = [];
  const left = [...answers];
  let token = "old";
  let regained = 0;
  const client = createClient({
    origin: "http://api.test",
    language: () => "sv",
    token: () => token,
    regainToken: async () => {
      regained += 1;
      token = "new";
    },
    fetch: async (address, init) => {
      asked.push({ address: address instanceof URL ? address.href : typeof address === "string" ? address : address.url, init: init ?? {} });
      const answer = left.shift() ?? new Error("asked too often");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const header = (index: number, name: string) => new Headers(asked[index]?.init.headers).get(name);
  return { client, asked, header, regained: () => regained };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const refused = (status: number, code: string) => json({ code, title: "En mening.", issues: [{ path: "colour", code: "too_small" }] }, status);

describe("a call", () => {
  it("puts the parts of a route where they belong", async () => {
    const { client, asked, header } = clientAnswered(json({ colour: "red" }));
    await expect(client.call(readCup, { params: { cupId: "a/b" } })).resolves.toEqual({ colour: "red" });
    expect(asked[0]).toMatchObject({ address: "http://api.test/cups/a%2Fb", init: { method: "GET", credentials: "include" } });
    expect(header(0, "Authorization")).toBe("Bearer old");
    expect(header(0, "Accept-Language")).toBe("sv");
    expect(header(0, "Content-Type")).toBeNull();
  });

  it("sends a body with its key against double posts", async () => {
    const { client, asked, header } = clientAnswered(new Response(null, { status: 204 }));
    await client.call(addCup, { body: { colour: "red" }, idempotencyKey: "key" });
    expect(asked[0]?.init.body).toBe('{"colour":"red"}');
    expect(header(0, "Idempotency-Key")).toBe("key");
  });

  it("leaves out what was not asked for, and the token where nobody is asked who he is", async () => {
    const { client, asked, header } = clientAnswered(new Response(null, { status: 204 }));
    await client.call(listCups, { query: {} });
    expect(asked[0]?.address).toBe("http://api.test/cups");
    expect(header(0, "Authorization")).toBeNull();
  });

  it("regains the token once, and asks again", async () => {
    const { client, header, regained } = clientAnswered(refused(401, "sign-in-required"), json({ colour: "red" }));
    await expect(client.call(readCup, { params: { cupId: "a" } })).resolves.toEqual({ colour: "red" });
    expect(regained()).toBe(1);
    expect(header(1, "Authorization")).toBe("Bearer new");
  });

  it.each([
    ["a refusal", refused(409, "version-conflict"), { code: "version-conflict", title: "En mening.", issues: [{ path: "colour", code: "too_small" }] }],
    ["a lost connection", new TypeError("fetch failed"), { code: "offline" }],
    ["an answer of a newer server", json({ color: "red" }), { code: "page-outdated" }],
    ["a refusal of a newer server", refused(418, "teapot"), { code: "page-outdated" }],
    ["a page in the place of an answer", new Response("<html>", { status: 502 }), { code: "page-outdated" }],
  ])("throws a problem with a sentence for %s", async (_, answer, problem) => {
    const { client } = clientAnswered(answer);
    const thrown: unknown = await client.call(readCup, { params: { cupId: "a" } }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiProblem);
    expect(thrown).toMatchObject(problem);
  });
});
