import * as z from "zod";
import { Problem } from "../../shared/kernel/problems.ts";
import type { IdSource } from "../../shared/kernel/ids.ts";
import type { Clock } from "../runtime/clock.ts";
import { type FieldCipher, fieldCipher } from "../runtime/field-cipher.ts";
import type { KeyWrapper } from "../runtime/key-wrapper.ts";
import type { Table } from "./table.ts";
import { commit, ifNew, put } from "./transaction.ts";

const partition = "FIELD-KEYS";
const cachedFor = 5 * 60 * 1000;

const KeyRow = z.object({ SK: z.string(), wrapped: z.string() });

/** The cipher of a table's sealed fields, once its data key has been unwrapped. */
export interface FieldKeys {
  opened(): Promise<FieldCipher>;
}

/**
 * Data keys of one register, wrapped by KMS, in the register's own table; unwrapped for five minutes in the function's
 * memory. The first one is made by the first function that needs it; of two at once one row stands and both use it.
 */
export function fieldKeys(table: Table, wrapper: KeyWrapper, clock: Clock, newId: IdSource): FieldKeys {
  let held: { readonly until: number; readonly cipher: Promise<FieldCipher> } | undefined;

  async function load(): Promise<FieldCipher> {
    const rows = (await table.all(partition, "")).map((row) => KeyRow.parse(row));
    const newest = rows.at(-1);
    if (newest === undefined) return make();
    const plain = await Promise.all(rows.map(async ({ SK, wrapped }) => [SK, await wrapper.unwrap(Buffer.from(wrapped, "base64"))] as const));
    return fieldCipher(new Map(plain), newest.SK);
  }

  async function make(): Promise<FieldCipher> {
    const { plain, wrapped } = await wrapper.create();
    const first = "1";
    const row = { PK: partition, SK: first, kind: "FieldKey", wrapped: Buffer.from(wrapped).toString("base64") };
    try {
      await commit(table, [put(table, row, ifNew)], newId());
      return fieldCipher(new Map([[first, plain]]), first);
    } catch (error) {
      if (error instanceof Problem && error.code === "version-conflict") return load();
      throw error;
    }
  }

  return {
    opened() {
      if (held !== undefined && held.until > clock()) return held.cipher;
      const loading = { until: clock() + cachedFor, cipher: load() };
      // A failure is not kept: the next request tries again.
      loading.cipher.catch(() => {
        if (held === loading) held = undefined;
      });
      held = loading;
      return loading.cipher;
    },
  };
}
