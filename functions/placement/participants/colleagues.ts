import type { UserId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { CallerReader } from "../../runtime/caller.ts";

/** Whether somebody can be given people at all: an account in use with a role in the register. */
export async function worksHere(colleagues: CallerReader, staffId: UserId): Promise<boolean> {
  const { user } = await colleagues.read(staffId, []);
  return user?.status === "active" && user.roles.placement !== null;
}

export async function insistOnColleague(colleagues: CallerReader, staffId: UserId): Promise<void> {
  if (!(await worksHere(colleagues, staffId))) throw new Problem("invalid-input", [{ path: "staffId", code: "not-working-here" }]);
}
