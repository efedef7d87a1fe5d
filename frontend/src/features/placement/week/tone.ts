import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";

/** How an entry is drawn: the letter carries the meaning, the tone only helps the eye. */
export type Tone = "present" | "partial" | "absent" | "accepted" | "unauthorised" | "undecided" | "none";

export function toneOf(code: AttendanceCode, on: LocalDate): Tone {
  const { attended, minutes, absence } = attributesOf(code, on);
  if (attended) return minutes === "required" ? "partial" : "present";
  switch (absence) {
    case null:
      return "none";
    case "own-illness":
    case "child-illness":
      return "absent";
    case "accepted":
    case "other":
      return "accepted";
    case "unauthorised":
    case "undecided":
      return absence;
  }
}
