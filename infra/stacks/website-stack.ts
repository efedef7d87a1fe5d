import { CfnOutput } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { type Cell, CellStack } from "../cell.ts";
import { houseLogs } from "../constructs/house-logs.ts";
import { servePages } from "../constructs/pages.ts";
import { writeSiteOf } from "../constructs/site-files.ts";

/** The pages: static files, the same for everyone, with no personal data in them. CloudFront never stands before an API. */
export class WebsiteStack extends CellStack {
  /** The cell's copy of the pages is put together in `workDirectory`. */
  constructor(scope: Construct, cell: Cell, workDirectory: string) {
    super(scope, "Website", cell, "the pages of staff and employers");
    const files = new Bucket(this, "Files", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
    });

    const pages = servePages(this, cell, files);
    new BucketDeployment(this, "Upload", {
      destinationBucket: files,
      sources: [Source.asset(writeSiteOf(cell, workDirectory))],
      // A page that was opened before the deploy still loads the files it knows.
      prune: false,
      logGroup: houseLogs(this, "UploadLog", cell, `/aws/lambda/${cell.organisation.id}-website-upload`),
    });
    new CfnOutput(this, "HostTarget", { value: pages.distributionDomainName });
  }
}
