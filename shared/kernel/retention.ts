import * as z from "zod";
import { addMonths, addYears, type LocalDate, LocalDate as LocalDateSchema, startOfDay, addDays } from "./local-date.ts";

/**
 * How long a class of rows is kept. Policies are dated data, never constants: the placement notice
 * cites Act 254/2015, which 703/2023 replaced, and only the controller can decide.
 */
export interface RetentionRule {
  /** What the time is counted from; rows of an `own-end` class carry their end themselves. */
  readonly anchor: "service-ended" | "last-placement-ended" | "own-end" | "never";
  readonly years?: number;
  readonly months?: number;
  /** The sentence of the notice or the act the figure comes from. */
  readonly source: string;
}

/** A named, complete set of rules for one register. */
export interface RetentionPolicy<Class extends string = string> {
  readonly id: string;
  readonly rules: Readonly<Record<Class, RetentionRule>>;
}

/**
 * The part of a case every reader needs to judge expiry and restriction. Lists carry a copy of it,
 * rewritten in the case's own transaction.
 */
export const Anchor = z.strictObject({
  endedOn: LocalDateSchema.nullable(),
  policyId: z.string(),
  /** Counts every change of the anchor; a row whose own copy is behind waits for the retention worker. */
  revision: z.int().nonnegative(),
  restricted: z.boolean(),
  held: z.boolean(),
});
export type Anchor = z.infer<typeof Anchor>;

export const neverEnded = (policyId: string): Anchor => ({
  endedOn: null,
  policyId,
  revision: 0,
  restricted: false,
  held: false,
});

/** The last date on which a row may still be kept; null while nothing has started the time. */
export function lastKeepDay(endedOn: LocalDate | null, rule: RetentionRule): LocalDate | null {
  if (endedOn === null || rule.anchor === "never" || rule.anchor === "own-end") return null;
  return addMonths(addYears(endedOn, rule.years ?? 0), rule.months ?? 0);
}

/**
 * The instant, in milliseconds since the epoch, from which a row is gone: midnight in Finland after
 * the last keep day. Null while the service goes on, and while a hold or a restriction (GDPR 18(2):
 * storing is the only processing allowed, so deleting is not) stops the clock.
 */
export function expiryOf(anchor: Anchor, rule: RetentionRule): number | null {
  if (anchor.held || anchor.restricted) return null;
  const last = lastKeepDay(anchor.endedOn, rule);
  return last === null ? null : startOfDay(addDays(last, 1));
}

/** Reads judge by this, never by whether the row still lies in the table (`ttl` is a broom). */
export function isExpired(anchor: Anchor, rule: RetentionRule, now: number): boolean {
  const expiry = expiryOf(anchor, rule);
  return expiry !== null && now >= expiry;
}

/** The `ttl` attribute: epoch *seconds*. DynamoDB silently ignores any other unit. */
export function ttlOf(anchor: Anchor, rule: RetentionRule): number | undefined {
  const expiry = expiryOf(anchor, rule);
  return expiry === null ? undefined : Math.floor(expiry / 1000);
}
