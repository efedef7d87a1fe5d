import * as z from "zod";
import { LocalDate } from "../kernel/local-date.ts";
import { ClientRow } from "./client-row.ts";

/** What somebody types to find a client; it travels in a body and is kept nowhere. */
export const ClientSearch = z.strictObject({ by: z.enum(["identity-code", "name"]), text: z.string().trim().min(1).max(100) });
export type ClientSearch = z.infer<typeof ClientSearch>;

export const mostFound = 50;

export const FoundClients = z.strictObject({
  rows: z.array(ClientRow).max(mostFound),
  /** There are more than are shown: the text is to be made longer. */
  more: z.boolean(),
  today: LocalDate,
});
export type FoundClients = z.infer<typeof FoundClients>;

/** Searches by identity code in an hour, of one member of staff. */
export const codeSearchesAnHour = 20;

const wordsOf = (text: string): string[] => text.normalize("NFC").toLocaleLowerCase("fi-FI").split(/[\s,]+/u).filter((word) => word !== "");

/** Whether every word that was typed begins one of the person's names, in any order. */
export function namesMatch({ firstNames, lastName }: Pick<ClientRow, "firstNames" | "lastName">, text: string): boolean {
  const names = [...wordsOf(lastName), ...wordsOf(firstNames), ...wordsOf(`${firstNames} ${lastName}`.replaceAll("-", " "))];
  return wordsOf(text).every((word) => names.some((name) => name.startsWith(word)));
}

/** What of the text may be a surname: all of it, its first word, or its last ones. */
export function surnamesIn(text: string): string[] {
  const words = wordsOf(text);
  return [...new Set([words.join(" "), words[0] ?? "", words.at(-1) ?? "", words.slice(1).join(" "), words.slice(0, -1).join(" ")])].filter((name) => name !== "").slice(0, 5);
}
