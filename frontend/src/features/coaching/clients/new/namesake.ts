import type { ClientRow } from "../../../../../../shared/coaching/client-row.ts";
import type { BasicsValues } from "./form-values.ts";

const plain = (name: string): string => name.trim().toLocaleLowerCase("fi");

/** One of the coach's own clients of the same last name and first first name. Of anybody else's clients nothing is told. */
export function namesake({ firstNames, lastName }: Pick<BasicsValues, "firstNames" | "lastName">, own: readonly Pick<ClientRow, "firstNames" | "lastName">[]): string | undefined {
  const [first = ""] = plain(firstNames).split(/\s+/u);
  if (first === "" || plain(lastName) === "") return undefined;
  const found = own.find((row) => plain(row.lastName) === plain(lastName) && plain(row.firstNames).split(/\s+/u)[0] === first);
  return found === undefined ? undefined : `${found.lastName} ${found.firstNames}`;
}
