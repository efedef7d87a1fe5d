import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

interface CellTableProps {
  readonly name: string;
  readonly key: IKey;
  readonly restorableDays: number;
  /** Whether a function of the cell listens to the table's changes. */
  readonly stream?: boolean;
}

/** A table of a cell: one register, single-table design inside it, kept whatever happens to the stack. */
export class CellTable extends Table {
  constructor(scope: Construct, id: string, { name, key, restorableDays, stream = false }: CellTableProps) {
    super(scope, id, {
      tableName: name,
      partitionKey: { name: "PK", type: AttributeType.STRING },
      sortKey: { name: "SK", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: "ttl",
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: restorableDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // Images would keep a copy of personal data for a day outside the register, beyond retention's reach.
      ...(stream && { stream: StreamViewType.KEYS_ONLY }),
    });
  }
}
