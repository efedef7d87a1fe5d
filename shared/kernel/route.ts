import type * as z from "zod";
import type { ProblemCode } from "./problems.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * Who has to be standing at the door before a route is even looked at.
 * `none` and `organisation` exist for signing in, and `none` for redeeming a code; `link` is the employer's token, `kiosk`
 * the one of a client at a coach's tablet.
 */
export type Credential = "none" | "organisation" | "person" | "link" | "kiosk";

/** A body or a response is a zod object, or nothing at all. */
export type Payload = z.ZodType | null;

/**
 * One route, stated once. The gateway's document, the Lambda shell, the published OpenAPI page
 * and the browser's client are all derived from this object.
 */
export interface Route {
  readonly method: Method;
  /** API Gateway's notation; every parameter must have a schema in `params`. */
  readonly path: `/${string}`;
  readonly credential: Credential;
  /** The action the access rule is written for. One action per route, even where two rules are equal. */
  readonly action: string;
  /** The audit event's name, `EntityAction`. */
  readonly audit: string;
  /** The path parameter that names the person the row is about, if there is one. */
  readonly subject?: string;
  /** Writes that create something take an `Idempotency-Key` header, so that a repeated post makes one thing. */
  readonly idempotent?: true;
  readonly params: z.ZodObject;
  /** Query parameters: coded filters and cursors only, never a person's data. */
  readonly query: z.ZodObject | null;
  readonly body: Payload;
  readonly response: Payload;
  /** Refusals this route can give beyond those every route shares (`sharedRefusals`). */
  readonly refusals: readonly ProblemCode[];
}

/** All routes of one API surface of one register, by handler name. */
export type Contract = Readonly<Record<string, Route>>;

type Shape<S, Empty> = S extends z.ZodType ? z.output<S> : Empty;

/** What a handler is given, parsed and trusted. */
export interface RequestOf<R extends Route> {
  readonly params: z.output<R["params"]>;
  readonly query: Shape<R["query"], null>;
  readonly body: Shape<R["body"], null>;
}

export type ResponseOf<R extends Route> = Shape<R["response"], null>;

/** Keeps each route's literal types while checking its shape. */
export function contract<const C extends Contract>(routes: C): C {
  return routes;
}
