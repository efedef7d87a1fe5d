import { createContext, Script } from "node:vm";
import * as z from "zod";

const result = z.union([
  z.looseObject({ statusCode: z.number(), headers: z.record(z.string(), z.object({ value: z.string() })).default({}) }),
  z.looseObject({ uri: z.string() }),
]);

/** What a viewer-request function decides: another path to fetch, or an answer of its own. */
type ViewerDecision = { readonly uri: string } | { readonly status: number; readonly headers: Readonly<Record<string, string>> };

/** Makes a CloudFront Function runnable: plain script in a world of its own, as CloudFront runs it. */
export function viewerRequestFunction(code: string): (uri: string, headers: Readonly<Record<string, string>>) => ViewerDecision {
  const script = new Script(`${code}\n;JSON.stringify(handler(JSON.parse(event)));`);
  return (uri, headers) => {
    const valued = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
    const event = { version: "1.0", request: { method: "GET", uri, querystring: {}, headers: valued, cookies: {} } };
    const answered: unknown = script.runInContext(createContext({ event: JSON.stringify(event) }), { timeout: 100 });
    const decided = result.parse(JSON.parse(String(answered)));
    if ("uri" in decided && typeof decided.uri === "string") return { uri: decided.uri };
    const { statusCode, headers: own } = result.options[0].parse(decided);
    return { status: statusCode, headers: Object.fromEntries(Object.entries(own).map(([name, { value }]) => [name, value])) };
  };
}
