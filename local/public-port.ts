import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";

import { StartFailure } from "./start-failure.ts";

/** A port a person's browser knows: the console's, or one of a cell's. */
export interface PublicPort {
  readonly port: number;
  /** What a browser calls it, such as `http://localhost:4101`. */
  readonly origin: string;
  /** Puts a handler behind the port; until then it answers that the laptop is starting. */
  serve(handler: RequestListener): void;
  close(): Promise<void>;
}

/** API Gateway takes at most 10,240 bytes of headers, and Node refuses more with the same 431. */
const headerLimit = 10_240;

/**
 * Takes a port of this machine's own addresses, 127.0.0.1 and, where there is one, ::1. It is taken before anything
 * is built, so that a port in use is told at once. Refuses a port in use with a sentence that names it.
 */
export async function openPort(port: number): Promise<PublicPort> {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { "content-type": "text/plain", "retry-after": "1" }).end("The laptop is starting.\n");
  };
  const guarded: RequestListener = (request, response) => {
    // A foreign name that resolves to this machine (DNS rebinding) gets what a gateway says to a domain it does not serve.
    if (names(port).includes(request.headers.host ?? "")) handler(request, response);
    else response.writeHead(403, { "content-type": "application/json" }).end(`{"message":"Forbidden"}`);
  };
  const servers = [await listenOn(port, "127.0.0.1", guarded), await listenOn(port, "::1", guarded)].filter((server) => server !== undefined);
  return {
    port,
    origin: `http://localhost:${port}`,
    serve: (given) => {
      handler = given;
    },
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

const names = (port: number): string[] => ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${port}`);

async function listenOn(port: number, address: string, handler: RequestListener): Promise<Server | undefined> {
  const server = createServer({ maxHeaderSize: headerLimit }, handler);
  server.listen(port, address);
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (address === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) return undefined;
    const reason = code === "EADDRINUSE" ? "is in use: stop what uses it" : `cannot be opened (${String(code)}): mend that`;
    throw new StartFailure(`Port ${port} ${reason}, or choose other ports with --port N.`);
  }
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
