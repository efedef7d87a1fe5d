import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { APIGatewayProxyEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway } from "../../local/gateway.ts";
import { declareApi } from "../../local/gateway/declaration.ts";

const integration = (name: string) => ({
  "x-amazon-apigateway-integration": {
    type: "aws_proxy",
    httpMethod: "POST",
    uri: `arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-north-1:000000000000:function:${name}/invocations`,
    timeoutInMillis: 100,
  },
});
const constants = (prefix: string, headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`${prefix}.header.${name}`, `'${value}'`]));
const site = "http://localhost:4101";

const api = declareApi({
  id: "abc",
  stage: "laptop",
  responses: [],
  properties: {
    Name: "test",
    Policy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" },
        {
          Effect: "Deny",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: ["execute-api:/*/GET/*", "execute-api:/*/POST/*"],
          Condition: { NotIpAddress: { "aws:SourceIp": ["127.0.0.0/8", "192.0.2.0/24", "2001:db8:10::/48"] } },
        },
      ],
    },
    Body: {
      openapi: "3.0.1",
      paths: {
        "/people/{personId}": {
          get: integration("people"),
          options: {
            "x-amazon-apigateway-integration": {
              type: "mock",
              responses: {
                default: { statusCode: "204", responseParameters: constants("method.response", { "access-control-allow-origin": site }) },
              },
            },
          },
        },
        "/people/me": { get: integration("me") },
        "/reports": { post: integration("reports") },
      },
      "x-amazon-apigateway-gateway-responses": {
        ACCESS_DENIED: {
          statusCode: "403",
          responseParameters: constants("gatewayresponse", { "access-control-allow-origin": site, "content-type": "application/problem+json" }),
          responseTemplates: { "application/json": `{"code":"address-refused","id":"$context.requestId"}` },
        },
        DEFAULT_4XX: { responseParameters: constants("gatewayresponse", { "access-control-allow-origin": site }) },
      },
    },
  },
});

type Answer = () => unknown;
let answer: Answer = () => undefined;
let seen: { readonly functionName: string; readonly event: APIGatewayProxyEvent }[] = [];
let seenAddress: string | undefined;
let server: Server;
let base = "";

beforeAll(async () => {
  const invoke = async (functionName: string, event: unknown): Promise<unknown> => {
    if (!isEvent(event)) throw new Error("The gateway handed over no event.");
    seen.push({ functionName, event });
    return answer();
  };
  server = createServer(createGateway({ api, invoke, seenAddress: () => seenAddress, now: () => 0, openApi: "{}" }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
});
afterAll(() => server.close());

const isEvent = (value: unknown): value is APIGatewayProxyEvent => typeof value === "object" && value !== null && "httpMethod" in value;

async function ask(path: string, options: RequestInit = {}, given: Answer = () => ({ statusCode: 200, body: "{}" })) {
  seen = [];
  answer = given;
  const response = await fetch(`${base}${path}`, options);
  return { response, status: response.status, text: await response.text(), ...seen[0] };
}

describe("the gateway's routes", () => {
  it("hand a function the event of API Gateway", async () => {
    const { event } = await ask("/people/a%2Fb%20c?tag=1&tag=2", { headers: { "x-twice": "one" } });
    expect(event).toMatchObject({
      resource: "/people/{personId}",
      path: "/people/a%2Fb%20c",
      httpMethod: "GET",
      pathParameters: { personId: "a/b c" },
      queryStringParameters: { tag: "2" },
      multiValueQueryStringParameters: { tag: ["1", "2"] },
      multiValueHeaders: { "x-twice": ["one"] },
      body: null,
      isBase64Encoded: false,
      requestContext: { stage: "laptop", resourcePath: "/people/{personId}", identity: { sourceIp: "127.0.0.1" } },
    });
  });

  it("prefer a fixed segment to a parameter", async () => {
    const { event, functionName } = await ask("/people/me");
    expect([event?.resource, functionName]).toEqual(["/people/me", "me"]);
  });

  it.each(["/people/", "/people", "/people/1/", "/people/1/x", "/People/1", "//people/1", "/people/%zz", "/reports"])("do not know GET %s", async (path) => {
    const { status, text, response, event } = await ask(path);
    expect([status, text, event]).toEqual([403, `{"message":"Missing Authentication Token"}`, undefined]);
    expect(response.headers.get("access-control-allow-origin")).toBe(site);
  });

  it("know no method that is not declared", async () => {
    expect((await ask("/people/1", { method: "DELETE" })).status).toBe(403);
    expect((await ask("/people/1", { method: "HEAD" })).status).toBe(403);
  });

  it("answer a preflight by themselves", async () => {
    const { status, response, event } = await ask("/people/1", { method: "OPTIONS" });
    expect([status, response.headers.get("access-control-allow-origin"), event]).toEqual([204, site, undefined]);
  });

  it("publish the API's description", async () => {
    expect((await ask("/openapi.json")).text).toBe("{}");
  });
});

describe("the resource policy", () => {
  it.each([
    ["192.0.2.255", 200],
    ["192.0.3.0", 403],
    ["2001:db8:10:ffff::1", 200],
    ["2001:db8:11::1", 403],
    ["::1", 403],
    ["not an address", 403],
  ])("judges %s: %i", async (address, status) => {
    seenAddress = address;
    const asked = await ask("/people/1");
    seenAddress = undefined;
    expect(asked.status).toBe(status);
    if (status === 403) {
      expect(JSON.parse(asked.text)).toMatchObject({ code: "address-refused", id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(asked.response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("lets a refused address ask why", async () => {
    seenAddress = "203.0.113.1";
    const { status } = await ask("/people/1", { method: "OPTIONS" });
    seenAddress = undefined;
    expect(status).toBe(204);
  });

  it("believes no header", async () => {
    seenAddress = "203.0.113.1";
    const refused = await ask("/people/1", { headers: { "x-forwarded-for": "192.0.2.1", "x-real-ip": "192.0.2.1" } });
    seenAddress = undefined;
    expect(refused.status).toBe(403);
    const { event } = await ask("/people/1", { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(event?.headers["X-Forwarded-For"]).toBe("203.0.113.9, 127.0.0.1");
  });

  it("refuses to be read where it says something the laptop does not know", () => {
    const withCondition = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*", Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } };
    const properties = { Policy: { Statement: withCondition }, Body: { paths: {} } };
    expect(() => declareApi({ id: "x", stage: "s", properties, responses: [] })).toThrow();
  });
});

describe("the gateway's limits", () => {
  it("takes a body of 5 MB and no more than 10", async () => {
    expect((await ask("/reports", { method: "POST", body: "x".repeat(5 * 1024 * 1024) })).event?.body).toHaveLength(5 * 1024 * 1024);
    const { status, event } = await ask("/reports", { method: "POST", body: "x".repeat(10 * 1024 * 1024 + 1) });
    expect([status, event]).toEqual([413, undefined]);
  });

  it("hands over no event that Lambda would refuse", async () => {
    expect((await ask("/reports", { method: "POST", body: "x".repeat(7 * 1024 * 1024) })).status).toBe(413);
  });

  it("waits as long as the integration says", async () => {
    const { status } = await ask("/people/1", {}, () => new Promise(() => undefined));
    expect(status).toBe(504);
  });
});

describe("a function's answer", () => {
  it("keeps each of its cookies", async () => {
    const { response } = await ask("/people/1", {}, () => ({ statusCode: 201, multiValueHeaders: { "Set-Cookie": ["a=1", "b=2"] }, headers: { "X-One": 1 }, body: "" }));
    expect([response.status, response.headers.getSetCookie(), response.headers.get("x-one")]).toEqual([201, ["a=1", "b=2"], "1"]);
  });

  it.each([undefined, "text", { body: "no status" }, { statusCode: 200, body: { not: "text" } }, { statusCode: 200, headers: { "x y": "1" } }])(
    "is a 502 when it is malformed: %j",
    async (result) => {
      expect((await ask("/people/1", {}, () => result)).status).toBe(502);
    },
  );

  it("is a 502 when there is none", async () => {
    const { status, text } = await ask("/people/1", {}, () => Promise.reject(new Error("secret")));
    expect([status, text]).toEqual([502, `{"message":"Internal server error"}`]);
  });
});
