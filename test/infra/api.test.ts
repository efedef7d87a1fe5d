import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exampleSettings } from "../../infra/settings-example.ts";
import { laptopSettings } from "../../infra/settings-laptop.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { synthesise, type Synthesised } from "./synthesised.ts";

const Operation = z.looseObject({
  operationId: z.string().optional(),
  "x-amazon-apigateway-integration": z.looseObject({
    type: z.string(),
    uri: z.unknown().optional(),
    responses: z.object({ default: z.object({ responseParameters: z.record(z.string(), z.string()) }) }).optional(),
  }),
});
const Api = z.object({
  Body: z.looseObject({
    paths: z.record(z.string(), z.record(z.string(), Operation)),
    "x-amazon-apigateway-gateway-responses": z.record(
      z.string(),
      z.object({ statusCode: z.string(), responseParameters: z.record(z.string(), z.string()), responseTemplates: z.record(z.string(), z.string()) }),
    ),
  }),
  EndpointConfiguration: z.unknown(),
  DisableExecuteApiEndpoint: z.boolean(),
  Policy: z.unknown().optional(),
});

const example = synthesise(exampleSettings);
const laptop = synthesise(laptopSettings(4100));
const apiOf = (cells: Synthesised, stack: string) => Api.parse(cells.only(stack, "AWS::ApiGateway::RestApi").Properties);

const stacks = ["pori-StaffApi", "pori-LinkApi", "kokemaenjoki-StaffApi", "kokemaenjoki-LinkApi"];
const staffRoutes = { ...routesOf(officeContract, "OfficeApi"), ...routesOf(placementContract, "PlacementApi"), ...routesOf(coachingContract, "CoachingApi") };
const linkRoutes = routesOf(linkContract, "PlacementLink");

/** `POST /link/page` to the handler's name and the function that must answer. */
function routesOf(contract: Contract, by: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contract).map(([name, { method, path }]) => [`${method} ${path}`, `${name} by ${by}`]));
}

function routesIn({ Body }: z.infer<typeof Api>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Body.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([method]) => method !== "options")
        .map(([method, operation]) => {
          const by = /"Fn::GetAtt":\["([A-Za-z]+?)[0-9A-F]{8}"/u.exec(JSON.stringify(operation["x-amazon-apigateway-integration"].uri))?.[1];
          return [`${method.toUpperCase()} ${path}`, `${operation.operationId ?? ""} by ${by ?? ""}`];
        }),
    ),
  );
}

describe.each(stacks)("%s", (stack) => {
  const api = apiOf(example, stack);
  const surface = stack.endsWith("StaffApi") ? "staff" : "link";
  const site = stack.startsWith("pori") ? "https://paja.pori.example.fi" : "https://paja.kokemaenjoki.example.fi";

  it("has exactly the routes of its contracts, each answered by its own function", () => {
    expect(routesIn(api)).toEqual(surface === "staff" ? staffRoutes : linkRoutes);
  });

  it("names no two routes alike, and one variable at each place of a path", () => {
    const names = Object.values(routesIn(api));
    expect(new Set(names).size).toBe(names.length);
    const variables = new Map<string, Set<string>>();
    for (const path of Object.keys(api.Body.paths)) {
      const parts = path.split("/");
      for (const [index, part] of parts.entries()) {
        if (!part.startsWith("{")) continue;
        const place = parts.slice(0, index).join("/");
        variables.set(place, (variables.get(place) ?? new Set()).add(part));
      }
    }
    for (const [place, found] of variables) expect([place, found.size]).toEqual([place, 1]);
  });

  it("stays far from the 300 resources a REST API may have", () => {
    const resources = Object.keys(api.Body.paths).flatMap((path) => path.split("/").map((_part, index, parts) => parts.slice(0, index + 1).join("/")));
    expect(new Set(resources).size).toBeLessThan(250);
  });

  it("is regional, and has no second door beside its own host", () => {
    expect(api.EndpointConfiguration).toEqual({ Types: ["REGIONAL"] });
    expect(api.DisableExecuteApiEndpoint).toBe(true);
    expect(example.only(stack, "AWS::ApiGateway::DomainName").Properties).toMatchObject({
      EndpointConfiguration: { Types: ["REGIONAL"] },
      SecurityPolicy: "TLS_1_2",
    });
  });

  it("answers one site's browser and no other", () => {
    const allowed = [...JSON.stringify(api.Body).matchAll(/access-control-allow-origin":"'([^']*)'"/gu)].map(([, origin]) => origin);
    expect(new Set(allowed)).toEqual(new Set([site]));
    const asked = Object.entries(api.Body.paths).map(([path, { options }]) => [path, options]);
    for (const [path, options] of asked) expect([path, options]).toMatchObject([path, { "x-amazon-apigateway-integration": { type: "mock" } }]);
  });

  it("lets a browser send what its routes read, and cookies to the staff's API only", () => {
    const [path] = Object.values(api.Body.paths);
    const headers = path?.["options"]?.["x-amazon-apigateway-integration"].responses?.default.responseParameters ?? {};
    const header = (name: string) => headers[`method.response.header.access-control-allow-${name}`];
    expect([header("headers"), header("credentials")]).toEqual(
      surface === "staff"
        ? ["'accept-language,content-type,authorization,x-kiosk-token,idempotency-key'", "'true'"]
        : ["'accept-language,content-type,x-link-token,idempotency-key'", undefined],
    );
  });

  it("refuses in our own words, readable to the site", () => {
    const responses = api.Body["x-amazon-apigateway-gateway-responses"];
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(["ACCESS_DENIED", "WAF_FILTERED", "MISSING_AUTHENTICATION_TOKEN", "THROTTLED", "DEFAULT_4XX", "DEFAULT_5XX"]),
    );
    for (const { statusCode, responseParameters, responseTemplates } of Object.values(responses)) {
      expect(responseParameters).toMatchObject({
        "gatewayresponse.header.access-control-allow-origin": `'${site}'`,
        "gatewayresponse.header.content-type": "'application/problem+json'",
        "gatewayresponse.header.cache-control": "'no-store'",
      });
      const body = z.object({ code: z.string(), status: z.number(), title: z.string() }).parse(JSON.parse(responseTemplates["application/json"] ?? ""));
      expect(String(body.status)).toBe(statusCode);
    }
    expect(responses["MISSING_AUTHENTICATION_TOKEN"]?.statusCode).toBe("404");
  });

  it("is throttled, traces no bodies, and logs the route without its ids", () => {
    const stage = z
      .object({
        MethodSettings: z.tuple([z.looseObject({ DataTraceEnabled: z.literal(false), ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() })]),
        AccessLogSetting: z.object({ Format: z.string() }),
      })
      .parse(example.only(stack, "AWS::ApiGateway::Stage").Properties);
    const logged = [...stage.AccessLogSetting.Format.matchAll(/\$context\.([\w.]+)/gu)].map(([, name]) => name);
    expect(logged).toContain("resourcePath");
    for (const name of logged) expect(name).not.toMatch(/^(path|identity|authorizer|requestOverride)/u);
  });

  it("stands behind a firewall that keeps no samples of requests", () => {
    const { Properties } = example.only(stack, "AWS::WAFv2::WebACL");
    expect(Properties["DefaultAction"]).toEqual(surface === "staff" ? { Block: {} } : { Allow: {} });
    expect(JSON.stringify(Properties)).toContain("RateBasedStatement");
    expect(JSON.stringify(Properties)).not.toContain(`"SampledRequestsEnabled":true`);
    expect(JSON.stringify(example.only(stack, "AWS::WAFv2::WebACLAssociation").Properties["ResourceArn"])).toContain("/stages/");
  });
});

describe("the address frame", () => {
  const deny = {
    Effect: "Deny",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: ["GET", "POST", "PUT", "DELETE"].map((method) => `execute-api:/*/${method}/*`),
  };

  it("is one refusal of everyone outside all of its networks, IPv6 among them", () => {
    expect(apiOf(example, "pori-StaffApi").Policy).toMatchObject({
      Statement: [
        { Effect: "Allow", Resource: "execute-api:/*" },
        { ...deny, Condition: { NotIpAddress: { "aws:SourceIp": ["192.0.2.0/24", "2001:db8:10::/48"] } } },
      ],
    });
    const sets = example.ofType("AWS::WAFv2::IPSet").filter(({ stack }) => stack === "pori-StaffApi");
    expect(sets.map(({ Properties }) => [Properties["IPAddressVersion"], Properties["Addresses"]])).toEqual([
      ["IPV4", ["192.0.2.0/24"]],
      ["IPV6", ["2001:db8:10::/48"]],
    ]);
  });

  it("covers every method that a route has", () => {
    const methods = [officeContract, placementContract].flatMap((contract) => Object.values<{ method: string }>(contract)).map(({ method }) => method);
    for (const method of methods) expect(deny.Resource).toContain(`execute-api:/*/${method}/*`);
  });

  it("stands before the staff's API only", () => {
    expect(apiOf(example, "pori-LinkApi").Policy).toBeUndefined();
  });

  it("makes a new deployment when it changes, without which it would not hold", () => {
    const [first, ...others] = exampleSettings.organisations;
    if (first === undefined) throw new Error("The example has no organisation.");
    const moved = { ...exampleSettings, organisations: [{ ...first, addressFrame: ["203.0.113.0/24"] }, ...others] };
    const deploymentIn = (cells: Synthesised) => cells.only("pori-StaffApi", "AWS::ApiGateway::Deployment").id;
    expect(deploymentIn(synthesise(moved))).not.toBe(deploymentIn(example));
  });
});

describe("on the laptop", () => {
  it("has no host of its own and lets the laptop in", () => {
    const api = apiOf(laptop, "pori-StaffApi");
    expect(api.DisableExecuteApiEndpoint).toBe(false);
    expect(JSON.stringify(api.Policy)).toContain(`{"aws:SourceIp":["127.0.0.0/8","::1/128","192.0.2.0/24"]}`);
    expect(laptop.ofType("AWS::ApiGateway::DomainName")).toEqual([]);
  });

  it.each([
    ["pori", "http://localhost:4101"],
    ["kokemaenjoki", "http://localhost:4104"],
  ])("answers %s's site on %s", (cell, origin) => {
    expect(JSON.stringify(apiOf(laptop, `${cell}-LinkApi`).Body)).toContain(`'${origin}'`);
  });
});
