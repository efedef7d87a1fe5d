import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { Refused } from "../../local/demo-data/api-client.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { portOf, type RunningLaptop, startLaptop } from "../support/laptop.ts";
import { signInToApi, type StaffClient } from "../support/staff-api.ts";

/** The laptop's first instructor, signed in. */
async function instructorOf(laptop: RunningLaptop): Promise<StaffClient> {
  const [cell] = laptop.cells;
  const account = cell?.accounts.find(({ roles }) => roles.includes("placement ordinary"));
  if (cell === undefined || account === undefined) throw new Error("The laptop has no instructor.");
  return signInToApi(cell, account);
}

const person = (number: number) => ({ firstNames: "Matti", lastName: `Virtanen ${String(number)}`, workInfo: "", serviceFrom: "2026-09-01" });

/** Registers people, four at a time, until the power is cut; returns those whose registration was acknowledged. */
async function registerUntilCut({ client }: StaffClient, cutAfter: number, cut: () => Promise<void>): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  let number = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      number += 1;
      try {
        const call = { body: person(number), idempotencyKey: randomUUID() };
        const { participantId } = await client.call(placementContract.registerParticipant, call);
        acknowledged.add(participantId);
      } catch (error) {
        if (error instanceof Refused) throw error;
        return;
      }
      if (acknowledged.size === cutAfter) await cut();
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return acknowledged;
}

test("a power cut in the middle of writing loses nothing that was acknowledged", async () => {
  const first = await startLaptop({ port: portOf.faults, now: "2026-11-23T08:00" });
  onTestFinished(first.stop);
  const acknowledged = await registerUntilCut(await instructorOf(first), 40, first.kill);

  const second = await startLaptop({ port: portOf.faults, now: "2026-11-23T08:00", dataDir: first.dataDir });
  onTestFinished(second.stop);
  const { client, userId } = await instructorOf(second);
  const { rows } = await client.call(placementContract.listOwnParticipants, { params: { staffId: userId } });
  const kept = new Set(rows.map(({ participantId }) => String(participantId)));
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  // Each of those kept is whole: a card behind every row of the list.
  for (const participantId of kept) {
    const card = await client.call(placementContract.readParticipant, { params: { participantId } });
    expect(card.service.anchor.endedOn).toBeNull();
  }
});
