import * as z from "zod";
import { Problem } from "../../shared/kernel/problems.ts";
import { seal, unseal } from "./seal.ts";
import type { Secrets } from "./secrets.ts";

const PageKey = z.strictObject({ PK: z.string(), SK: z.string() });
export type PageKey = z.infer<typeof PageKey>;

/** A place in a list, sealed to the user and the list: a raw DynamoDB key would tell ids and let a caller jump into another's partition. */
export async function sealCursor(secrets: Secrets, boundTo: string, key: PageKey | undefined): Promise<string | null> {
  return key === undefined ? null : seal(secrets, "cursor", boundTo, JSON.stringify(key));
}

/** Refuses (`invalid-input`) a cursor that was changed, or sealed for somebody or something else. */
export async function openCursor(secrets: Secrets, boundTo: string, cursor: string | undefined): Promise<PageKey | undefined> {
  if (cursor === undefined) return undefined;
  const opened = await unseal(secrets, "cursor", boundTo, cursor);
  if (opened === undefined) throw new Problem("invalid-input", [{ path: "cursor", code: "invalid" }]);
  return PageKey.parse(JSON.parse(opened));
}
