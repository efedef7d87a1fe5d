import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Table } from "./table.ts";

const Counted = z.object({ tries: z.int() });

/**
 * Counts tries of something that may only be guessed a few times. A try is counted before it is
 * judged, so that parallel guesses cannot outrun the count. `name` must be opaque already.
 */
export function attemptsStore(table: Table) {
  const keyOf = (name: string) => ({ PK: `ATTEMPTS#${name}`, SK: "ATTEMPTS" });

  /** The count after a change of it; undefined when the condition does not hold. */
  async function changed(name: string, change: string, condition: string, values: Readonly<Record<string, number>>): Promise<number | undefined> {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: keyOf(name),
      UpdateExpression: change,
      ConditionExpression: condition,
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: { ":one": 1, ...values },
      ReturnValues: "ALL_NEW",
    });
    try {
      return Counted.parse((await table.client.send(command)).Attributes).tries;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  return {
    /**
     * How many tries there have been in the current window, this one included. Of those who would begin a window at
     * the same moment one does; the others go on counting in it.
     */
    async count(name: string, now: number, windowSeconds: number): Promise<number> {
      const at = Math.floor(now / 1000);
      for (;;) {
        const next = await changed(name, "SET tries = tries + :one", "#ttl > :now", { ":now": at });
        if (next !== undefined) return next;
        const free = "attribute_not_exists(PK) OR #ttl <= :now";
        const first = await changed(name, "SET tries = :one, #ttl = :until", free, { ":now": at, ":until": at + windowSeconds });
        if (first !== undefined) return first;
      }
    },

    /** After a right answer the count begins anew. */
    async forget(name: string, now: number): Promise<void> {
      await table.replace({ ...keyOf(name), tries: 0, ttl: Math.floor(now / 1000) });
    },
  };
}
