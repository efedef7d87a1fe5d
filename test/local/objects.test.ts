import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Endpoint } from "../../local/aws-json.ts";
import { createClock } from "../../local/clock.ts";
import { startObjects } from "../../local/objects.ts";

const Bucket = "packs";
const Key = "../liite & kuva/ä%2F<1>.txt";
const at = Date.parse("2026-11-23T06:00:00Z");

let dataDir: string;
let endpoint: Endpoint;
let s3: S3Client;

async function start(): Promise<void> {
  endpoint = await startObjects({ dataDir, clock: createClock({ realNow: () => at }), buckets: [Bucket] });
  s3 = new S3Client({
    endpoint: endpoint.url,
    forcePathStyle: true,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
}
async function stop(): Promise<void> {
  s3.destroy();
  await endpoint.stop();
}
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "objects-"));
  await start();
});
afterEach(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
});

const put = (Body: string, more = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async () => (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

describe("an object", () => {
  test("comes back with its type and metadata, also after a restart", async () => {
    await put("hyvää päivää", { ContentType: "text/plain", Metadata: { cell: "pori" } });
    await stop();
    await start();
    const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
    expect(await got.Body?.transformToString()).toBe("hyvää päivää");
    expect(got).toMatchObject({ ContentType: "text/plain", Metadata: { cell: "pori" }, LastModified: new Date(at) });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: Buffer.byteLength("hyvää päivää"), ETag: got.ETag });
  });

  test("is taken from a stream, whose checksum follows in the trailer", async () => {
    const parts = ["yksi\r\n", "0\r\n\r\n", "kolme"];
    const stream = Readable.from(parts.map((part) => Buffer.from(part)));
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: stream, ContentLength: Buffer.byteLength(parts.join("")) }));
    expect(await read()).toBe(parts.join(""));
  });

  test("is refused with a wrong checksum, plain or trailing, and stored nowhere", async () => {
    await expect(put("hei", { ChecksumCRC32: "AAAAAA==" })).rejects.toMatchObject({ name: "BadDigest" });
    const chunked = await fetch(`${endpoint.url}/${Bucket}/one`, {
      method: "PUT",
      headers: { "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "x-amz-decoded-content-length": "3" },
      body: "3\r\nhei\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n",
    });
    expect(chunked.status).toBe(400);
    const cut = await fetch(`${endpoint.url}/${Bucket}/one`, {
      method: "PUT",
      headers: { "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "x-amz-decoded-content-length": "3" },
      body: "3\r\nhe",
    });
    expect(await cut.text()).toContain("IncompleteBody");
    expect(await readdir(join(dataDir, "objects", Bucket))).toEqual([]);
  });

  test("is written once where it must be new, also when two come at once", async () => {
    const both = await Promise.allSettled([put("one", { IfNoneMatch: "*" }), put("two", { IfNoneMatch: "*" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(put("three", { IfNoneMatch: "*" })).rejects.toMatchObject({ name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } });
    await put("four");
    expect(await read()).toBe("four");
    expect(await readdir(join(dataDir, "objects", Bucket))).toHaveLength(2);
  });

  test("is gone after its deletion, which may be repeated", async () => {
    await put("hei");
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await expect(read()).rejects.toMatchObject({ name: "NoSuchKey" });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("a bucket", () => {
  test("lists by prefix, page by page, in the order of keys", async () => {
    for (const key of ["a/2", "b/1", "a/1", "a/<3>"]) await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: key }));
    const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "a/", MaxKeys: 2 }));
    expect(first.Contents?.map((object) => object.Key)).toEqual(["a/1", "a/2"]);
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2 });
    const second = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "a/", ContinuationToken: first.NextContinuationToken }));
    expect(second.Contents?.map((object) => object.Key)).toEqual(["a/<3>"]);
    expect(second.IsTruncated).toBe(false);
  });

  test("is refused when the template has none of that name, and so is a part of S3 that is not served", async () => {
    await expect(s3.send(new ListObjectsV2Command({ Bucket: "other" }))).rejects.toMatchObject({ name: "NoSuchBucket" });
    expect((await fetch(`${endpoint.url}/${Bucket}/one?acl`)).status).toBe(501);
  });
});
