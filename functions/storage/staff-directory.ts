import * as z from "zod";
import { CallerRecord } from "../../shared/kernel/caller.ts";
import type { Table } from "./table.ts";

/** What a job must know of the staff to write to them. */
const Colleague = CallerRecord.pick({ userId: true, language: true, status: true, roles: true }).extend({
  email: z.email(),
  notifications: z.object({ digest: z.boolean() }),
});
export type Colleague = z.infer<typeof Colleague>;

/** Everybody who has ever been on the staff. */
export async function staffDirectory(office: Table): Promise<Colleague[]> {
  return (await office.all("USERS", "USER#")).map((item) => Colleague.parse(item));
}
