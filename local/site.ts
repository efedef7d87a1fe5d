import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { SiteBehaviour, SiteFile, WebsiteDeclaration } from "./site/declaration.ts";
import { viewerRequestFunction } from "./site/viewer-request.ts";

interface Page {
  readonly status: number;
  readonly file: SiteFile;
}

type Encoding = "br" | "gzip" | "identity";

const compress = {
  // CloudFront compresses on the fly, so it does not take the slowest level either.
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
  identity: async (content: Buffer) => content,
} satisfies Record<Encoding, (content: Buffer) => Promise<Buffer>>;

/** What CloudFront compresses: these types, from 1,000 bytes on. */
const compressible = /^(text\/|application\/(javascript|json|xml|manifest\+json)|image\/svg\+xml)/;
const smallestCompressed = 1000;

/** Serves a website as CloudFront would by the template: its files and nothing else of this machine, with its headers. */
export function createSite(site: WebsiteDeclaration): RequestListener {
  const load = createLoader();
  const behaviours = site.behaviours.map((behaviour) => ({
    behaviour,
    matches: patternOf(behaviour.pattern),
    viewerRequest: behaviour.viewerRequest === undefined ? undefined : viewerRequestFunction(behaviour.viewerRequest),
  }));
  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const found = behaviours.find(({ matches }) => matches.test(path));
    if (found === undefined) return void response.writeHead(404).end();
    const { behaviour, viewerRequest } = found;
    for (const [name, value] of Object.entries(behaviour.headers)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(403, { "content-type": "text/plain" }).end("This distribution serves GET and HEAD only.\n");
    const decision = viewerRequest?.(path, { host: request.headers.host ?? "" }) ?? { uri: path };
    if (!("uri" in decision)) return void response.writeHead(decision.status, decision.headers).end();
    const page = pageOf(site, decision.uri);
    if (page === undefined) return void response.writeHead(403, { "content-type": "application/xml" }).end("<Error><Code>AccessDenied</Code></Error>");
    void load(page.file, encodingFor(behaviour, request)).then((loaded) => send(request, response, page, loaded));
  };
}

/** CloudFront's patterns: `*` for any text, `?` for one letter; a leading slash may be left out. */
function patternOf(pattern: string): RegExp {
  const text = pattern.replace(/^\/?/, "/").replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${text}$`);
}

/** A bucket whose list nobody may read answers 403, and not 404, for what it does not hold. */
function pageOf(site: WebsiteDeclaration, uri: string): Page | undefined {
  const key = decodeSafely(uri === "/" ? `/${site.defaultRootObject ?? ""}` : uri);
  const file = site.files.get(key);
  if (file !== undefined) return { status: 200, file };
  const instead = site.errorPages.find(({ errorCode }) => errorCode === 403);
  const page = instead && site.files.get(instead.page);
  return page && { status: instead.status, file: page };
}

function decodeSafely(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function encodingFor({ compress: wanted }: SiteBehaviour, request: IncomingMessage): Encoding {
  const accepted = (request.headers["accept-encoding"] ?? "").split(",").map((each) => each.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((encoding) => wanted && accepted.includes(encoding)) ?? "identity";
}

interface Loaded {
  readonly content: Buffer;
  readonly encoding: Encoding;
  readonly etag: string;
}

/** Reads and compresses a file once; the files of a build do not change under a running laptop. */
function createLoader(): (file: SiteFile, wanted: Encoding) => Promise<Loaded> {
  const kept = new Map<string, Promise<Loaded>>();
  return (file, wanted) => {
    const key = `${wanted} ${file.path}`;
    const loaded = kept.get(key) ?? load(file, wanted);
    kept.set(key, loaded);
    return loaded;
  };
}

async function load(file: SiteFile, wanted: Encoding): Promise<Loaded> {
  const plain = await readFile(file.path);
  const encoding = plain.length >= smallestCompressed && compressible.test(file.contentType) ? wanted : "identity";
  const hash = createHash("md5").update(plain).digest("hex");
  return { encoding, content: await compress[encoding](plain), etag: encoding === "identity" ? `"${hash}"` : `W/"${hash}"` };
}

function send(request: IncomingMessage, response: ServerResponse, { status, file }: Page, { content, encoding, etag }: Loaded): void {
  response.setHeader("etag", etag);
  response.setHeader("vary", "Accept-Encoding");
  if (status === 200 && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  response.writeHead(status, { "content-type": file.contentType, "content-length": content.length });
  response.end(request.method === "HEAD" ? undefined : content);
}
