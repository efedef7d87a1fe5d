import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { intercept } from "./intercept.ts";

/** What a piece of work asked of DynamoDB. Unlike milliseconds, these do not depend on the machine. */
export interface Figures {
  /** The longest chain of requests that waited for one another. */
  readonly roundTrips: number;
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

const Consumed = z.object({ CapacityUnits: z.number() });
const Output = z.object({ ConsumedCapacity: z.union([Consumed.transform((one) => [one]), z.array(Consumed)]) });
const reads = new Set(["GetItemCommand", "QueryCommand", "BatchGetItemCommand"]);

/** Does the work and counts its requests; nothing else may use the client meanwhile. */
export async function measured(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Figures> {
  const figures = { roundTrips: 0, requests: 0, readUnits: 0, writeUnits: 0 };
  let answered = 0;
  const stop = intercept(client, {
    at: "once",
    async answer({ command, input, proceed }) {
      Object.assign(input, { ReturnConsumedCapacity: "TOTAL" });
      const trip = answered + 1;
      figures.requests += 1;
      figures.roundTrips = Math.max(figures.roundTrips, trip);
      const output = await proceed();
      const units = Output.parse(output).ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
      figures[reads.has(command) ? "readUnits" : "writeUnits"] += units;
      answered = Math.max(answered, trip);
      return output;
    },
  });
  try {
    await work();
  } finally {
    stop();
  }
  return figures;
}
