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
  return {
    /** How many tries there have been in the current window, this one included. */
    async count(name: string, now: number, windowSeconds: number): Promise<number> {
      const seconds = Math.floor(now / 1000);
      const next = { TableName: table.name, Key: keyOf(name), ExpressionAttributeNames: { "#ttl": "ttl" }, ReturnValues: "ALL_NEW" } as const;
      try {
        const again = await table.client.send(
          new UpdateCommand({
            ...next,
            UpdateExpression: "SET tries = tries + :one",
            ConditionExpression: "#ttl > :now",
            ExpressionAttributeValues: { ":one": 1, ":now": seconds },
          }),
        );
        return Counted.parse(again.Attributes).tries;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const first = await table.client.send(
          new UpdateCommand({
            ...next,
            UpdateExpression: "SET tries = :one, #ttl = :until",
            ExpressionAttributeValues: { ":one": 1, ":until": seconds + windowSeconds },
          }),
        );
        return Counted.parse(first.Attributes).tries;
      }
    },

    /** After a right answer the count begins anew. */
    async forget(name: string, now: number): Promise<void> {
      await table.replace({ ...keyOf(name), tries: 0, ttl: Math.floor(now / 1000) });
    },
  };
}
