import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import { attendanceRoutes } from "../../../../../shared/placement/attendance-contract.ts";
import { fortnightRoutes } from "../../../../../shared/placement/fortnight-contract.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { todayHere } from "../../../ui/clock.ts";

/** The board asked for, or the one that is going on: this device's clock only guesses it. */
export function useBoard(staffId: UserId, asked: LocalDate | undefined) {
  const guess = mondayOf(todayHere());
  const guessed = useRead(fortnightRoutes.readFortnights, { params: { staffId, monday: guess } }, { enabled: asked === undefined });
  const monday = asked ?? (guessed.data === undefined ? guess : mondayOf(guessed.data.today));
  return { monday, query: useRead(fortnightRoutes.readFortnights, { params: { staffId, monday } }) };
}

const refreshes = [fortnightRoutes.readFortnights, attendanceRoutes.readWeek];

/** What staff do to one person's fortnight; each ends when the board has been read again. */
export const useFortnightCommands = () => ({
  record: useCommand(attendanceRoutes.recordWeek, { refreshes }),
  confirm: useCommand(attendanceRoutes.confirmWeek, { refreshes }),
  count: useCommand(attendanceRoutes.countDay, { refreshes }),
  certificate: useCommand(fortnightRoutes.noteCertificate, { refreshes }),
  report: useCommand(fortnightRoutes.absenceReport, { refreshes }),
  sent: useCommand(fortnightRoutes.markFortnightSent, { refreshes }),
});
