import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSite } from "../../local/site.ts";

const folder = mkdtempSync(join(tmpdir(), "pajapolku-host-"));
const script = `console.log("${"a".repeat(2000)}");`;
for (const [name, content] of Object.entries({ "index.html": "<p>staff</p>", "app.js": script, "secret.txt": "secret" })) writeFileSync(join(folder, name), content);
const file = (name: string, contentType: string) => ({ path: join(folder, name), contentType });

const behaviour = { compress: true, viewerRequest: undefined };
const site = createSite({
  files: new Map([
    ["/index.html", file("index.html", "text/html")],
    ["/assets/app-1.js", file("app.js", "text/javascript")],
  ]),
  behaviours: [
    { ...behaviour, pattern: "/assets/*", headers: { "cache-control": "immutable", "content-security-policy": "default-src 'none'" } },
    {
      ...behaviour,
      pattern: "*",
      headers: { "cache-control": "no-cache" },
      viewerRequest: `function handler(event) { var request = event.request; if (!request.uri.includes(".")) request.uri = "/index.html"; return request; }`,
    },
  ],
  defaultRootObject: undefined,
  errorPages: [],
});

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer(site).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());

/** Sends the path as it stands, where `fetch` would put it right first. */
async function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  const sent = request({ host: "127.0.0.1", port, path, headers, method }).end();
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>();
  sent.once("error", reject).once("response", (response) => {
    void text(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject);
  });
  return promise;
}

describe("the site", () => {
  it("serves a file with the headers of its behaviour", async () => {
    const { status, headers, body } = await get("/assets/app-1.js");
    expect([status, body]).toEqual([200, script]);
    expect(headers).toMatchObject({ "content-type": "text/javascript", "cache-control": "immutable", "content-security-policy": "default-src 'none'" });
  });

  it.each(["/", "/placement/week", "/index.html?x=1"])("gives the page for %s", async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, body: "<p>staff</p>", headers: { "cache-control": "no-cache" } });
  });

  it.each(["/missing.js", "/assets/missing.js", "/../secret.txt", "/assets/../../secret.txt", "/..%2Fsecret.txt", "/assets/%zz.js", "/secret.txt"])(
    "gives nothing for %s",
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(403);
      expect(body).not.toContain("secret");
    },
  );

  it("compresses as the browser likes it", async () => {
    expect((await get("/assets/app-1.js", { "accept-encoding": "gzip, br" })).headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect((await get("/assets/app-1.js", { "accept-encoding": "gzip;q=1" })).headers["content-encoding"]).toBe("gzip");
    expect((await get("/", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
  });

  it("does not send again what the browser has", async () => {
    const etag = String((await get("/assets/app-1.js")).headers["etag"]);
    expect(await get("/assets/app-1.js", { "if-none-match": etag })).toMatchObject({ status: 304, body: "" });
  });

  it("reads only", async () => {
    expect(await get("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect((await get("/", {}, "POST")).status).toBe(403);
  });
});
