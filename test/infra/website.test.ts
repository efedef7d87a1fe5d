import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { exampleSettings } from "../../infra/settings-example.ts";
import { stubBuild, synthesise } from "./synthesised.ts";

const build = stubBuild();
const cells = synthesise(exampleSettings, build);

const HeadersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.looseObject({
    SecurityHeadersConfig: z.looseObject({ ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }) }),
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
  }),
});

function headersOf(stack: string, name: string) {
  const found = cells.ofType("AWS::CloudFront::ResponseHeadersPolicy").find((each) => each.stack === stack && each.id.startsWith(name));
  const { SecurityHeadersConfig, CustomHeadersConfig } = HeadersPolicy.parse(found?.Properties).ResponseHeadersPolicyConfig;
  return {
    csp: SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
    security: SecurityHeadersConfig,
    custom: Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

describe.each([
  ["pori", "Porin työpajat", "044 701 2345"],
  ["kokemaenjoki", "Kokemäenjoen työpajat", "044 701 6789"],
])("the pages of %s", (cell, organisationName, supportPhone) => {
  const stack = `${cell}-Website`;
  const staffApi = `https://api.paja.${cell}.example.fi`;
  const linkApi = `https://linkki.paja.${cell}.example.fi`;

  it.each([
    ["StaffHeaders", staffApi, "no-cache"],
    ["AttendanceHeaders", linkApi, "no-cache"],
    ["AssetHeaders", "'none'", "public, max-age=31536000, immutable"],
  ])("%s let a page speak to %s and run its own files only", (name, api, cacheControl) => {
    const { csp, security, custom } = headersOf(stack, name);
    expect(csp).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        `connect-src ${api}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(security).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY" },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    expect(custom).toMatchObject({
      "Cache-Control": cacheControl,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    });
  });

  it("come from a closed bucket, each path under its own headers, without a log of readers", () => {
    expect(cells.only(stack, "AWS::CloudFront::Distribution").Properties["DistributionConfig"]).toMatchObject({
      Aliases: [`paja.${cell}.example.fi`],
      CacheBehaviors: [
        { PathPattern: "/attendance.html", ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^AttendanceHeaders/u) } },
        { PathPattern: "/assets/*", ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^AssetHeaders/u) } },
      ],
      DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^StaffHeaders/u) } },
      Origins: [{ OriginAccessControlId: expect.anything() }],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
    });
    expect(cells.only(stack, "AWS::CloudFront::Distribution").Properties["DistributionConfig"]).not.toHaveProperty("Logging");
    expect(cells.only(stack, "AWS::S3::Bucket").Properties["PublicAccessBlockConfiguration"]).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  it.each(["index.html", "attendance.html"])("%s carries its own cell's addresses, and is what gets uploaded", (page) => {
    const { SourceObjectKeys } = z
      .object({ SourceObjectKeys: z.tuple([z.string()]) })
      .parse(cells.only(stack, "Custom::CDKBucketDeployment").Properties);
    const uploaded = join(cells.directory, `asset.${SourceObjectKeys[0].replace(".zip", "")}`, page);
    const data = /id="cell">(.*)<\/script>/u.exec(readFileSync(uploaded, "utf8"))?.[1] ?? "";
    expect(JSON.parse(data)).toEqual({ organisation: cell, organisationName, staffApi, linkApi, supportPhone });
  });

  it.each([
    ["/", "/index.html"],
    ["/participants/7", "/index.html"],
    ["/assets/index-1a2b3c.js", "/assets/index-1a2b3c.js"],
    ["/press.css", "/press.css"],
  ])("%s is %s", (asked, answered) => {
    const { FunctionCode } = z.object({ FunctionCode: z.string() }).parse(cells.only(stack, "AWS::CloudFront::Function").Properties);
    expect(runInNewContext(`${FunctionCode}; handler({ request: { uri: ${JSON.stringify(asked)} } }).uri`)).toBe(answered);
  });
});

it("ends no script early, whatever an organisation is called", () => {
  const [first] = exampleSettings.organisations;
  if (first === undefined) throw new Error("The example has no organisation.");
  const { directory } = synthesise({ ...exampleSettings, organisations: [{ ...first, name: "</script><b>" }] }, build);
  expect(readFileSync(join(directory, "assembly-pori/site/index.html"), "utf8").match(/<\/script>/gu)).toHaveLength(1);
});

describe("says what is missing", () => {
  it.each([
    ["site/index.html", /no index\.html in .*npm run build:site/u],
    ["functions/placement-link/index.mjs", /no bundle of placement-link in .*node infra\/bundle\.ts/u],
  ])("when there is no %s", (file, sentence) => {
    const broken = stubBuild();
    rmSync(join(broken, file));
    expect(() => synthesise(exampleSettings, broken)).toThrow(sentence);
  });

  it("when a page has no place for its cell's addresses", () => {
    const broken = stubBuild();
    writeFileSync(join(broken, "site/attendance.html"), "<!doctype html>");
    expect(() => synthesise(exampleSettings, broken)).toThrow("attendance.html must name __CELL__ exactly once");
  });
});
