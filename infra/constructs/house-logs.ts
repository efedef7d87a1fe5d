import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Cell } from "../cell.ts";

const retention = { 30: RetentionDays.ONE_MONTH, 90: RetentionDays.THREE_MONTHS, 180: RetentionDays.SIX_MONTHS };

/** A log that ends: one that AWS makes by itself is kept for ever. */
export function houseLogs(scope: Construct, id: string, cell: Cell, logGroupName: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: retention[cell.settings.logRetentionDays],
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
