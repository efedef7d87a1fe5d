import { useParams, useSearch } from "@tanstack/react-router";
import { useSession } from "../../../api/session-context.ts";

/** What the address asks for: a week by any of its days, and for a main user whose week it is. */
export function useWeekAddress() {
  const { user } = useSession();
  const { monday } = useParams({ strict: false });
  const { staff } = useSearch({ strict: false });
  const mayChoose = user.roles.placement === "main";
  return {
    asked: monday,
    staffId: mayChoose && staff !== undefined ? staff : user.userId,
    own: user.userId,
    mayChoose,
  };
}
