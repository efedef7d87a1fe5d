import type { Roles } from "../../../../../shared/kernel/caller.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import type { RoleFilter, UserFilters } from "./filters.ts";

function hasRole({ coaching, placement, office }: Roles, role: RoleFilter): boolean {
  if (role === "main") return placement === "main" || coaching === "main";
  if (role === "ordinary") return placement === "ordinary";
  if (role === "coach") return coaching === "ordinary";
  return office.includes(role);
}

/** Whether a user is shown under the filters of the address. */
export const matches = ({ status, roles, units }: Pick<ListedUser, "status" | "roles" | "units">, wanted: UserFilters): boolean =>
  (wanted.status === undefined || status === wanted.status) &&
  (wanted.role === undefined || hasRole(roles, wanted.role)) &&
  (wanted.unit === undefined || units.some((id) => id === wanted.unit));
