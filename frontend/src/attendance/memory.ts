import type { Language } from "../../../shared/kernel/languages.ts";
import type { Receipt, Report } from "../../../shared/placement/link-contract.ts";
import { isLanguage } from "./languages.ts";
import { type Draft, emptyDraft, type Pending } from "./draft.ts";

/** What was received and with which number, without names. */
export interface SentReport {
  readonly receipt: Receipt;
  readonly entries: Report["entries"];
}

/**
 * What this device remembers: the token and the last receipt as long as the tab lives; the draft until it
 * is sent; the chosen language. No name and nothing the server told is ever among it.
 */
export interface Memory {
  token: string | null;
  sent: SentReport | null;
  draft: Draft;
  language: Language | null;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isPending = (value: unknown): value is Pending => isObject(value) && isText(value["key"]) && isObject(value["report"]);
const isDraft = (value: unknown): value is Draft =>
  isObject(value) && isObject(value["choices"]) && (value["pending"] === null || isPending(value["pending"]));
const isSent = (value: unknown): value is SentReport => isObject(value) && isObject(value["receipt"]) && Array.isArray(value["entries"]);

/** A device that forbids storing (a private window, a full disk) only loses the comfort: the page goes on. */
export function deviceMemory(tab: () => Storage, device: () => Storage): Memory {
  const read = <T>(storage: () => Storage, name: string, is: (value: unknown) => value is T): T | null => {
    try {
      const value: unknown = JSON.parse(storage().getItem(name) ?? "null");
      return is(value) ? value : null;
    } catch {
      return null;
    }
  };
  const write = (storage: () => Storage, name: string, value: unknown): void => {
    try {
      if (value === null) storage().removeItem(name);
      else storage().setItem(name, JSON.stringify(value));
    } catch {
      // Nothing is lost as long as the page is open.
    }
  };
  return {
    get token() {
      return read(tab, "link", isText);
    },
    set token(token) {
      write(tab, "link", token);
    },
    get sent() {
      return read(tab, "sent", isSent);
    },
    set sent(sent) {
      write(tab, "sent", sent);
    },
    get draft() {
      return { ...emptyDraft, ...read(device, "draft", isDraft), filled: [] };
    },
    set draft({ choices, pending }) {
      const empty = pending === null && Object.keys(choices).length === 0;
      write(device, "draft", empty ? null : { choices, pending });
    },
    get language() {
      return read(device, "language", isLanguage);
    },
    set language(language) {
      write(device, "language", language);
    },
  };
}
