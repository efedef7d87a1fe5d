import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Cell } from "../cell.ts";

/** A log that ends: one that AWS makes by itself is kept for ever. */
export function houseLogs(scope: Construct, id: string, cell: Cell, logGroupName: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: cell.settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
