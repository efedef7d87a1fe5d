import { CfnOutput } from "aws-cdk-lib";
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
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { type Cell, CellStack } from "../cell.ts";
import { houseLogs } from "../constructs/house-logs.ts";
import { securityHeaders } from "../constructs/security-headers.ts";
import { singlePage } from "../constructs/single-page.ts";
import { writeSiteOf } from "../constructs/site-files.ts";

/** The pages: static files, the same for everyone, with no personal data in them. CloudFront never stands before an API. */
export class WebsiteStack extends CellStack {
  /** The cell's copy of the pages is put together in `workDirectory`. */
  constructor(scope: Construct, cell: Cell, workDirectory: string) {
    super(scope, "Website", cell, "the pages of staff and employers");
    const { id, origins, certificates } = cell.organisation;
    const { staffApi, linkApi } = origins;

    const files = new Bucket(this, "Files", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
    });

    const origin = S3BucketOrigin.withOriginAccessControl(files);
    const serve = (name: string, api: string, cacheControl: string, cachePolicy: ICachePolicy): BehaviorOptions => ({
      origin,
      cachePolicy,
      responseHeadersPolicy: securityHeaders(this, name, { api, cacheControl }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    });
    const fresh = ["no-cache", CachePolicy.CACHING_DISABLED] as const;
    const forEver = ["public, max-age=31536000, immutable", CachePolicy.CACHING_OPTIMIZED] as const;

    const distribution = new Distribution(this, "Pages", {
      defaultBehavior: {
        ...serve("StaffHeaders", staffApi, ...fresh),
        functionAssociations: [{ function: singlePage(this), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        "/attendance.html": serve("AttendanceHeaders", linkApi, ...fresh),
        // Their names change with their content.
        "/assets/*": serve("AssetHeaders", "'none'", ...forEver),
      },
      // The edges of Europe and North America: the smallest choice there is. No logs are kept (DECISIONS 25).
      priceClass: PriceClass.PRICE_CLASS_100,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(certificates && {
        domainNames: [new URL(origins.site).hostname],
        certificate: Certificate.fromCertificateArn(this, "Certificate", certificates.site),
      }),
    });

    new BucketDeployment(this, "Upload", {
      destinationBucket: files,
      sources: [Source.asset(writeSiteOf(cell, workDirectory))],
      // A page that was opened before the deploy still loads the files it knows.
      prune: false,
      logGroup: houseLogs(this, "UploadLog", cell, `/aws/lambda/${id}-website-upload`),
    });
    new CfnOutput(this, "HostTarget", { value: distribution.distributionDomainName });
  }
}
