import { readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import * as z from "zod";

import type { SiteBehaviour, SiteFile, WebsiteDeclaration } from "../site/declaration.ts";
import { StartFailure } from "../start-failure.ts";
import { headersPolicy } from "./headers-policy.ts";
import type { Resources } from "./resources.ts";

const behaviour = z.object({
  PathPattern: z.string().default("*"),
  Compress: z.boolean().default(false),
  CachePolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  // A function at another moment than before the request would change answers, which the laptop does not do.
  FunctionAssociations: z.array(z.object({ EventType: z.literal("viewer-request"), FunctionARN: z.string() })).max(1).default([]),
  LambdaFunctionAssociations: z.array(z.unknown()).max(0).optional(),
});

const distribution = z.object({
  CacheBehaviors: z.array(behaviour).default([]),
  DefaultCacheBehavior: behaviour,
  DefaultRootObject: z.string().optional(),
  CustomErrorResponses: z
    .array(z.object({ ErrorCode: z.int(), ResponseCode: z.int().optional(), ResponsePagePath: z.string().optional() }))
    .default([]),
});

/** Of a distribution's properties only these are resolved: its origins name what does not run here. */
const rawDistribution = z.looseObject({
  DistributionConfig: z.looseObject({}).transform((config) =>
    Object.fromEntries(Object.keys(distribution.shape).filter((name) => name in config).map((name) => [name, config[name]])),
  ),
});

/** AWS's managed policy that keeps nothing at the edge; what is not kept there is not compressed there. */
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** The website of a cell. */
export function websiteOf(resources: Resources): WebsiteDeclaration {
  const [resource, ...more] = resources.ofType("AWS::CloudFront::Distribution");
  if (resource === undefined || more.length > 0) throw new StartFailure("A cell must have one CloudFront distribution: mend it in infra.");
  const { DistributionConfig } = rawDistribution.parse(resource.properties);
  const read = distribution.parse(resources.resolve(resource, DistributionConfig));
  const policies = new Map(resources.ofType("AWS::CloudFront::ResponseHeadersPolicy").map((each) => [resources.refOf(each), resources.read(each, headersPolicy).ResponseHeadersPolicyConfig]));
  const code = z.object({ FunctionCode: z.string() });
  const functions = new Map(resources.ofType("AWS::CloudFront::Function").map((each) => [resources.refOf(each), resources.read(each, code).FunctionCode]));
  return {
    files: filesOf(resources),
    behaviours: [...read.CacheBehaviors, read.DefaultCacheBehavior].map(({ FunctionAssociations: [association], ...each }): SiteBehaviour => ({
      pattern: each.PathPattern,
      compress: each.Compress && each.CachePolicyId !== cachingDisabled,
      headers: policies.get(each.ResponseHeadersPolicyId ?? "") ?? {},
      viewerRequest: functions.get(association?.FunctionARN ?? ""),
    })),
    defaultRootObject: read.DefaultRootObject,
    errorPages: read.CustomErrorResponses.map(({ ErrorCode, ResponseCode, ResponsePagePath }) => ({ errorCode: ErrorCode, status: ResponseCode ?? ErrorCode, page: ResponsePagePath ?? "" })),
  };
}

// Strict: a prefix, a filter or a header the laptop does not know would put other files under other names.
const deployment = z.strictObject({
  ServiceToken: z.unknown(),
  SourceBucketNames: z.unknown(),
  SourceObjectKeys: z.array(z.string()),
  DestinationBucketName: z.string(),
  WaitForDistributionInvalidation: z.boolean().optional(),
  Prune: z.boolean().optional(),
  OutputObjectKeys: z.boolean().optional(),
});

function filesOf(resources: Resources): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const resource of resources.ofType("Custom::CDKBucketDeployment")) {
    const { ServiceToken, ...properties } = resource.properties;
    const read = deployment.parse({ ServiceToken, ...z.record(z.string(), z.unknown()).parse(resources.resolve(resource, properties)) });
    for (const folder of read.SourceObjectKeys.map((key) => resource.stack.assets.get(key))) {
      if (folder === undefined) throw new StartFailure("The built site is not among the synthesized assets: delete .build and start again.");
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).filter((each) => each.isFile())) {
        const path = join(entry.parentPath, entry.name);
        files.set(`/${relative(folder, path).split(sep).join("/")}`, { path, contentType: contentTypes[extname(path)] ?? "binary/octet-stream" });
      }
    }
  }
  return files;
}

/** As the AWS CLI guesses them when it uploads. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".ico": "image/vnd.microsoft.icon",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
