import type * as z from "zod";
import type { Route } from "../../shared/kernel/route.ts";

/** A refusal of the API, by its code. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, action: string) {
    super(`${action} was refused: ${code}`);
    this.name = "Refused";
    this.code = code;
  }
}

interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** For routes that create something. */
  readonly idempotencyKey?: string;
}

/** Speaks to one API as a browser does: with what it was given to say who it is, and with the cookies it was set. */
export class ApiClient {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  #credential: Readonly<Record<string, string>>;

  constructor(address: string, credential: Readonly<Record<string, string>> = {}) {
    this.#address = address;
    this.#credential = credential;
  }

  bearAccessToken(token: string): void {
    this.#credential = { authorization: `Bearer ${token}` };
  }

  /** Calls a route of a contract; throws `Refused` on any answer but a good one. */
  async call<S extends z.ZodType>(route: Route & { readonly response: S }, given: Call = {}): Promise<z.output<S>> {
    return route.response.parse(await (await this.#send(route, given)).json());
  }

  /** Calls a route that answers nothing but that it is done. */
  async tell(route: Route & { readonly response: null }, given: Call = {}): Promise<void> {
    await this.#send(route, given);
  }

  async #send(route: Route, { params = {}, body, idempotencyKey }: Call): Promise<Response> {
    const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const response = await fetch(this.#address + path, {
      method: route.method,
      headers: {
        ...this.#credential,
        "accept-language": "fi",
        "content-type": "application/json",
        cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; "),
        ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    if (response.ok) return response;
    throw new Refused(codeOf(await response.json()) ?? String(response.status), route.action);
  }
}

const codeOf = (answer: unknown): string | undefined =>
  typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string" ? answer.code : undefined;
