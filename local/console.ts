import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import * as z from "zod";

import { readBody } from "./aws-json.ts";
import { type ConsoleParts, ConsoleRefusal, type ConsoleRoutes, consoleRoutes } from "./console-routes.ts";

const page = (file: string, contentType: string) => ({ content: readFileSync(join(import.meta.dirname, "console", file)), contentType });
const pages = new Map([
  ["/", page("page.html", "text/html; charset=utf-8")],
  ["/page.js", page("page.js", "text/javascript; charset=utf-8")],
  ["/page.css", page("page.css", "text/css; charset=utf-8")],
]);

/** The pages' own policy, and no reading of this machine's secrets by anybody else's page. */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

const bodyLimit = 64 * 1024;

/** The developer's console: a page, and the same as JSON for scripts. */
export function createConsole(origin: string, parts: ConsoleParts): RequestListener {
  const routes = consoleRoutes(parts);
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = new URL(request.url ?? "/", origin);
    const shown = request.method === "GET" ? pages.get(url.pathname) : undefined;
    if (isForeign(request, origin)) send(response, 403, { error: "The console answers its own page and scripts, no other site." });
    else if (shown !== undefined) response.writeHead(200, { "content-type": shown.contentType }).end(shown.content);
    else void answer(routes, request, url).then(({ status, body }) => send(response, status, body));
  };
}

/** A script sends no Origin; another site's page cannot help sending its own. */
function isForeign({ headers: { origin: sender } }: IncomingMessage, origin: string): boolean {
  return sender !== undefined && sender !== origin && sender !== origin.replace("localhost", "127.0.0.1");
}

async function answer(routes: ConsoleRoutes, request: IncomingMessage, url: URL): Promise<{ status: number; body: unknown }> {
  const route = routes.get(`${String(request.method)} ${url.pathname}`);
  if (route === undefined) return { status: 404, body: { error: "There is nothing at this address." } };
  try {
    const text = (await readBody(request, bodyLimit)).toString();
    return { status: 200, body: (await route({ query: url.searchParams, body: text === "" ? {} : JSON.parse(text) })) ?? null };
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    const asked = error instanceof z.ZodError || error instanceof SyntaxError || error instanceof ConsoleRefusal;
    return { status: asked ? 400 : 500, body: { error: message } };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
