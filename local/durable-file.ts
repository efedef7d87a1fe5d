import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

import type * as z from "zod";

/** One JSON document on disk, held in memory as `value`. */
export interface DurableFile<T> {
  /** Change it in place, then `save()` before you acknowledge the change. */
  readonly value: T;
  /** Resolves when everything in `value` at the time of the call is on disk; calls that meet share one write. */
  readonly save: () => Promise<void>;
}

/**
 * Opens the document at `path`, or starts from `initial` when there is none yet (written at the first save).
 * A file that does not parse is refused with one sentence that names it: half a user directory must not look like an empty one.
 */
export async function openDurableFile<T>(path: string, schema: z.ZodType<T>, initial: () => NoInfer<T>): Promise<DurableFile<T>> {
  const text = await readIfPresent(path);
  const value = text === undefined ? initial() : parse(path, text, schema);
  let current: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const save = (): Promise<void> => {
    waiting ??= current
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        current = replaceFile(path, JSON.stringify(value));
        return current;
      });
    return waiting;
  };
  return { value, save };
}

/** Replaces a file so that a crash at any moment leaves either the old or the new content, whole; readable by its owner only. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  await writeSynced(temporary, content);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Writes a file and waits until its bytes are on disk. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes renames and new names in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The content of a text file, or undefined when there is no such file. */
export async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parse<T>(path: string, text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Error(`The file ${path} is damaged: bring it back from a copy, or start with an empty data folder.`);
  }
}
