import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";

import { AwsError, type Endpoint, listen } from "./aws-json.ts";
import type { Clock } from "./clock.ts";
import { type ObjectRequest, readAddress, readUpload } from "./object-request.ts";
import { type Bucket, openBucket, type StoredObject } from "./object-store.ts";

/**
 * Serves the part of S3 that our functions use, path-style: put, get, head and delete of an object, and a plain list.
 * Signatures are not checked: only this machine reaches the port.
 */
export async function startObjects(options: {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly buckets: readonly string[];
}): Promise<Endpoint> {
  const buckets = new Map<string, Bucket>();
  for (const name of options.buckets) buckets.set(name, await openBucket(join(options.dataDir, "objects", name)));
  return listen(
    createServer((request, response) => {
      void answer(request, response, buckets, options.clock);
    }),
  );
}

async function answer(request: IncomingMessage, response: ServerResponse, buckets: ReadonlyMap<string, Bucket>, clock: Clock): Promise<void> {
  try {
    const address = readAddress(request);
    const bucket = buckets.get(address.bucket);
    if (bucket === undefined) throw new AwsError("NoSuchBucket", "The specified bucket does not exist", 404);
    if (address.key === "") await answerForBucket(response, bucket, address);
    else await answerForObject(request, response, bucket, address, clock);
  } catch (error) {
    if (!(error instanceof AwsError)) console.error(error);
    const { code, message, status } = error instanceof AwsError ? error : new AwsError("InternalError", "The local object store failed.", 500);
    sendXml(response, status, `<Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`);
  }
}

async function answerForObject(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: Bucket,
  { method, key }: ObjectRequest,
  clock: Clock,
): Promise<void> {
  switch (method) {
    case "PUT": {
      const object = await put(request, bucket, key, clock);
      response.writeHead(200, { etag: object.etag, "x-amz-checksum-crc32": object.checksum }).end();
      return;
    }
    case "GET":
    case "HEAD": {
      const object = await bucket.head(key);
      if (object === undefined) throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
      const content = method === "GET" ? await bucket.read(object) : undefined;
      response.writeHead(200, headersOf(object)).end(content);
      return;
    }
    case "DELETE":
      await bucket.delete(key);
      response.writeHead(204).end();
      return;
    default:
      throw methodNotAllowed();
  }
}

async function put(request: IncomingMessage, bucket: Bucket, key: string, clock: Clock): Promise<StoredObject> {
  const condition = request.headers["if-none-match"];
  if (condition !== undefined && condition !== "*") {
    throw new AwsError("NotImplemented", "A condition on a put can only be If-None-Match: *.", 501);
  }
  const { content, checksum } = await readUpload(request);
  const metadata = Object.entries(request.headers)
    .filter(([name]) => name.startsWith("x-amz-meta-"))
    .map(([name, value]): [string, string] => [name.slice("x-amz-meta-".length), String(value)]);
  const object = {
    key,
    checksum,
    contentType: request.headers["content-type"] ?? "binary/octet-stream",
    metadata: Object.fromEntries(metadata),
    lastModified: clock.now(),
  };
  return bucket.put(object, content, condition === "*");
}

function headersOf(object: StoredObject): Record<string, string | number> {
  const metadata = Object.entries(object.metadata).map(([name, value]): [string, string] => [`x-amz-meta-${name}`, value]);
  return {
    ...Object.fromEntries(metadata),
    "content-type": object.contentType,
    "content-length": object.size,
    etag: object.etag,
    "last-modified": new Date(object.lastModified).toUTCString(),
    "x-amz-checksum-crc32": object.checksum,
  };
}

async function answerForBucket(response: ServerResponse, bucket: Bucket, { method, bucket: name, query }: ObjectRequest): Promise<void> {
  if (method !== "GET" || query.get("list-type") !== "2") throw methodNotAllowed();
  const [prefix, token] = [query.get("prefix") ?? "", query.get("continuation-token")];
  const after = token === null ? undefined : Buffer.from(token, "base64url");
  const rest = (await bucket.list(prefix)).filter(({ key }) => after === undefined || Buffer.compare(Buffer.from(key), after) > 0);
  const page = rest.slice(0, Math.min(Number(query.get("max-keys") ?? 1000), 1000));
  const last = page.at(-1);
  const next = last !== undefined && page.length < rest.length ? Buffer.from(last.key).toString("base64url") : undefined;
  const contents = page.map(
    ({ key, size, etag, lastModified }) =>
      `<Contents><Key>${escape(key)}</Key><LastModified>${new Date(lastModified).toISOString()}</LastModified>` +
      `<ETag>${escape(etag)}</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const more = next === undefined ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`;
  sendXml(
    response,
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escape(name)}</Name><Prefix>${escape(prefix)}</Prefix>` +
      `<KeyCount>${page.length}</KeyCount><IsTruncated>${String(next !== undefined)}</IsTruncated>${contents.join("")}${more}</ListBucketResult>`,
  );
}

function sendXml(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;" };
const escape = (text: string): string => text.replace(/[&<>"\r\n]/g, (letter) => entities[letter] ?? letter);
const methodNotAllowed = (): AwsError => new AwsError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
