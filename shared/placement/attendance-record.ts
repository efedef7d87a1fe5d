import type { UserId, WorkplaceId } from "../kernel/ids.ts";
import { type Instant, isWithin, type LocalDate, mondayOf } from "../kernel/local-date.ts";
import { type AttendanceCode, attributesOf } from "./attendance-codes.ts";
import { untouched } from "./attendance-report.ts";
import { judgeStatement } from "./attendance-statement.ts";
import {
  type AttendanceDay, type AttendanceWeek, type DayChange, type DayEntry, type DayRefusal, type DayRefused, isLocked, refused, sameStatement,
} from "./attendance.ts";
import { type ClosedDays, dayKind } from "./calendar.ts";
import type { PlacementSummary } from "./placement.ts";

/** What is known of a person when staff write in her weeks. */
export interface WeekFacts {
  readonly today: LocalDate;
  /** The weeks written in, and those of the days swapped to and from; a week nobody has written in is left out. */
  readonly weeks: readonly AttendanceWeek[];
  /** Those that count. */
  readonly placements: readonly PlacementSummary[];
  readonly closedAt: (workplace: WorkplaceId) => ClosedDays;
  /** Whether a day's attendance is still kept and may be shown. */
  readonly shows: (on: LocalDate) => boolean;
  /** The versions that entries bring back. */
  readonly earlier: (on: LocalDate, version: number) => AttendanceDay | undefined;
  /** Whether the organisation has a code in use on a day. */
  readonly offers: (code: AttendanceCode, on: LocalDate) => boolean;
}

export interface Writer {
  readonly by: UserId;
  readonly at: Instant;
}

export type DayOutcome =
  | { readonly on: LocalDate; readonly outcome: "stored" | "unchanged"; readonly version: number }
  | { readonly on: LocalDate; readonly outcome: "refused"; readonly reason: DayRefusal };

export interface WeekDecision {
  /** All that can be stored, in one transaction. */
  readonly changes: readonly DayChange[];
  readonly outcomes: readonly DayOutcome[];
}

/** The days as they will stand: one new version of each day that changes, however many entries touch it. */
class Draft {
  readonly #changes = new Map<LocalDate, AttendanceDay>();
  readonly #facts: WeekFacts;

  constructor(facts: WeekFacts) {
    this.#facts = facts;
  }
  stored(on: LocalDate): AttendanceDay | undefined {
    return this.#week(on)?.days[on];
  }
  day(on: LocalDate): AttendanceDay | undefined {
    return this.#changes.get(on) ?? this.stored(on);
  }
  isLocked(on: LocalDate): boolean {
    return isLocked(this.#week(on)?.sent, this.stored(on));
  }
  correctionOf(on: LocalDate, why: string | null): AttendanceDay["correction"] {
    const sent = this.#week(on)?.sent;
    return why === null || sent == null ? (this.stored(on)?.correction ?? null) : { why, after: sent.report };
  }
  write(on: LocalDate, day: AttendanceDay): void {
    this.#changes.set(on, { ...day, version: (this.stored(on)?.version ?? 0) + 1 });
  }
  changes(): DayChange[] {
    return [...this.#changes].map(([on, day]) => ({ on, day }));
  }
  #week(on: LocalDate): AttendanceWeek | undefined {
    return this.#facts.weeks.find(({ monday }) => monday === mondayOf(on));
  }
}

/** Staff record, correct and clear days. Each day is judged by itself: what is refused does not keep the others back. */
export function decideRecordWeek(facts: WeekFacts, entries: readonly DayEntry[], writer: Writer): WeekDecision {
  const draft = new Draft(facts);
  // Swaps last: a day swapped to may itself be among the entries.
  const ordered = entries.toSorted((a, b) => Number(a.code === "SWAPPED") - Number(b.code === "SWAPPED"));
  const refusals = new Map<LocalDate, DayRefusal>();
  for (const entry of ordered) {
    const refusal = enter(draft, facts, entry, writer);
    if (refusal !== undefined) refusals.set(entry.on, refusal.reason);
  }
  const changes = draft.changes();
  return { changes, outcomes: entries.map(({ on }) => outcomeOf(draft, changes, on, refusals.get(on))) };
}

function outcomeOf(draft: Draft, changes: readonly DayChange[], on: LocalDate, reason: DayRefusal | undefined): DayOutcome {
  if (reason !== undefined) return { on, outcome: "refused", reason };
  return { on, outcome: changes.some((change) => change.on === on) ? "stored" : "unchanged", version: draft.day(on)?.version ?? 1 };
}

function enter(draft: Draft, facts: WeekFacts, entry: DayEntry, writer: Writer): DayRefused | undefined {
  const { on } = entry;
  const stored = draft.stored(on);
  if (!facts.shows(on)) return refused("not-found");
  if (stored !== undefined && isSaidAgain(stored, entry, writer)) return undefined;
  if ((stored?.version ?? null) !== entry.version) return refused("version-conflict");
  if (draft.isLocked(on) && entry.correction === null) return refused("day-sent");
  if (entry.restores !== undefined) return bringBack(draft, facts, entry, entry.restores, writer);
  if (entry.code === "NOT_REPORTED") return clear(draft, entry, writer);
  if (!maySet(entry)) return refused("code-not-allowed");
  if (!facts.offers(entry.code, on)) return refused("code-ended");
  const placement = facts.placements.find(({ placementId }) => placementId === entry.placementId);
  const closed = placement === undefined ? null : facts.closedAt(placement.workplaceId);
  const said = judgeStatement({ on, today: facts.today, placement, closed }, entry);
  if ("kind" in said) return said;
  const unlinkable = linkSwap(draft, facts, entry, writer);
  if (unlinkable !== undefined) return unlinkable;
  draft.write(on, { ...entryOf(draft, entry, writer), ...said, placementId: entry.placementId, confirmed: { ...writer } });
  return undefined;
}

/** Of their own knowledge what staff may set; in an employer's name what he may say as well. */
function maySet({ on, code, behalf }: DayEntry): boolean {
  const { who } = attributesOf(code, on);
  return who.staff || (behalf !== null && who.employer);
}

/** Takes a later word back. The content comes from the history: nobody on the staff can put a word into an employer's mouth that he never said. */
function bringBack(draft: Draft, facts: WeekFacts, entry: DayEntry, version: number, { by, at }: Writer): DayRefused | undefined {
  const { on } = entry;
  const [stored, earlier] = [draft.stored(on), facts.earlier(on, version)];
  if (stored === undefined || earlier === undefined || !sameStatement(earlier, entry)) return refused("version-conflict");
  // Another day hangs on a swap: it is made and unmade by its own entry alone.
  if (stored.swappedTo !== earlier.swappedTo || stored.swappedFrom !== earlier.swappedFrom) return refused("swap-not-possible");
  const placement = facts.placements.find(({ placementId }) => placementId === earlier.placementId);
  if (placement === undefined || !isWithin(on, placement)) return refused("day-outside-placement");
  draft.write(on, { ...earlier, dispute: stored.dispute, correction: draft.correctionOf(on, entry.correction), restored: { by, at, version } });
  return undefined;
}

/** The same entry once more, because its answer was lost on the way; what it stored stands. */
function isSaidAgain(stored: AttendanceDay, entry: DayEntry, { by }: Writer): boolean {
  const { reportedBy, restored } = stored;
  if (entry.restores !== undefined)
    return stored.version === (entry.version ?? 0) + 1 && restored?.version === entry.restores && restored.by === by;
  return (
    stored.version === (entry.version ?? 0) + 1 &&
    stored.code === entry.code &&
    (entry.minutes === null || stored.minutes === entry.minutes) &&
    stored.placementId === entry.placementId &&
    stored.swappedTo === entry.swappedTo &&
    reportedBy.kind === "staff" &&
    reportedBy.userId === by &&
    reportedBy.behalf === entry.behalf
  );
}

/** A cleared day is a version like any other; nobody has said anything of it from then on. */
function clear(draft: Draft, entry: DayEntry, writer: Writer): DayRefused | undefined {
  const day = draft.stored(entry.on);
  if (day === undefined || (day.code === "NOT_REPORTED" && day.proposal === null)) return refused("nothing-to-clear");
  if (entry.minutes !== null || entry.swappedTo !== null) return refused("minutes-not-allowed");
  const unlinkable = unlink(draft, entry, writer, day.swappedTo);
  if (unlinkable !== undefined) return unlinkable;
  draft.write(entry.on, { ...entryOf(draft, entry, writer), code: "NOT_REPORTED", minutes: null, placementId: day.placementId });
  return undefined;
}

const entryOf = (draft: Draft, entry: DayEntry, { by, at }: Writer) => ({
  ...untouched,
  swappedTo: entry.swappedTo,
  swappedFrom: draft.day(entry.on)?.swappedFrom ?? null,
  dispute: draft.stored(entry.on)?.dispute ?? null,
  correction: draft.correctionOf(entry.on, entry.correction),
  reportedBy: { kind: "staff", userId: by, behalf: entry.behalf } as const,
  reportedAt: at,
  version: 1,
});

/** Ties a swapped day to the day it is swapped for, and frees the one it was tied to before. */
function linkSwap(draft: Draft, facts: WeekFacts, entry: DayEntry, writer: Writer): DayRefused | undefined {
  const to = entry.code === "SWAPPED" ? entry.swappedTo : null;
  if ((entry.code === "SWAPPED") !== (entry.swappedTo !== null)) return refused("swap-not-possible");
  const before = draft.stored(entry.on)?.swappedTo ?? null;
  if (before === to) return undefined;
  if (to !== null && !isFree(draft, facts, entry, to)) return refused("swap-not-possible");
  if (to !== null && draft.isLocked(to) && entry.correction === null) return refused("day-sent");
  const unlinkable = unlink(draft, entry, writer, before);
  if (unlinkable !== undefined || to === null) return unlinkable;
  const day = draft.day(to) ?? emptyDay(entry, writer);
  draft.write(to, { ...day, swappedFrom: entry.on, correction: draft.correctionOf(to, entry.correction) });
  return undefined;
}

function unlink(draft: Draft, entry: DayEntry, writer: Writer, from: LocalDate | null): DayRefused | undefined {
  const day = from === null ? undefined : draft.day(from);
  if (from === null || day === undefined) return undefined;
  if (draft.isLocked(from) && entry.correction === null) return refused("day-sent");
  const freed = day.code === "NOT_REPORTED" ? { ...day, ...emptyDay(entry, writer), dispute: day.dispute } : day;
  draft.write(from, { ...freed, swappedFrom: null, correction: draft.correctionOf(from, entry.correction) });
  return undefined;
}

/** A service day by agreement, of which nobody has said anything yet. */
const emptyDay = ({ placementId }: DayEntry, { by, at }: Writer): AttendanceDay => ({
  ...untouched, code: "NOT_REPORTED", minutes: null, reportedBy: { kind: "staff", userId: by, behalf: null }, reportedAt: at, placementId, version: 1,
});

/** A swap needs an agreed day to give and, within the same placement, one that is none and stands for no other. */
function isFree(draft: Draft, { placements, closedAt, shows }: WeekFacts, { on, placementId }: DayEntry, to: LocalDate): boolean {
  const placement = placements.find((one) => one.placementId === placementId);
  if (placement === undefined || to === on || !shows(to) || !isWithin(to, placement)) return false;
  const kindOf = (date: LocalDate) => dayKind(placement, closedAt(placement.workplaceId), date).kind;
  const taken = placements.some((other) => other.placementId !== placementId && dayKind(other, closedAt(other.workplaceId), to).kind === "planned");
  const day = draft.day(to);
  return kindOf(on) === "planned" && kindOf(to) === "not-agreed" && !taken && day?.code !== "SWAPPED" && (day?.swappedFrom ?? on) === on;
}
