import type { AuditLog } from "../storage/audit-log.ts";
import type { Table } from "../storage/table.ts";

/** What the stores of this register speak to: the register, the employer's surface beside it, and the trail. */
export interface PlacementTables {
  readonly placement: Table;
  readonly intake: Table;
  readonly audit: AuditLog;
}
