import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import * as z from "zod";

/** A small server of ours, on a free port of 127.0.0.1. */
export interface Endpoint {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A refusal as AWS words it: `code` becomes the error's name in the SDK. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** One operation of a service: parses its input, gives its output. */
export interface Operation {
  /** Refuses an input that does not parse with the service's own `invalidInput` error. */
  run(input: unknown): Promise<unknown>;
}

/** Joins an operation's input schema to what it does. */
export function operation<T>(schema: z.ZodType<T>, run: (input: T) => unknown): Operation {
  return { run: async (input) => run(schema.parse(input)) };
}

interface AwsJsonService {
  /** The prefix of `X-Amz-Target`, such as `TrentService`. */
  readonly target: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** What the service calls an input it cannot read, such as `ValidationException`. */
  readonly invalidInput: string;
}

const bodyLimit = 1024 * 1024;

/** Serves the AWS JSON 1.1 protocol. Signatures are not checked: only this machine reaches the port. */
export function serveAwsJson(service: AwsJsonService): Promise<Endpoint> {
  return listen(
    createServer((request, response) => {
      void answer(service, request, response);
    }),
  );
}

async function answer(service: AwsJsonService, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const output = await find(service, request).run(parseJson(await readBody(request, bodyLimit)));
    send(response, 200, output ?? {});
  } catch (error) {
    const refusal = asAwsError(error, service.invalidInput);
    send(response, refusal.status, { __type: refusal.code, message: refusal.message });
  }
}

function find(service: AwsJsonService, request: IncomingMessage): Operation {
  const [target, name = ""] = String(request.headers["x-amz-target"]).split(".");
  const found = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
  if (target !== service.target || found === undefined) {
    throw new AwsError("UnknownOperationException", "This endpoint does not serve that operation.");
  }
  return found;
}

function asAwsError(error: unknown, invalidInput: string): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof z.ZodError) {
    const where = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.code}`).join("; ");
    return new AwsError(invalidInput, `The request does not have the shape this operation takes (${where}).`);
  }
  // The SDK retries a 500 as it would in AWS; the cause is this program's own fault and belongs on its screen.
  console.error(error);
  return new AwsError("InternalFailure", "The local endpoint failed; its cause is in the output of npm start.", 500);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new AwsError("SerializationException", "The request body is not JSON.");
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" });
  response.end(JSON.stringify(body));
}

/** Reads a request's body, refusing more than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new AwsError("RequestEntityTooLargeException", `A request holds at most ${limit} bytes.`, 413);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Starts a server on a free port of 127.0.0.1. */
export async function listen(server: Server): Promise<Endpoint> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A local endpoint got no port to listen on.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
