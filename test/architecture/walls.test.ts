import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { runTool, seed } from "./seed.ts";

/** Places that stay within the table; everything a breach imports is among them. */
const clean = {
  "shared/kernel/local-date.ts": `import * as z from "zod";\nimport { parseDate } from "@internationalized/date";\nexport const parse = [z, parseDate];`,
  "shared/kernel/local-date.test.ts": `import { it } from "vitest";\nimport "../../test/support/seeded.ts";\nimport { parse } from "./local-date.ts";\nit("parses", () => parse);`,
  "shared/office/contract.ts": `import "../kernel/local-date.ts";\nexport type Office = string;`,
  "shared/coaching/contract.ts": `import "../kernel/local-date.ts";`,
  "shared/coaching/period.ts": `import "./contract.ts";`,
  "shared/placement/contract.ts": `import "../kernel/local-date.ts";\nexport type Placement = string;`,
  "shared/placement/placement.ts": `import "./contract.ts";`,
  "shared/placement/round.ts": `import "./breach-circle.ts";`, // a circle is reported once, on the breach
  "functions/runtime/clock.ts": `import "../../shared/kernel/local-date.ts";`,
  "functions/runtime/serve.ts": `import "@middy/core";\nimport "./clock.ts";\nimport type { APIGatewayProxyEvent } from "aws-lambda";\nexport type Event = APIGatewayProxyEvent;`,
  "functions/storage/table.ts": `import "@aws-sdk/lib-dynamodb";\nimport "../runtime/clock.ts";`,
  "functions/records/retention.ts": `import "node:crypto";\nimport "../storage/table.ts";`,
  "functions/office/cognito-client.ts": `import "@aws-sdk/client-cognito-identity-provider";`,
  "functions/office/api.ts": `import "./cognito-client.ts";\nimport "../storage/table.ts";\nimport "../../shared/office/contract.ts";`,
  "functions/placement/api.ts": `import "../storage/table.ts";\nimport "./placements.ts";`,
  "functions/placement/placements.ts": `import "./placements-store.ts";\nimport "../runtime/serve.ts";\nimport "../records/retention.ts";`,
  "functions/placement/placements-store.ts": `import "../storage/table.ts";\nimport "../../shared/placement/placement.ts";`,
  "functions/rights/access-pack.ts": `import "../../shared/placement/contract.ts";\nimport "../../shared/coaching/contract.ts";`,
  "infra/app.ts": `import "aws-cdk-lib";\nimport "../shared/placement/contract.ts";\nimport "../shared/coaching/contract.ts";`,
  "frontend/src/main.tsx": `import "react-dom/client";\nimport "./app/shell.tsx";`,
  "frontend/src/app/shell.tsx": `import "../features/placement/weeks/WeekPage.tsx";\nimport "../pages/home/HomePage.tsx";`,
  "frontend/src/pages/home/HomePage.tsx": `import "../../../../shared/placement/contract.ts";\nimport "../../../../shared/coaching/contract.ts";`,
  "frontend/src/features/placement/weeks/WeekPage.tsx": `import "@tanstack/react-query";\nimport "../../../../../shared/placement/placement.ts";\nimport "../../../ui/Button.tsx";\nimport "../../../api/client.ts";`,
  "frontend/src/features/coaching/clients/ClientPage.tsx": `import "react";`,
  "frontend/src/api/client.ts": `import "../../../shared/office/contract.ts";`,
  "frontend/src/ui/Button.tsx": `import "react-aria-components";\nimport "@fontsource-variable/source-sans-3";\nimport "./button.css";`,
  "frontend/src/ui/button.css": "",
  "frontend/src/attendance/main.ts": `import type { Placement } from "../../../shared/placement/contract.ts";\nexport type Row = Placement;`,
  "local/start.ts": `import "./demo-data.ts";\nimport "../functions/runtime/clock.ts";\nimport "@aws-sdk/client-dynamodb";`,
  "local/demo-data.ts": `import "../shared/placement/contract.ts";\nimport "../shared/coaching/contract.ts";`,
  "test/support/seeded.ts": `import "fast-check";`,
  "test/infra/stacks.test.ts": `import "aws-cdk-lib/assertions";\nimport "../../infra/app.ts";`,
  "test/api/placements.test.ts": `import "../../functions/placement/api.ts";\nimport "@aws-sdk/client-dynamodb";`,
  "checks/run.ts": `import "node:path";`,
};

/** The rule that must fire, where, and what is imported there. */
const breaches: readonly (readonly [rule: string, file: string, source: string])[] = [
  ["shared-kernel", "shared/kernel/breach-register.ts", `import "../placement/placement.ts";`],
  ["shared-kernel", "shared/kernel/breach-node.ts", `import "node:fs";`],
  ["shared-kernel", "shared/kernel/breach-package.ts", `import "uqr";`],
  ["shared-register", "shared/placement/breach-other-register.ts", `import "../coaching/period.ts";`],
  ["shared-register", "shared/coaching/breach-other-register.ts", `import type { Placement } from "../placement/contract.ts";\nexport type P = Placement;`],
  ["shared-register", "shared/office/breach-other-register.ts", `import "../placement/placement.ts";`],
  ["shared-register", "shared/placement/breach-functions.ts", `import "../../functions/runtime/clock.ts";`],
  ["shared-register-test", "shared/placement/breach.test.ts", `import "../coaching/period.ts";`],
  ["functions-shell", "functions/runtime/breach-register.ts", `import "../../shared/placement/placement.ts";`],
  ["functions-shell", "functions/runtime/breach-handler.ts", `import "../placement/placements.ts";`],
  ["functions-shell", "functions/storage/breach-register.ts", `import "../../shared/coaching/period.ts";`],
  ["functions-records", "functions/records/breach-register.ts", `import "../../shared/placement/placement.ts";`],
  ["functions-register", "functions/placement/breach-other-shared.ts", `import "../../shared/coaching/period.ts";`],
  ["functions-register", "functions/placement/breach-other-functions.ts", `import "../office/cognito-client.ts";`],
  ["functions-register", "functions/placement/breach-storage.ts", `import "../storage/table.ts";`],
  ["functions-register", "functions/placement/breach-infra.ts", `import "../../infra/breach-frontend.ts";`],
  ["functions-register-store", "functions/placement/breach-store.ts", `import "../../shared/office/contract.ts";`],
  ["functions-register-store", "functions/coaching/jobs.ts", `import "../../shared/placement/placement.ts";`],
  ["functions-rights", "functions/rights/breach.ts", `import "../placement/placements.ts";`],
  ["infra", "infra/breach-functions.ts", `import "../functions/runtime/clock.ts";`],
  ["infra", "infra/breach-frontend.ts", `import "../frontend/src/ui/Button.tsx";`],
  ["infra", "infra/breach-local.ts", `import "../local/demo-data.ts";`],
  ["infra", "infra/breach-decision.ts", `import "../shared/placement/placement.ts";`],
  ["frontend-feature", "frontend/src/features/placement/breach-other.tsx", `import "../coaching/clients/ClientPage.tsx";`],
  ["frontend-feature", "frontend/src/features/placement/breach-shared.tsx", `import "../../../../shared/coaching/period.ts";`],
  ["frontend-feature", "frontend/src/features/placement/breach-functions.tsx", `import "../../../../functions/runtime/clock.ts";`],
  ["frontend-feature", "frontend/src/features/placement/breach-app.tsx", `import "../../pages/home/HomePage.tsx";`],
  ["frontend-ui", "frontend/src/ui/breach.tsx", `import "../features/coaching/clients/ClientPage.tsx";`],
  ["frontend-api", "frontend/src/api/breach.ts", `import "../../../shared/placement/contract.ts";`],
  ["frontend-pages", "frontend/src/pages/home/breach.tsx", `import "../../../../shared/placement/placement.ts";`],
  ["frontend-app", "frontend/src/app/breach.tsx", `import "../../../shared/placement/placement.ts";`],
  ["frontend-attendance", "frontend/src/attendance/breach-ui.tsx", `import "../ui/Button.tsx";`],
  ["frontend-attendance", "frontend/src/attendance/breach-zod.ts", `import "zod";`],
  ["attendance-takes-types-only", "frontend/src/attendance/breach-value.ts", `import "../../../shared/placement/contract.ts";`],
  ["local", "local/breach-functions.ts", `import "../functions/placement/placements.ts";`],
  ["local", "local/breach-infra.ts", `import "../infra/breach-local.ts";`],
  ["local", "local/breach-contract.ts", `import "../shared/placement/contract.ts";`],
  ["local-demo-data", "local/demo-data-breach.ts", `import "../shared/placement/placement.ts";`],
  ["checks", "checks/breach.ts", `import "../shared/placement/placement.ts";`],

  ["dynamodb-only-in-storage", "functions/placement/breach-dynamodb.ts", `import "@aws-sdk/client-dynamodb";`],
  ["dynamodb-only-in-storage", "functions/placement/breach-dynamodb-client.ts", `import "@aws-sdk/lib-dynamodb";`],
  ["aws-clients-only-in-client-files", "functions/office/breach-kms.ts", `import "@aws-sdk/client-kms";`],
  ["cdk-only-in-infra", "local/breach-cdk.ts", `import "aws-cdk-lib";`],
  ["react-only-in-frontend", "functions/office/breach-react.ts", `import "react";`],
  ["react-only-in-frontend", "test/e2e/breach-react.ts", `import "react-aria-components";`],
  ["date-library-only-in-kernel", "frontend/src/ui/breach-date.ts", `import "@internationalized/date";`],
  ["no-development-package-in-product", "functions/runtime/breach-development.ts", `import "esbuild";`],
  ["no-undeclared-package", "checks/breach-undeclared.ts", `import "acorn";`],

  ["no-circular", "shared/placement/breach-circle.ts", `import "./round.ts";`],
  ["no-orphan", "shared/placement/breach-orphan.ts", `export const alone = 1;`],
  ["no-unresolvable", "shared/placement/breach-nowhere.ts", `import "./nowhere.ts";`],
];

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

const found = new Map<string, Set<string>>();
let ruleNames: string[] = [];

beforeAll(async () => {
  const seeded = Object.fromEntries(breaches.map(([, file, source]) => [file, source]));
  await using project = await seed({ ...clean, ...seeded });
  const folders = ["shared", "functions", "infra", "frontend", "local", "checks", "test"];
  const output = await runTool("dependency-cruiser/bin/dependency-cruiser.mjs", ["-T", "json", ...folders], project.directory);
  const { summary } = Report.parse(JSON.parse(output));
  for (const { from, rule } of summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  ruleNames = summary.ruleSetUsed.forbidden.map(({ name }) => name);
});

describe("the import walls", () => {
  it.each(breaches)("%s refuses %s", (rule, file) => {
    expect([...(found.get(file) ?? [])]).toEqual([rule]);
  });

  it.each(Object.keys(clean))("let %s pass", (file) => {
    expect([...(found.get(file) ?? [])]).toEqual([]);
  });

  it("are each proven by a breach", () => {
    const proven = new Set(breaches.map(([rule]) => rule));
    // The walls of tests beside sources come from the same line of the table; one of them stands for all.
    expect(ruleNames.filter((name) => !proven.has(name) && !name.endsWith("-test"))).toEqual([]);
  });
});
