import type { ParticipantId } from "../../../../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../../../../shared/kernel/local-date.ts";
import type { ProblemCode } from "../../../../../../shared/kernel/problems.ts";
import { type CellSave, kept, read, refused, saveStateOf, type Stands, started, stored, typed, unanswered } from "./cell-save.ts";
import type { Wish } from "./wish.ts";

/** What is typed waits so long for what is typed next, in milliseconds. */
export const debounce = 600;
/** Requests side by side: quick for forty people, polite to the gateway's throttle. */
const atATime = 3;
/** Pauses between tries while there is no connection, in milliseconds; the last one repeats. */
const pauses = [1000, 2000, 5000, 10_000, 30_000] as const;

export type PersonSaves = Readonly<Partial<Record<LocalDate, CellSave>>>;

/** Everything typed that the week read from the server does not show yet. A person's part changes only when hers does. */
export interface Queue {
  readonly people: Readonly<Partial<Record<ParticipantId, PersonSaves>>>;
  /** Null while answers come. */
  readonly down: Down | null;
}

/** Why no answer comes: the line is cut, the server has trouble, or it speaks a newer language than this page. */
export type Outage = "offline" | "server" | "outdated";

/** Tries without an answer, one after another, and when the next one may leave. */
interface Down {
  readonly why: Outage;
  readonly tries: number;
  readonly nextAt: number;
}

export const emptyQueue: Queue = { people: {}, down: null };

export interface CellAddress {
  readonly participantId: ParticipantId;
  readonly on: LocalDate;
}

/** One person's wishes of one week and of one kind: one request. */
export interface Batch {
  readonly participantId: ParticipantId;
  readonly monday: LocalDate;
  readonly kind: Wish["kind"];
  readonly days: readonly { readonly on: LocalDate; readonly wish: Wish; readonly version: number | null }[];
}

export type DayAnswer =
  | { readonly on: LocalDate; readonly outcome: "stored" | "unchanged"; readonly version: number }
  | { readonly on: LocalDate; readonly outcome: "refused"; readonly reason: ProblemCode };

const cellsOf = ({ people }: Queue): (CellAddress & { readonly cell: CellSave })[] =>
  entries(people).flatMap(([participantId, days]) => entries(days).map(([on, cell]) => ({ participantId, on, cell })));

function entries<Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>): (readonly [Key, Value])[];
function entries(record: object): (readonly [string, unknown])[] {
  return Object.entries(record);
}

export const saveAt = ({ people }: Queue, { participantId, on }: CellAddress): CellSave | undefined => people[participantId]?.[on];

function changed(queue: Queue, { participantId, on }: CellAddress, change: (cell: CellSave) => CellSave | undefined): Queue {
  const cell = saveAt(queue, { participantId, on });
  return cell === undefined ? queue : put(queue, { participantId, on }, change(cell));
}

function put(queue: Queue, { participantId, on }: CellAddress, cell: CellSave | undefined): Queue {
  const { [on]: before, ...others } = queue.people[participantId] ?? {};
  if (cell === before) return queue;
  const days: PersonSaves = cell === undefined ? others : { ...others, [on]: cell };
  return { ...queue, people: { ...queue.people, [participantId]: days } };
}

/** Somebody typed on a square, over what the week showed there. */
export function type(queue: Queue, at: CellAddress, wish: Wish, seen: Stands, now: number): Queue {
  return put(queue, at, kept(typed(saveAt(queue, at), wish, seen, now)));
}

/** What may leave now, oldest first. A person's week has one request under way at a time: the next needs its version. */
export function dueBatches(queue: Queue, now: number): Batch[] {
  if (queue.down !== null && now < queue.down.nextAt) return [];
  const cells = cellsOf(queue);
  const busy = new Set(cells.filter(({ cell }) => cell.sending !== null).map(weekKey));
  const weeks = Map.groupBy(cells.filter(({ cell }) => cell.wanted !== null), weekKey);
  const ready = [...weeks]
    .filter(([key, week]) => !busy.has(key) && Math.max(...week.map(({ cell }) => cell.typedAt)) + debounce <= now)
    .toSorted(([, a], [, b]) => firstTyped(a) - firstTyped(b))
    .flatMap(([, week]) => batchOf(week));
  // Without a connection one request goes ahead of the others, to see.
  const room = (queue.down === null ? atATime : 1) - busy.size;
  return ready.slice(0, Math.max(0, room));
}

/** Reckoned once a date: every key asks for the Monday of every day that waits. */
const mondays = new Map<LocalDate, LocalDate>();
function mondayFor(on: LocalDate): LocalDate {
  const known = mondays.get(on) ?? mondayOf(on);
  mondays.set(on, known);
  return known;
}

const weekKey = ({ participantId, on }: CellAddress): string => `${participantId} ${mondayFor(on)}`;
const firstTyped = (week: readonly { readonly cell: CellSave }[]): number => Math.min(...week.map(({ cell }) => cell.typedAt));

/** The wishes of the kind that comes first; the others follow when these are answered. */
function batchOf(week: readonly (CellAddress & { readonly cell: CellSave })[]): Batch[] {
  const [first] = week;
  const kind = first?.cell.wanted?.kind;
  if (first === undefined || kind === undefined) return [];
  const days = week.flatMap(({ on, cell: { wanted, over } }) => (wanted?.kind === kind ? [{ on, wish: wanted, version: over.version }] : []));
  return [{ participantId: first.participantId, monday: mondayFor(first.on), kind, days }];
}

const over = (queue: Queue, { participantId, days }: Pick<Batch, "participantId" | "days">, change: (cell: CellSave, on: LocalDate) => CellSave | undefined): Queue =>
  days.reduce((next, { on }) => changed(next, { participantId, on }, (cell) => change(cell, on)), queue);

export const start = (queue: Queue, batch: Batch): Queue => over(queue, batch, started);

/** The server answered day by day. A day it did not speak of is sent again. */
export function answered(queue: Queue, batch: Batch, answers: readonly DayAnswer[]): Queue {
  const up = { ...queue, down: null };
  return over(up, batch, (cell, on) => {
    const answer = answers.find((one) => one.on === on);
    if (answer === undefined) return unanswered(cell);
    return kept(answer.outcome === "refused" ? refused(cell, answer.reason) : stored(cell, answer.version));
  });
}

/** The server refused the request as a whole. */
export const refusedWhole = (queue: Queue, batch: Batch, reason: ProblemCode): Queue =>
  over({ ...queue, down: null }, batch, (cell) => refused(cell, reason));

/** No answer came. The next try waits, longer each time. */
export function lost(queue: Queue, batch: Batch, now: number, why: Outage): Queue {
  const tries = (queue.down?.tries ?? 0) + 1;
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? 0;
  return { ...over(queue, batch, unanswered), down: { why, tries, nextAt: now + pause } };
}

/** The connection is said to be back, or the person asks for a try. */
export const tryNow = (queue: Queue, now: number): Queue => (queue.down === null ? queue : { ...queue, down: { ...queue.down, nextAt: now } });

/** The person waits for these words: they leave without a pause. */
export const hurry = (queue: Queue, now: number): Queue =>
  cellsOf(queue).reduce((next, { cell, ...at }) => (cell.wanted === null ? next : put(next, at, { ...cell, typedAt: Math.min(cell.typedAt, now - debounce) })), queue);

/** The week was read again: `stands` tells of any day in the queue how it stands now, if it was read. */
export const reread = (queue: Queue, stands: (at: CellAddress) => Stands | undefined): Queue =>
  cellsOf(queue).reduce((next, { cell, ...at }) => {
    const now = stands(at);
    return now === undefined ? next : put(next, at, kept(read(cell, now)));
  }, queue);

/** The person lets go of what could not be stored: what stands is right. */
export const letGo = (queue: Queue, at: CellAddress): Queue => changed(queue, at, (cell) => kept({ ...cell, trouble: null }));

/** When something may leave next, in milliseconds; null while nothing waits for time alone. */
export function wakeAt(queue: Queue): number | null {
  const waiting = cellsOf(queue).filter(({ cell }) => cell.wanted !== null);
  if (waiting.length === 0) return null;
  const typedLast = Math.min(...[...Map.groupBy(waiting, weekKey).values()].map((week) => Math.max(...week.map(({ cell }) => cell.typedAt))));
  return Math.max(typedLast + debounce, queue.down?.nextAt ?? 0);
}

/** The week must be read: to judge a conflict, or to see what was stored once all is. */
export function wantsReading(queue: Queue): boolean {
  const cells = cellsOf(queue).map(({ cell }) => cell);
  const unjudged = cells.some(({ trouble }) => trouble?.kind === "conflict" && !trouble.checked);
  const settled = cells.every(({ wanted, sending }) => wanted === null && sending === null);
  return unjudged || (settled && cells.some(({ stored }) => stored !== null));
}

export interface QueueCounts {
  /** Typed or sent, and not stored yet. */
  readonly unsaved: number;
  readonly sending: number;
  /** Refused or in conflict: these wait for the person. */
  readonly troubled: number;
}

export function countQueue(queue: Queue): QueueCounts {
  const states = cellsOf(queue).map(({ cell }) => saveStateOf(cell));
  const count = (belongs: (state: (typeof states)[number]) => boolean) => states.filter(belongs).length;
  return {
    unsaved: count((state) => state === "dirty" || state === "saving:clean" || state === "saving:dirty"),
    sending: count((state) => state.startsWith("saving")),
    troubled: count((state) => state === "trouble"),
  };
}
