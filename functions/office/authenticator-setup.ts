import * as z from "zod";
import { Problem } from "../../shared/kernel/problems.ts";
import { seal, unseal } from "../runtime/seal.ts";
import type { Secrets } from "../runtime/secrets.ts";

/** What the pool gave for a right password, kept from everybody until an authenticator has been set up. */
const Held = z.strictObject({ accessToken: z.string(), refreshToken: z.string() });
type Held = z.infer<typeof Held>;

/**
 * The session of somebody who still has no authenticator. A pool that requires one cannot let an administrator take a
 * lost one away, so ours leaves it to this function to require it (ADR 0014): the tokens of the password travel through
 * the browser sealed, and are handed out when the first code has been given.
 */
export const holdTokens = (secrets: Secrets, userName: string, held: Held): Promise<string> =>
  seal(secrets, "authenticator-setup", boundTo(userName), JSON.stringify(held));

/** Refuses `sign-in-expired`. */
export async function heldTokens(secrets: Secrets, userName: string, session: string): Promise<Held> {
  const opened = await unseal(secrets, "authenticator-setup", boundTo(userName), session);
  if (opened === undefined) throw new Problem("sign-in-expired");
  return Held.parse(JSON.parse(opened));
}

const boundTo = (userName: string): string => userName.toLowerCase();
