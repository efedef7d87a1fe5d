import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

import { AwsError } from "./aws-json.ts";
import { readIfPresent, syncFolder, writeSynced } from "./durable-file.ts";

const sidecar = z.object({
  key: z.string(),
  /** The file that holds the bytes, beside the sidecar. */
  body: z.string(),
  size: z.int(),
  etag: z.string(),
  checksum: z.string(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
  lastModified: z.number(),
});
/** What is known of a stored object without its bytes. */
export type StoredObject = z.infer<typeof sidecar>;

/**
 * One bucket as a folder. An object is two files: its bytes under a fresh name, and a sidecar named by the
 * hash of the key (a key may hold anything, a file name may not). The sidecar's appearance is the commit, so
 * a crash leaves the old object or the new one, never a mixture.
 */
export interface Bucket {
  /** With `onlyNew`, refuses a key that is taken, also when two come at once. */
  put(object: Omit<StoredObject, "body" | "size" | "etag">, content: Buffer, onlyNew: boolean): Promise<StoredObject>;
  /** Undefined when there is no such object. */
  head(key: string): Promise<StoredObject | undefined>;
  read(object: StoredObject): Promise<Buffer>;
  delete(key: string): Promise<void>;
  /** All objects whose key begins so, by key. */
  list(prefix: string): Promise<StoredObject[]>;
}

export async function openBucket(folder: string): Promise<Bucket> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const sidecarOf = (key: string): string => join(folder, `${createHash("sha256").update(key).digest("hex")}.json`);
  const head = async (key: string): Promise<StoredObject | undefined> => readSidecar(sidecarOf(key));
  return {
    head,
    put: async (described, content, onlyNew) => {
      const etag = `"${createHash("md5").update(content).digest("hex")}"`;
      const object = { ...described, body: `${randomUUID()}.body`, size: content.length, etag };
      const body = join(folder, object.body);
      const previous = await head(object.key);
      await writeSynced(body, content);
      await commit(folder, sidecarOf(object.key), object, onlyNew).catch(async (error: unknown) => {
        await rm(body);
        throw error;
      });
      if (previous !== undefined) await rm(join(folder, previous.body), { force: true });
      return object;
    },
    read: (object) => readFile(join(folder, object.body)),
    delete: async (key) => {
      const object = await head(key);
      if (object === undefined) return;
      await rm(sidecarOf(key), { force: true });
      await rm(join(folder, object.body), { force: true });
      await syncFolder(folder);
    },
    list: async (prefix) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
      const objects = await Promise.all(names.map((name) => readSidecar(join(folder, name))));
      return objects
        .filter((object) => object !== undefined)
        .filter((object) => object.key.startsWith(prefix))
        .sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
    },
  };
}

async function commit(folder: string, path: string, object: StoredObject, onlyNew: boolean): Promise<void> {
  const temporary = join(folder, `${object.body}.new`);
  await writeSynced(temporary, JSON.stringify(object));
  if (onlyNew) await linkOnce(temporary, path).finally(() => unlink(temporary));
  else await rename(temporary, path);
  await syncFolder(folder);
}

/** A link, unlike a rename, fails when the name exists: the file system decides who was first. */
async function linkOnce(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new AwsError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
  }
}

async function readSidecar(path: string): Promise<StoredObject | undefined> {
  const text = await readIfPresent(path);
  if (text === undefined) return undefined;
  try {
    return sidecar.parse(JSON.parse(text));
  } catch {
    throw new Error(`The file ${path} is damaged: bring it back from a copy, or delete it.`);
  }
}
