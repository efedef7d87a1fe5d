import type { UserId } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { CallerReader } from "../runtime/caller.ts";

/** Whoever is given a client has an account in use and a role in this register. */
export async function insistOnCoach(colleagues: CallerReader, staffId: UserId, path = "staffId"): Promise<void> {
  const { user } = await colleagues.read(staffId, []);
  if (user?.status !== "active" || user.roles.coaching === null) throw new Problem("invalid-input", [{ path, code: "not-working-here" }]);
}
