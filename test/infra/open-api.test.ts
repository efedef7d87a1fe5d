import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exampleSettings } from "../../infra/settings-example.ts";
import { openApi31, pathParameters } from "../../shared/kernel/open-api.ts";
import { problemStatus } from "../../shared/kernel/problems.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { synthesise } from "./synthesised.ts";

const Parameter = z.looseObject({ name: z.string(), in: z.enum(["path", "query", "header"]), required: z.boolean(), schema: z.looseObject({}) });
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.looseObject({ required: z.literal(true) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const Document = z.strictObject({
  openapi: z.string(),
  info: z.strictObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.url() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.strictObject({ schemas: z.looseObject({ Problem: z.looseObject({}) }), securitySchemes: z.record(z.string(), z.looseObject({})) }),
});

const info = { title: "Staff", version: "1.2.3", server: "https://api.example.fi", organisationId: "pori" };
const staff = Document.parse(openApi31([officeContract, placementContract], info));
const link = Document.parse(openApi31([linkContract], info));

const operations = [staff, link].flatMap((document) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, path, operation })),
  ),
);
const contracts: readonly Contract[] = [officeContract, placementContract, linkContract];
const routes = contracts.flatMap((contract) => Object.entries(contract));

it("describes every route of every contract, once", () => {
  expect(operations.map(({ route, operation }) => [operation.operationId, route]).toSorted()).toEqual(
    routes.map(([name, { method, path }]) => [name, `${method} ${path}`]).toSorted(),
  );
});

describe.each(operations)("$route", ({ path, operation }) => {
  const [, route] = routes.find(([name]) => name === operation.operationId) ?? [];

  it("names its parameters, its credential and each of its refusals", () => {
    const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name, required }) => [name, required])).toEqual(pathParameters(path).map((name) => [name, true]));
    expect(operation.parameters.some(({ name }) => name === "Idempotency-Key")).toBe(route?.idempotent === true);
    expect(operation.security.flatMap((scheme) => Object.keys(scheme))).toEqual(route?.credential === "none" ? [] : [route?.credential]);
    for (const code of route?.refusals ?? []) {
      expect(operation.responses[String(problemStatus[code])]?.description).toContain(`\`${code}\``);
    }
  });

  it("takes and gives what its contract says", () => {
    expect(operation.requestBody !== undefined).toBe(route?.body !== null);
    expect(Object.keys(operation.responses).includes("204")).toBe(route?.response === null);
  });
});

it("says how each credential travels", () => {
  expect(staff.components.securitySchemes).toMatchObject({
    organisation: { type: "apiKey", in: "cookie", name: "pajapolku_pori_door" },
    person: { type: "http", scheme: "bearer" },
  });
  expect(link.components.securitySchemes).toMatchObject({ link: { type: "apiKey", in: "header", name: "X-Link-Token" } });
});

it("refuses a path that names what its params do not", () => {
  const { openLink } = linkContract;
  expect(() => openApi31([{ openLink: { ...openLink, path: "/link/{token}" } }], info)).toThrow("{token}");
});

it.each(["pori", "kokemaenjoki"])("lies beside the templates for %s, with its own address", (cell) => {
  const { directory } = synthesise(exampleSettings);
  const read = (surface: string) => Document.parse(JSON.parse(readFileSync(join(directory, "openapi", cell, `openapi-${surface}.json`), "utf8")));
  expect([read("staff"), read("link")].map(({ servers }) => servers)).toEqual([
    [{ url: `https://api.paja.${cell}.example.fi` }],
    [{ url: `https://linkki.paja.${cell}.example.fi` }],
  ]);
});
