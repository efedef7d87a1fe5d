import type { ProblemCode } from "../../../../../../shared/kernel/problems.ts";
import { type Said, sameWish, sayTheSame, type Wish } from "./wish.ts";

/** A day as the server holds it, as far as this page knows. */
export interface Stands {
  /** Null while nobody has ever said anything of the day. */
  readonly version: number | null;
  readonly said: Said;
  /** Staff have taken a stand on it. */
  readonly confirmed: boolean;
  /** The last word is that of the person at this screen. */
  readonly own: boolean;
}

/** What keeps a wish from being stored. The wish itself is kept, until the person has chosen. */
export type Trouble =
  | { readonly kind: "refused"; readonly wish: Wish; readonly reason: ProblemCode }
  /** Somebody was quicker; `checked` once what stands has been read, and the person can choose. */
  | { readonly kind: "conflict"; readonly wish: Wish; readonly checked: boolean };

/** One person's one day on its way to the server. A day without any of this is clean. */
export interface CellSave {
  /** What the wishes are stored over: seen when the first of them was typed, or written by the one before. */
  readonly over: Stands;
  /** Typed, not yet sent. */
  readonly wanted: Wish | null;
  /** Sent, not yet answered. */
  readonly sending: Wish | null;
  /** Sent, and the answer got lost on the way: what stands may be one of these. */
  readonly lost: readonly Wish[];
  readonly trouble: Trouble | null;
  /** When `wanted` was typed, in milliseconds: it waits a moment for what is typed next. */
  readonly typedAt: number;
  /** Stored, but what is read of the week does not know of it yet. */
  readonly stored: Wish | null;
}

/** The four states of saving; `trouble` waits for the person. */
export type SaveState = "clean" | "dirty" | "saving:clean" | "saving:dirty" | "trouble";

export function saveStateOf({ wanted, sending, trouble }: CellSave): SaveState {
  if (sending !== null) return wanted === null ? "saving:clean" : "saving:dirty";
  if (wanted !== null) return "dirty";
  return trouble === null ? "clean" : "trouble";
}

const untouched = (over: Stands): CellSave => ({ over, wanted: null, sending: null, lost: [], trouble: null, typedAt: 0, stored: null });

const fulfilled = ({ said, confirmed }: Stands, wish: Wish): boolean =>
  wish.kind === "confirm" ? confirmed : sayTheSame(said, wish.mark);

/** Its code and minutes are all it says. */
const isPlain = (wish: Wish): boolean =>
  wish.kind === "record" && wish.mark.behalf === null && wish.mark.swappedTo === null && wish.mark.correction === null;

/** Nothing of it is left to do or to remember. */
const isOver = ({ wanted, sending, lost, trouble, stored }: CellSave): boolean =>
  wanted === null && sending === null && lost.length === 0 && trouble === null && stored === null;

/** A day that is clean once more is forgotten. */
export const kept = (cell: CellSave): CellSave | undefined => (isOver(cell) ? undefined : cell);

/** Somebody typed. `seen` is what the week showed beneath; a wish already on its way is overtaken by the new one. */
export function typed(cell: CellSave | undefined, wish: Wish, seen: Stands, at: number): CellSave {
  const before = cell ?? untouched(seen);
  const underWay = before.sending !== null || before.lost.length > 0;
  // A choice made over what stands now answers the conflict.
  const over = underWay || before.wanted !== null || before.stored !== null ? before.over : seen;
  const next = { ...before, over, wanted: wish, typedAt: at, trouble: null };
  if (before.sending !== null && sameWish(before.sending, wish)) return { ...next, wanted: null };
  // Typed and taken back before it left: there is nothing to send.
  const nothingNew = !underWay && isPlain(wish) && fulfilled(over, wish);
  return nothingNew && (over.own || before.wanted !== null) ? { ...next, wanted: null } : next;
}

export const started = (cell: CellSave): CellSave => ({ ...cell, wanted: null, sending: cell.wanted });

/** The server has stored it as this version, or had it so already. */
export function stored(cell: CellSave, version: number): CellSave {
  const wish = cell.sending;
  if (wish === null) return cell;
  const done = { ...cell, sending: null, lost: [] };
  if (wish.kind === "confirm") return { ...done, over: { ...cell.over, version, confirmed: true }, stored: cell.stored ?? wish };
  const { code, minutes } = wish.mark;
  return { ...done, over: { version, said: { code, minutes }, confirmed: true, own: true }, stored: wish };
}

/** The server refused it, this day alone or the request as a whole. What was typed meanwhile goes on. */
export function refused(cell: CellSave, reason: ProblemCode): CellSave {
  const wish = cell.wanted ?? cell.sending;
  if (cell.sending === null || wish === null) return cell;
  const answered = { ...cell, sending: null };
  // Whatever is typed over what stood before will meet the same: it waits for what stands now.
  if (reason === "version-conflict") return { ...answered, wanted: null, trouble: { kind: "conflict", wish, checked: false } };
  return cell.wanted === null ? { ...answered, trouble: { kind: "refused", wish, reason } } : answered;
}

/** No answer came: it is sent again, and may have been stored all the same. */
export function unanswered(cell: CellSave): CellSave {
  if (cell.sending === null) return cell;
  return { ...cell, wanted: cell.wanted ?? cell.sending, sending: null, lost: [...cell.lost, cell.sending] };
}

/** The week was read again. */
export function read(cell: CellSave, now: Stands): CellSave {
  const caughtUp = (now.version ?? 0) >= (cell.over.version ?? 0);
  if (!caughtUp) return cell;
  const shown = { ...cell, stored: null };
  if (cell.trouble?.kind === "conflict") return judged(shown, cell.trouble.wish, now);
  // While something is under way its own chain of versions goes on; otherwise what stands now is the new ground.
  const idle = cell.sending === null && cell.wanted === null && cell.lost.length === 0;
  return idle ? { ...shown, over: now } : shown;
}

/** A refusal for a newer version, seen against what stands: one's own lost words are no other's. */
function judged(cell: CellSave, wish: Wish, now: Stands): CellSave {
  const calm = { ...cell, over: now, lost: [], trouble: null };
  if (fulfilled(now, wish) && now.confirmed) return calm;
  const ownWord = now.own && cell.lost.some((sent) => sent.kind === "record" && fulfilled(now, sent));
  // The same thing said by an employer meanwhile only wants a member of the staff to stand behind it; and where this day
  // is as it was, another of the week was written at the same moment.
  if (ownWord || fulfilled(now, wish) || now.version === cell.over.version) return { ...calm, wanted: wish };
  if (wish.kind === "confirm") return { ...calm, trouble: { kind: "refused", wish, reason: "version-conflict" } };
  return { ...calm, trouble: { kind: "conflict", wish, checked: true } };
}

/** What the person sees in the square: her own last word, wherever it is on its way. */
export function lastWord(cell: CellSave | undefined): Wish | null {
  return cell?.wanted ?? cell?.sending ?? cell?.stored ?? null;
}
