import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { type AuditRow, type AuditWriter, hashOf } from "../runtime/audit.ts";
import type { IdSource } from "../../shared/kernel/ids.ts";
import type { StoredItem, Table } from "./table.ts";
import { ifNew, put, type Write } from "./transaction.ts";

/** Spreads the writes of one hour over as many partitions. */
const shards = 8;

/** A row under a time-ordered, random key: writers can add, and have no right to read, change or remove. */
function itemOf(row: AuditRow, newId: IdSource): StoredItem {
  const id = newId();
  const shard = Number.parseInt(id.slice(0, 2), 16) % shards;
  return { PK: `AUDIT#${row.at.slice(0, 13)}#${String(shard)}`, SK: `${row.at}#${id}`, ...row, hash: hashOf(row) };
}

export interface AuditLog extends AuditWriter {
  /** The row as a part of a command's own transaction. */
  write(row: AuditRow): Write;
}

export function auditLog(table: Table, newId: IdSource): AuditLog {
  return {
    write: (row) => put(table, itemOf(row, newId), ifNew),
    async put(row) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: itemOf(row, newId),
          ConditionExpression: "attribute_not_exists(PK)",
        }),
      );
    },
  };
}
