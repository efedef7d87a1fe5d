import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  type ICachePolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Cell } from "../cell.ts";
import { securityHeaders } from "./security-headers.ts";
import { singlePage } from "./single-page.ts";

const fresh = ["no-cache", CachePolicy.CACHING_DISABLED] as const;
const forEver = ["public, max-age=31536000, immutable", CachePolicy.CACHING_OPTIMIZED] as const;

/** CloudFront before the pages: each path under headers of its own, so that each page speaks to its own API alone. */
export function servePages(scope: Construct, cell: Cell, files: IBucket): Distribution {
  const { origins, certificates } = cell.organisation;
  const origin = S3BucketOrigin.withOriginAccessControl(files);
  const serve = (name: string, api: string, cacheControl: string, cachePolicy: ICachePolicy): BehaviorOptions => ({
    origin,
    cachePolicy,
    responseHeadersPolicy: securityHeaders(scope, name, { api, cacheControl }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  });

  return new Distribution(scope, "Pages", {
    defaultBehavior: {
      ...serve("StaffHeaders", origins.staffApi, ...fresh),
      functionAssociations: [{ function: singlePage(scope), eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      "/attendance.html": serve("AttendanceHeaders", origins.linkApi, ...fresh),
      // Their names change with their content.
      "/assets/*": serve("AssetHeaders", "'none'", ...forEver),
    },
    // The edges of Europe and North America: the smallest choice there is. No logs are kept.
    priceClass: PriceClass.PRICE_CLASS_100,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    ...(certificates && {
      domainNames: [new URL(origins.site).hostname],
      certificate: Certificate.fromCertificateArn(scope, "Certificate", certificates.site),
    }),
  });
}
