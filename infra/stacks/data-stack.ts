import { RemovalPolicy } from "aws-cdk-lib";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { type Cell, CellStack } from "../cell.ts";
import { CellTable } from "../constructs/cell-table.ts";

/** What must outlive everything else: the tables and the keys without which they are noise. */
export class DataStack extends CellStack {
  readonly dataKey: Key;
  readonly hmacKey: Key;
  /** Wraps the data key of the coaching register's sealed fields; its functions alone may use it. */
  readonly coachingFieldKey: Key;
  /** Marks by which people of the coaching register are found; another register's would be others. */
  readonly coachingIndexKey: Key;
  readonly office: CellTable;
  readonly coaching: CellTable;
  readonly placement: CellTable;
  readonly intake: CellTable;
  readonly audit: CellTable;

  constructor(scope: Construct, cell: Cell) {
    super(scope, "Data", cell, "tables and keys, kept when the stack goes");
    const { id } = cell.organisation;

    this.dataKey = new Key(this, "DataKey", {
      alias: `${id}-data`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Never rotated: every subject's mark in the audit log is derived from it.
    this.hmacKey = new Key(this, "HmacKey", {
      alias: `${id}-hmac`,
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.coachingFieldKey = new Key(this, "CoachingFieldKey", {
      alias: `${id}-coaching-fields`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Never rotated: what was marked under it could not be found any more.
    this.coachingIndexKey = new Key(this, "CoachingIndexKey", {
      alias: `${id}-coaching-index`,
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const table = (name: string) => ({
      name: `${id}-${name}`,
      key: this.dataKey,
      restorableDays: cell.settings.restorableDays,
    });
    this.office = new CellTable(this, "Office", table("office"));
    this.coaching = new CellTable(this, "Coaching", { ...table("coaching"), stream: true });
    this.placement = new CellTable(this, "Placement", { ...table("placement"), stream: true });
    this.intake = new CellTable(this, "Intake", { ...table("intake"), stream: true });
    this.audit = new CellTable(this, "Audit", table("audit"));
  }
}
