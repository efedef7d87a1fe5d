import type { Language } from "../../../shared/kernel/languages.ts";
import type { LinkPage, Receipt } from "../../../shared/placement/link-contract.ts";
import type { Pending } from "./draft.ts";

/** `unreachable`: no connection, or a server that asks to come again. Trying again with the same key is safe. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly body: T }
  | { readonly kind: "refused"; readonly code: string; readonly title: string }
  | { readonly kind: "unreachable" };

/** One request; a key makes a repeated one safe. */
export interface Asked {
  readonly key?: string;
  readonly body?: unknown;
}

export interface LinkApi {
  openPage(language: Language): Promise<Answer<LinkPage>>;
  sendReport(pending: Pending, language: Language): Promise<Answer<Receipt>>;
  /** Whatever else the page can ask. */
  ask<T>(path: string, isBody: (body: unknown) => body is T, language: Language, asked?: Asked): Promise<Answer<T>>;
}

const patience = 20_000;

/** The link API of this cell. The token goes in a header of a POST: never in an address, a log or a Referer. */
export function linkApi(address: string, token: string): LinkApi {
  const ask: LinkApi["ask"] = async (path, isBody, language, { key, body } = {}) => {
    try {
      const response = await fetch(`${address}/link/${path}`, {
        method: "POST",
        headers: {
          "accept-language": language,
          "x-link-token": token,
          "content-type": "application/json",
          ...(key !== undefined && { "idempotency-key": key }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(patience),
      });
      if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
      const answer: unknown = await response.json();
      if (response.ok && isBody(answer)) return { kind: "ok", body: answer };
      return isProblem(answer) ? { kind: "refused", code: answer.code, title: answer.title } : { kind: "unreachable" };
    } catch {
      return { kind: "unreachable" };
    }
  };
  return {
    openPage: (language) => ask("page", isPage, language),
    sendReport: ({ key, report }, language) => ask("reports", isReceipt, language, { key, body: report }),
    ask,
  };
}

// The API parses what it sends against the contract; here it is only told apart from what a proxy might answer.

export const hasKeys = <K extends string>(body: unknown, ...keys: K[]): body is Record<K, unknown> =>
  typeof body === "object" && body !== null && keys.every((key) => key in body);
const isPage = (body: unknown): body is LinkPage => hasKeys(body, "people", "today") && Array.isArray(body.people);
const isReceipt = (body: unknown): body is Receipt => hasKeys(body, "receiptNumber", "receivedAt");
const isProblem = (body: unknown): body is { code: string; title: string } =>
  hasKeys(body, "code", "title") && typeof body.code === "string" && typeof body.title === "string";
