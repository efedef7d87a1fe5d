import { createHash } from "node:crypto";

/** Chance that is the same at every run: each name gives a stream of its own, so that one more person moves nobody else's luck. */
export interface Chance {
  /** Evenly from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 (public domain, Tommy Ettinger), seeded with the name's hash. */
export function chance(name: string): Chance {
  let state = createHash("sha256").update(name).digest().readUInt32LE();
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}

/** The same UUIDv4 for the same name: as an idempotency key it lets a loading that was cut short repeat what it did. */
export function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
