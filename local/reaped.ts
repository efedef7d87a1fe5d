import { join } from "node:path";
import * as z from "zod";

import type { Clock } from "./clock.ts";
import { openDurableFile } from "./durable-file.ts";

const streamLife = 24 * 3_600_000;

const reapedFile = z.object({
  notes: z.array(
    z.object({
      /** Table and key as one text. */
      item: z.string(),
      /** Real time in ms. */
      at: z.number(),
      /** The stream record that this deletion made, once it was seen. */
      sequenceNumber: z.string().optional(),
    }),
  ),
});

/** A key as the stream and the client give it: attribute name to typed value. */
type ItemKey = Readonly<Record<string, unknown>>;

/**
 * Which deletions were the reaper's. DynamoDB marks them in the stream with its own principal; the emulator knows
 * no such deletion, so the reaper notes each one *before* it deletes, and the stream pump asks here.
 */
export interface Reaped {
  /** Notes deletions that are about to happen; they are on disk when this resolves. */
  expect(table: string, keys: readonly ItemKey[]): Promise<void>;
  /** Takes back a note whose deletion did not happen. */
  withdraw(table: string, key: ItemKey): void;
  /**
   * Whether this REMOVE record was made by the reaper. The first one seen after the note is taken for it; a later
   * deletion of the same key by a user is a user's.
   */
  madeBy(table: string, key: ItemKey, sequenceNumber: string): boolean;
  /** Makes what `withdraw` and `madeBy` changed durable. */
  save(): Promise<void>;
}

export async function openReaped(dataDir: string, clock: Clock): Promise<Reaped> {
  const file = await openDurableFile(join(dataDir, "reaped.json"), reapedFile, () => ({ notes: [] }));
  const { value, save } = file;
  return {
    save,
    expect: async (table, keys) => {
      const at = clock.realNow();
      value.notes = value.notes.filter((note) => at - note.at < streamLife);
      value.notes.push(...keys.map((key) => ({ item: itemName(table, key), at })));
      await save();
    },
    withdraw: (table, key) => {
      const item = itemName(table, key);
      const last = value.notes.findLastIndex((note) => note.item === item && note.sequenceNumber === undefined);
      if (last >= 0) value.notes.splice(last, 1);
    },
    madeBy: (table, key, sequenceNumber) => {
      const notes = value.notes.filter((note) => note.item === itemName(table, key));
      if (notes.some((note) => note.sequenceNumber === sequenceNumber)) return true;
      const open = notes.find((note) => note.sequenceNumber === undefined);
      if (open === undefined) return false;
      open.sequenceNumber = sequenceNumber;
      return true;
    },
  };
}

function itemName(table: string, key: ItemKey): string {
  return JSON.stringify([table, Object.entries(key).sort(([one], [other]) => (one < other ? -1 : 1))]);
}
