import { createHash } from "node:crypto";
import type { Key } from "./table.ts";

/** A deleted row's key as the list of deletions tells it: recognisable to whoever has the key, and to nobody else. */
export const hashOfKey = (tableName: string, { PK, SK }: Key): string => createHash("sha256").update(`${tableName}\n${PK}\n${SK}`).digest("hex");
