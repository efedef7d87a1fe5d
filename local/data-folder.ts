import { rmSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

import { openDurableFile } from "./durable-file.ts";
import { tryLock } from "./lock-file.ts";
import { StartFailure } from "./start-failure.ts";

/** The data folder, held by this process alone until `release`. */
interface DataFolder {
  readonly path: string;
  /** At once, so that it can be the last thing a process does. */
  readonly release: () => void;
}

const layout = 1;
const layoutFile = z.strictObject({ layout: z.int() });

/**
 * Opens the data folder, or makes one. Refuses, with a sentence that names the folder: one that another start holds,
 * one of another version's layout, and a folder of something else, which the data would be scattered over.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await makeFolder(path);
  const lock = join(path, "lock");
  const holder = await tryLock(lock);
  if (holder !== undefined) {
    throw new StartFailure(
      `The data folder ${path} is in use by process ${holder}: stop that one, choose another folder with --data DIR, or delete ${lock} if the process is something else.`,
    );
  }
  const release = (): void => rmSync(lock, { force: true });
  try {
    await checkLayout(path);
  } catch (error) {
    release();
    throw error;
  }
  return { path, release };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await readdir(path);
  } catch {
    throw new StartFailure(`The data folder ${path} cannot be made or opened: choose another with --data DIR.`);
  }
}

async function checkLayout(path: string): Promise<void> {
  const files = (await readdir(path)).filter((name) => name !== "lock");
  if (files.length > 0 && !files.includes("layout.json")) {
    throw new StartFailure(`The folder ${path} holds something else than Pajapolku's data: choose another with --data DIR.`);
  }
  const file = await openDurableFile(join(path, "layout.json"), layoutFile, () => ({ layout }));
  if (file.value.layout !== layout) {
    throw new StartFailure(`The data folder ${path} was written by another version: start with another folder by --data DIR.`);
  }
  await file.save();
}
