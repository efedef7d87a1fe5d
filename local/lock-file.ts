import { rm, writeFile } from "node:fs/promises";

import { readIfPresent } from "./durable-file.ts";

/**
 * Tries to take a lock: a file with our process id. Gives the id of the process that holds it, or undefined once it is
 * ours; one left behind by a process that is gone is taken over.
 */
export async function tryLock(path: string): Promise<number | undefined> {
  const holder = Number(await readIfPresent(path));
  if (holder > 0 && isRunning(holder)) return holder;
  await rm(path, { force: true });
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return tryLock(path);
    throw error;
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
