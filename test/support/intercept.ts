import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** One command on its way to DynamoDB. */
export interface Sending {
  /** `QueryCommand`, `TransactWriteItemsCommand` … */
  readonly command: string;
  readonly input: object;
  /** Sends it, and gives what came back, as the wire has it: attribute values still with their types. */
  readonly proceed: () => Promise<Record<string, unknown>>;
}

export interface Interception {
  /** `once` stands around the client's own retries, `each-try` inside them, where the network is. */
  readonly at: "once" | "each-try";
  /** Answers instead of DynamoDB, or throws instead of it. */
  readonly answer: (sending: Sending) => Promise<Record<string, unknown>>;
}

let names = 0;

/** Stands between the stores and DynamoDB until the function it returns is called. */
export function intercept(client: DynamoDBDocumentClient, { at, answer }: Interception): () => void {
  names += 1;
  const name = `interception-${String(names)}`;
  const pass = async (command: unknown, input: object, next: () => Promise<{ readonly response: unknown; readonly output?: object }>) => {
    let response: unknown;
    const proceed = async () => {
      const result = await next();
      response = result.response;
      return { ...result.output };
    };
    const output = await answer({ command: String(command), input, proceed });
    return { response, output: { $metadata: {}, ...output } };
  };
  const { middlewareStack: stack } = client;
  if (at === "once") stack.add((next, context) => (args) => pass(context["commandName"], args.input, () => next(args)), { step: "initialize", name, priority: "high" });
  else stack.add((next, context) => (args) => pass(context["commandName"], args.input, () => next(args)), { step: "deserialize", name, priority: "high" });
  return () => {
    client.middlewareStack.remove(name);
  };
}
