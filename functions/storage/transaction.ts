import { TransactionCanceledException, TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { Problem, type ProblemCode } from "../../shared/kernel/problems.ts";
import type { StoredItem, Table } from "./table.ts";

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One write of a transaction, with the refusal its condition stands for. */
export interface Write {
  readonly item: TransactItem;
  readonly refusal: ProblemCode;
}

/** What must hold of the stored item for a write to happen. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly refusal: ProblemCode;
}

export const ifNew: Condition = { expression: "attribute_not_exists(PK)", refusal: "version-conflict" };

/** The item is still at the version the writer saw. An item that is gone fails too: an update never revives it. */
export const ifVersion = (version: number): Condition => ({
  expression: "version = :seenVersion",
  values: { ":seenVersion": version },
  refusal: "version-conflict",
});

/** `ifNew` before the first version, `ifVersion` after it. */
export const ifStill = (version: number | undefined): Condition => (version === undefined ? ifNew : ifVersion(version));

export function put(table: Table, item: StoredItem, condition?: Condition): Write {
  return {
    item: { Put: { TableName: table.name, Item: { ...item }, ...conditionOf(condition) } },
    refusal: condition?.refusal ?? "version-conflict",
  };
}

export function remove(table: Table, key: { readonly PK: string; readonly SK: string }, condition?: Condition): Write {
  return {
    item: { Delete: { TableName: table.name, Key: { PK: key.PK, SK: key.SK }, ...conditionOf(condition) } },
    refusal: condition?.refusal ?? "version-conflict",
  };
}

/** Nothing is written, but the transaction fails unless the condition holds. */
export function check(table: Table, key: { readonly PK: string; readonly SK: string }, condition: Condition): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: { PK: key.PK, SK: key.SK },
        ...conditionOf(condition),
      },
    },
    refusal: condition.refusal,
  };
}

function conditionOf(condition: Condition): { ConditionExpression: string };
function conditionOf(condition: Condition | undefined): { ConditionExpression?: string };
function conditionOf(condition: Condition | undefined) {
  if (condition === undefined) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: { ...condition.names } }),
    ...(condition.values && { ExpressionAttributeValues: { ...condition.values } }),
  };
}

/** DynamoDB's limit on one transaction. */
const transactionLimit = 100;
const conflictRetries = 4;

/**
 * Stores all writes or none. A failed condition becomes its write's refusal, the first one in order;
 * a clash with another transaction is tried again, because it says nothing about the conditions.
 */
export async function commit(table: Table, writes: readonly Write[], token: string): Promise<void> {
  if (writes.length > transactionLimit) throw new Error("A transaction may hold 100 writes; page the work instead.");
  for (let attempt = 0; ; attempt += 1) {
    try {
      await table.client.send(
        new TransactWriteCommand({ TransactItems: writes.map(({ item }) => item), ClientRequestToken: token }),
      );
      return;
    } catch (error) {
      const refusal = refusalOf(error, writes);
      if (refusal !== "try-again") throw refusal === undefined ? error : new Problem(refusal);
      if (attempt === conflictRetries) throw new Problem("unavailable");
    }
  }
}

function refusalOf(error: unknown, writes: readonly Write[]): ProblemCode | "try-again" | undefined {
  if (error instanceof TransactionConflictException) return "try-again";
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  const failed = codes.indexOf("ConditionalCheckFailed");
  if (failed >= 0) return writes[failed]?.refusal;
  return codes.includes("TransactionConflict") || codes.includes("ThrottlingError") ? "try-again" : undefined;
}
