import type { Language } from "../../../shared/kernel/languages.ts";
import type { RequestOf, ResponseOf, Route } from "../../../shared/kernel/route.ts";
import { offline, pageOutdated, problemFrom } from "./problem.ts";

/** What the transport sees of any call. */
export interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>> | null;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

type Part<Name extends string, Value> = [Value] extends [null | Record<string, never>] ? unknown : Readonly<Record<Name, Value>>;

/** What a route is asked: exactly the parts it has. */
export type CommandOf<R extends Route> = AnyCall &
  Part<"params", RequestOf<R>["params"]> &
  ([RequestOf<R>["query"]] extends [null] ? unknown : { readonly query?: RequestOf<R>["query"] }) &
  Part<"body", RequestOf<R>["body"]>;

/** The same with the key against double posts, where the route takes one. */
export type CallOf<R extends Route> = CommandOf<R> &
  (R extends { readonly idempotent: true } ? { readonly idempotencyKey: string } : unknown);

/** The gateway answers within 29 seconds or not at all; a line that is silent for longer is cut, in milliseconds. */
const patience = 35_000;

/** What the client needs of the page around it. */
export interface Surroundings {
  /** Origin of the cell's staff API. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly language: () => Language;
  /** The access token, which lives in memory only; on a client's tablet the tablet's own. */
  readonly token: () => string | null;
  /** Gets a fresh token, by the refresh cookie or by the person herself; refuses when she gave up. */
  readonly regainToken: () => Promise<void>;
}

export interface Client {
  /** Calls a route; throws an `ApiProblem` for every refusal and for a lost connection. */
  readonly call: <R extends Route>(route: R, given: CallOf<R>, signal?: AbortSignal) => Promise<ResponseOf<R>>;
}

export function createClient(around: Surroundings): Client {
  async function send(route: Route, given: AnyCall, signal?: AbortSignal): Promise<Response> {
    try {
      return await around.fetch(addressOf(around.origin, route, given), {
        method: route.method,
        credentials: "include",
        headers: headersOf(route, given, around),
        ...(route.body !== null && { body: JSON.stringify(given.body ?? {}) }),
        signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal === undefined ? [] : [signal])]),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      throw offline(around.language());
    }
  }

  async function answer(route: Route, given: AnyCall, signal?: AbortSignal): Promise<Response> {
    const response = await send(route, given, signal);
    if (response.status !== 401 || route.credential !== "person") return response;
    await around.regainToken();
    return send(route, given, signal);
  }

  function call<R extends Route>(route: R, given: CallOf<R>, signal?: AbortSignal): Promise<ResponseOf<R>>;
  async function call(route: Route, given: AnyCall, signal?: AbortSignal): Promise<unknown> {
    const response = await answer(route, given, signal);
    if (!response.ok) throw await problemFrom(response, around.language());
    if (route.response === null) return null;
    const body = route.response.safeParse(await response.json().catch(() => null));
    // An answer the page does not know comes from a newer server.
    if (!body.success) throw pageOutdated(around.language());
    return body.data;
  }

  return { call };
}

function addressOf(origin: string, route: Route, { params = {}, query }: AnyCall): string {
  const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const address = new URL(path, origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return address.href;
}

function headersOf(route: Route, given: AnyCall, around: Surroundings): Record<string, string> {
  const token = around.token();
  return {
    Accept: "application/json, application/problem+json",
    "Accept-Language": around.language(),
    ...(route.body !== null && { "Content-Type": "application/json" }),
    ...(route.credential === "person" && token !== null && { Authorization: `Bearer ${token}` }),
    ...(route.credential === "kiosk" && token !== null && { "X-Kiosk-Token": token }),
    ...(given.idempotencyKey !== undefined && { "Idempotency-Key": given.idempotencyKey }),
  };
}
