import type { ParticipantId, UserId } from "../../../../../shared/kernel/ids.ts";
import { type AttendanceCode, attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import type { AttendanceDay, ReportedBy } from "../../../../../shared/placement/attendance.ts";
import type { WeekCell, WeekRow } from "./cell.ts";
import { type CellSave, lastWord, saveStateOf, type Stands, type Trouble } from "./saving/cell-save.ts";
import type { PersonSaves } from "./saving/queue.ts";
import { nothingSaid, type Said, sayTheSame } from "./saving/wish.ts";

/** By whose word, and how it came. */
export type Source = "employer" | "staff" | "phone" | "paper";

/** What a square shows: what stands, or what the person at the screen has just made of it. */
export interface Shown extends WeekCell {
  readonly said: Said;
  readonly source: Source | null;
  readonly confirmed: boolean;
  readonly proposal: boolean;
  readonly disputed: boolean;
  readonly saving: "clean" | "unsaved" | "trouble";
  readonly trouble: Trouble | null;
}

/** A square together with whose it is. */
export interface Square {
  readonly row: WeekRow;
  readonly cell: Shown;
}

export interface ShownRow {
  readonly row: WeekRow;
  readonly cells: readonly Shown[];
}

const sourceOf = (by: ReportedBy): Source => (by.kind === "employer" ? "employer" : (by.behalf ?? "staff"));

const isDisputed = (day: AttendanceDay | undefined): boolean => day?.dispute?.settled === null;

function savingOf(save: CellSave | undefined): Shown["saving"] {
  const state = save === undefined ? "clean" : saveStateOf(save);
  return state === "clean" || state === "trouble" ? state : "unsaved";
}

export function shownOf(cell: WeekCell, save: CellSave | undefined): Shown {
  const { day } = cell;
  const word = lastWord(save);
  const about = { ...cell, saving: savingOf(save), trouble: save?.trouble ?? null };
  if (word?.kind === "record") {
    const { code, minutes, behalf } = word.mark;
    const source = code === "NOT_REPORTED" ? null : (behalf ?? "staff");
    return { ...about, said: { code, minutes }, source, confirmed: source !== null, proposal: false, disputed: isDisputed(day) };
  }
  return {
    ...about,
    said: day === undefined ? nothingSaid : { code: day.code, minutes: day.minutes },
    source: day === undefined ? null : sourceOf(day.reportedBy),
    confirmed: day !== undefined && (word !== null || day.confirmed !== null),
    proposal: day?.proposal != null,
    disputed: isDisputed(day),
  };
}

export const isSaid = ({ said }: Pick<Shown, "said">): boolean => said.code !== "NOT_REPORTED";

/** Agreed, not in the future, and nobody has said anything. */
export const isMissing = (cell: Shown): boolean => cell.ground === "planned" && !cell.future && !isSaid(cell);

/** Something reported that nobody on the staff has taken a stand on. */
export const awaitsConfirmation = (cell: Shown): boolean => isSaid(cell) && !cell.confirmed && cell.trouble === null;

/** Reported just as it was agreed: there is nothing to think about. */
export const isAsPlanned = (cell: Shown): boolean =>
  cell.said.code === "PRESENT" && cell.planned !== undefined && cell.said.minutes === Math.min(cell.planned, 480) && !cell.proposal && !cell.disputed;

export const isAttended = ({ said, on }: Pick<Shown, "said" | "on">): boolean => attributesOf(said.code, on).attended;

/** A day as the server holds it, for whoever types over it. */
export const standsOf = ({ day, version }: WeekCell, me: UserId): Stands => ({
  version,
  said: day === undefined ? nothingSaid : { code: day.code, minutes: day.minutes },
  confirmed: day?.confirmed != null,
  own: day?.reportedBy.kind === "staff" && day.reportedBy.userId === me,
});

interface Remembered {
  readonly cells: readonly WeekCell[];
  readonly saves: PersonSaves | undefined;
  readonly shown: ShownRow;
}

/**
 * Puts what is being saved over what was read. A row, and in it a square, is made anew only when its own data or its
 * own saving changed what it shows, so that the others need not be drawn again with every key.
 */
export function createRowMemory(): (rows: readonly { readonly row: WeekRow; readonly cells: readonly WeekCell[] }[], people: Readonly<Partial<Record<ParticipantId, PersonSaves>>>) => ShownRow[] {
  const remembered = new Map<ParticipantId, Remembered>();
  return (rows, people) =>
    rows.map(({ row, cells }) => {
      const saves = people[row.participantId];
      const before = remembered.get(row.participantId);
      if (before?.cells === cells && before.saves === saves) return before.shown;
      const known = before?.cells === cells ? before : undefined;
      const made = cells.map((cell, index) => likeBefore(known?.shown.cells[index], shownOf(cell, saves?.[cell.on])));
      const shown = known !== undefined && made.every((cell, index) => cell === known.shown.cells[index]) ? known.shown : { row, cells: made };
      remembered.set(row.participantId, { cells, saves, shown });
      return shown;
    });
}

const drawn = ["source", "confirmed", "proposal", "disputed", "saving", "trouble"] as const satisfies readonly (keyof Shown)[];

/** The square of before, where the new one reads the same: that a letter has left for the server is seen nowhere in it. */
const likeBefore = (before: Shown | undefined, now: Shown): Shown =>
  before !== undefined && sayTheSame(before.said, now.said) && drawn.every((field) => before[field] === now[field]) ? before : now;

/** The agreed length, as far as it counts; what an entry by plan says. */
export const plannedLength = (cell: WeekCell): number | null => (cell.planned === undefined ? null : Math.min(cell.planned, 480));

/** Which code needs to know how long somebody was there, when the plan does not tell. */
export function needsLength(code: AttendanceCode, cell: WeekCell): boolean {
  const { minutes } = attributesOf(code, cell.on);
  return minutes === "required" || (minutes === "plan" && cell.planned === undefined);
}
