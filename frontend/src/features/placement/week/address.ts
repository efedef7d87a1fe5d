import { useParams, useSearch } from "@tanstack/react-router";
import * as z from "zod";
import { UserId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import { useSession } from "../../../api/session-context.ts";

const Path = z.object({ monday: LocalDate.optional().catch(undefined) });
const Search = z.object({ staff: UserId.optional().catch(undefined) });

/** What the address asks for: a week by any of its days, and for a main user whose week it is. */
export function useWeekAddress() {
  const { user } = useSession();
  const { monday } = Path.parse(useParams({ strict: false }));
  const { staff } = Search.parse(useSearch({ strict: false }));
  const mayChoose = user.roles.placement === "main";
  return {
    asked: monday === undefined ? undefined : mondayOf(monday),
    staffId: mayChoose && staff !== undefined ? staff : user.userId,
    own: user.userId,
    mayChoose,
  };
}
