import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";
import { launchBrowser } from "../support/browser.ts";
import { linkPage } from "../support/link-page.ts";
import { median, percentile, printTable } from "./figures.ts";

const site = join(import.meta.dirname, "..", "..", ".build", "site");
const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** A slow phone on a slow line: what Lighthouse calls slow 4G, and a processor so many times slower than this one. */
const roundTrip = 150;
const bytesPerSecond = (1.6 * 1024 * 1024) / 8;

async function listening(answer: RequestListener): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { server, origin: `http://localhost:${String(port)}` };
}

/** The link API, with two people's five days each. */
const linkApi: RequestListener = (request, response) => {
  const days = Object.fromEntries(["2026-11-19", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"].map((on) => [on, 360]));
  response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
  if (request.method === "OPTIONS") return void response.end();
  response.setHeader("content-type", "application/json").end(JSON.stringify(linkPage({ name: "a", days }, { name: "b", days })));
};

/** The built page as it is hosted: compressed, with its cell's addresses in it. */
const pages = (api: string): RequestListener => (request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const file = readFileSync(join(site, path), "utf8");
  const cell = JSON.stringify({ linkApi: api, supportPhone: "044 701 2345" });
  response
    .writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "content-encoding": "gzip", "cache-control": "no-store" })
    .end(gzipSync(file.replace("__CELL__", cell)));
};

/** How long it takes on a slow phone until the week can be reported, from the tap on the link. */
export async function benchEmployerPage(quick: boolean): Promise<void> {
  const api = await listening(linkApi);
  const hosted = await listening(pages(api.origin));
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const slowdown of [1, 4]) {
      const times: number[] = [];
      let received = 0;
      for (let visit = 0; visit < (quick ? 3 : 11); visit += 1) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "sv-FI" });
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send("Network.enable");
        await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: roundTrip, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond / 2 });
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
        let bytes = 0;
        devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
        await page.goto(`${hosted.origin}/attendance.html#plk1_bench`, { waitUntil: "commit" });
        // Interactive: the button that reports stands there, and the main thread has nothing left to do before it.
        await page.waitForFunction(`document.querySelector(".person .wide") !== null && new Promise((done) => setTimeout(() => done(true)))`);
        const stood = await page.evaluate("performance.now()");
        times.push(z.number().parse(stood));
        received = bytes;
        await context.close();
      }
      rows.push([`${String(slowdown)} × slower`, times.length, median(times), percentile(times, 0.95), received / 1024]);
    }
    printTable(
      `The employer's page until it can be used, ${String(roundTrip)} ms a round trip and 1.6 Mbit/s (ms)`,
      ["processor", "visits", "median", "95 %", "kB received, headers and answer included"],
      rows,
    );
  } finally {
    await browser.close();
    for (const { server } of [api, hosted]) server.close();
  }
}
