import { useMemo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { formatMinutes } from "../../../i18n/format.ts";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import type { Said } from "./saving/wish.ts";

/** "Osan päivästä, 2 h 30 min" */
export type SayStatement = (said: Said, on: LocalDate) => string;

/** What a day says, in the words of that day. The same until a code is worded otherwise. */
export function useSayStatement(): SayStatement {
  const { labelOf } = useAttendanceCodes();
  return useMemo(() => ({ code, minutes }, on) => (minutes === null ? labelOf(code, on) : `${labelOf(code, on)}, ${formatMinutes(minutes)}`), [labelOf]);
}
