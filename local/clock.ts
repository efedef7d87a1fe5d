/** The laptop's clock: real time plus one offset that every worker thread shares. */
export interface Clock {
  /** The moved time, in ms since the epoch: what the system believes the time to be. */
  now(): number;
  /** The machine's own time in ms: for TOTP, sessions and lock-outs, which a person lives in real time. */
  realNow(): number;
  /** Moves the clock to an instant (ms since the epoch); it runs on from there. */
  moveTo(instant: number): void;
  /** Holds the offset; hand it to `installClock` in a worker. */
  readonly buffer: SharedArrayBuffer;
}

/** Makes the laptop's clock, starting at `startAt` (ms since the epoch) or at the real time. */
export function createClock({ startAt, realNow = Date.now }: { startAt?: number | undefined; realNow?: () => number } = {}): Clock {
  const buffer = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const offset = new Float64Array(buffer);
  const moveTo = (instant: number): void => {
    offset[0] = instant - realNow();
  };
  if (startAt !== undefined) moveTo(startAt);
  return { now: () => realNow() + (offset[0] ?? 0), realNow, moveTo, buffer };
}

type DatePart = number | string | Date;
type DateMaker = new (...parts: DatePart[]) => Date;

/**
 * Makes `Date` of this thread follow the clock behind `buffer`; call it before the code that reads the time is loaded.
 * A proxy and not a subclass, because a class cannot be called as `Date()`.
 */
export function installClock(buffer: SharedArrayBuffer): void {
  const RealDate = globalThis.Date;
  const make: DateMaker = RealDate;
  const offset = new Float64Array(buffer);
  const now = (): number => RealDate.now() + (offset[0] ?? 0);
  globalThis.Date = new Proxy(RealDate, {
    construct: (_target, parts: DatePart[], newTarget: DateMaker) =>
      Reflect.construct<DatePart[], Date>(make, parts.length === 0 ? [now()] : parts, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver): unknown => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
  RealDate.prototype.constructor = globalThis.Date;
}
