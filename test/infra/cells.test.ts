import { describe, expect, it } from "vitest";
import { exampleSettings } from "../../infra/settings-example.ts";
import { synthesise } from "./synthesised.ts";

const cells = synthesise(exampleSettings);

describe.each([
  ["pori", "kokemaenjoki"],
  ["kokemaenjoki", "pori"],
])("%s", (cell, other) => {
  const own = cells.resources.filter(({ stack }) => stack.startsWith(`${cell}-`));

  it("knows nothing of the other cell", () => {
    expect(own.length).toBeGreaterThan(50);
    expect(JSON.stringify(own)).not.toContain(other);
  });

  it("holds fewer resources in a stack than half of what a stack may", () => {
    for (const stack of new Set(own.map((resource) => resource.stack))) {
      expect(own.filter((resource) => resource.stack === stack).length).toBeLessThan(250);
    }
  });
});

it("stays in the EU, but for the certificate that CloudFront reads", () => {
  const regions = JSON.stringify(cells.resources).match(/\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov)?-(?:north|south|east|west|central)[a-z]*-\d\b/gu) ?? [];
  const foreign = cells.resources.filter(({ Properties }) => JSON.stringify(Properties).includes("us-east-1"));
  expect(new Set(regions)).toEqual(new Set(["eu-north-1", "us-east-1"]));
  expect(foreign.map(({ Type }) => Type)).toEqual(["AWS::CloudFront::Distribution", "AWS::CloudFront::Distribution"]);
  expect(JSON.stringify(cells.resources)).not.toContain(`"EDGE"`);
});
