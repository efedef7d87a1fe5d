import type { IncomingMessage } from "node:http";
import { crc32 } from "node:zlib";

import { AwsError, readBody } from "./aws-json.ts";

const bodyLimit = 64 * 1024 * 1024;

/** A request to the object store, its address taken apart. */
export interface ObjectRequest {
  readonly method: string;
  readonly bucket: string;
  /** Empty when the request is about the bucket itself. */
  readonly key: string;
  readonly query: URLSearchParams;
}

/** Reads a path-style address; refuses a sub-resource (such as `?acl`) that is not served. */
export function readAddress(request: IncomingMessage): ObjectRequest {
  // Not by the URL class: it would fold the `..` that a key may hold.
  const [path = "", search] = (request.url ?? "/").split("?");
  const query = new URLSearchParams(search);
  const served = ["x-id", "list-type", "prefix", "max-keys", "continuation-token"];
  if ([...query.keys()].some((name) => !served.includes(name))) {
    throw new AwsError("NotImplemented", "The local object store does not serve that part of S3.", 501);
  }
  const [bucket = "", ...key] = path.slice(1).split("/");
  return { method: request.method ?? "GET", bucket, key: decoded(key.join("/")), query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError("InvalidURI", "Couldn't parse the specified URI.");
  }
}

/** An uploaded object and its checksum. */
interface Upload {
  readonly content: Buffer;
  /** CRC32 in base64, as S3 writes it. */
  readonly checksum: string;
}

/** Reads an uploaded body, plain or `aws-chunked`; refuses one whose length or checksum is not what was announced. */
export async function readUpload(request: IncomingMessage): Promise<Upload> {
  const body = await readBody(request, bodyLimit);
  const chunked = String(request.headers["x-amz-content-sha256"]).startsWith("STREAMING-");
  const { content, trailers } = chunked ? decodeChunks(body) : { content: body, trailers: new Map<string, string>() };
  const announced = request.headers["x-amz-decoded-content-length"];
  if (chunked && announced !== undefined && Number(announced) !== content.length) throw incomplete();
  const checksum = checksumOf(content);
  const given = trailers.get("x-amz-checksum-crc32") ?? request.headers["x-amz-checksum-crc32"];
  if (given !== undefined && given !== checksum) {
    throw new AwsError("BadDigest", "The CRC32 you specified did not match the calculated checksum.");
  }
  return { content, checksum };
}

/**
 * Takes `aws-chunked` apart: `<length in hex>[;chunk-signature=…]\r\n<bytes>\r\n`, ended by a chunk of length 0
 * and trailing headers. Current SDKs send every streamed upload so, with its checksum in the trailer.
 */
function decodeChunks(body: Buffer): { content: Buffer; trailers: Map<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  while (true) {
    const lineEnd = body.indexOf("\r\n", at);
    const length = /^([0-9a-f]+)(;|$)/i.exec(body.toString("latin1", at, Math.max(at, lineEnd)))?.[1];
    if (length === undefined) throw incomplete();
    const start = lineEnd + 2;
    const end = start + Number.parseInt(length, 16);
    if (end === start) return { content: Buffer.concat(chunks), trailers: readTrailers(body.toString("latin1", start)) };
    if (end + 2 > body.length) throw incomplete();
    chunks.push(body.subarray(start, end));
    at = end + 2;
  }
}

function readTrailers(text: string): Map<string, string> {
  const lines = text.split("\r\n").filter((line) => line.includes(":"));
  return new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function checksumOf(content: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes.toString("base64");
}

const incomplete = (): AwsError => new AwsError("IncompleteBody", "The request body terminated unexpectedly.");
