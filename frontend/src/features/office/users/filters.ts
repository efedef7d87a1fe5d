import * as z from "zod";
import { OfficeRole, UserStatus } from "../../../../../shared/kernel/caller.ts";

/** What somebody may be filtered by: the roles as they are named in the list. */
export const RoleFilter = z.enum(["main", "ordinary", "coach", ...OfficeRole.options]);
export type RoleFilter = z.infer<typeof RoleFilter>;

/** Coded filters stand in the address. */
export const UserFilters = z.object({
  status: UserStatus.optional().catch(undefined),
  role: RoleFilter.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
});
export type UserFilters = z.output<typeof UserFilters>;
