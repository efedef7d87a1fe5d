import type { Language } from "../../../shared/kernel/languages.ts";
import type { Receipt, Report } from "../../../shared/placement/link-contract.ts";
import type { Draft } from "./draft.ts";
import { isLanguage } from "./languages.ts";

/** What was received and with which number, without names. */
export interface SentReport {
  readonly receipt: Receipt;
  readonly entries: Report["entries"];
}

/** One remembered thing; null forgets it. */
export interface Slot<T> {
  readonly read: () => T | null;
  readonly write: (value: T | null) => void;
}

/**
 * What this device remembers: the token as long as the tab lives; the draft until it is sent; receipts until their days
 * close; the chosen language. No name and nothing the server told is ever among it.
 */
export interface Memory {
  readonly token: Slot<string>;
  readonly sent: Slot<readonly SentReport[]>;
  readonly draft: Slot<Draft>;
  readonly language: Slot<Language>;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isDraft = (value: unknown): value is Draft =>
  isObject(value) && "choices" in value && isObject(value.choices) && "filled" in value && "pending" in value;
const isSent = (value: unknown): value is readonly SentReport[] =>
  Array.isArray(value) && value.every((one: unknown) => isObject(one) && "receipt" in one && "entries" in one);

/** Storages are asked for at each use: a browser that forbids them throws already there. */
export const deviceMemory = (tab: () => Storage, device: () => Storage): Memory => ({
  token: slot(tab, "link", isText),
  sent: slot(device, "receipts", isSent),
  draft: slot(device, "draft", isDraft),
  language: slot(device, "language", isLanguage),
});

/** A device that forbids storing (a private window, a full disk) only loses the comfort: the page goes on. */
function slot<T>(storage: () => Storage, name: string, isValid: (value: unknown) => value is T): Slot<T> {
  const attempt = <R>(use: (storage: Storage) => R): R | null => {
    try {
      return use(storage());
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      attempt((stored) => {
        const value: unknown = JSON.parse(stored.getItem(name) ?? "null");
        return isValid(value) ? value : null;
      }),
    write: (value) => attempt((stored) => (value === null ? stored.removeItem(name) : stored.setItem(name, JSON.stringify(value)))),
  };
}
