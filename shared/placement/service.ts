import * as z from "zod";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { UserId } from "../kernel/ids.ts";
import { Anchor, isExpired, lastKeepDay, neverEnded } from "../kernel/retention.ts";
import { Version } from "../kernel/values.ts";
import { EndReason } from "./end-reason.ts";
import type { Placement } from "./placement.ts";
import { placementPolicies, placementPolicyId, type PlacementClass } from "./retention-policy.ts";

const ServiceEvent = z.strictObject({
  kind: z.enum(["opened", "ended", "reopened"]),
  on: LocalDate,
  at: Instant,
  by: UserId,
});

/** The service relationship: the anchor from which every row of the person is kept (notice, item 9). */
export const Service = z.strictObject({
  openedOn: LocalDate,
  endReason: EndReason.nullable(),
  anchor: Anchor,
  /** Attendance up to this date was kept its full time before a re-opening and is never revived. */
  attendanceDestroyedThrough: LocalDate.nullable(),
  events: z.array(ServiceEvent).max(100),
  version: Version,
});
export type Service = z.infer<typeof Service>;

export const EndService = z.strictObject({ endedOn: SentDate, reason: EndReason, version: Version });
export type EndService = z.infer<typeof EndService>;

export interface Actor {
  readonly userId: UserId;
  readonly at: Instant;
  readonly today: LocalDate;
}

export function openService(openedOn: LocalDate, actor: Actor): Service {
  return {
    openedOn,
    endReason: null,
    anchor: neverEnded(placementPolicyId),
    attendanceDestroyedThrough: null,
    events: [{ kind: "opened", on: openedOn, at: actor.at, by: actor.userId }],
    version: 1,
  };
}

export type EndServiceDecision =
  | {
      readonly kind: "end";
      readonly service: Service;
      /** Placements the end cuts short or cancels, as they stand afterwards. */
      readonly placements: readonly Placement[];
    }
  | {
      readonly kind: "refused";
      readonly reason: "version-conflict" | "service-ended" | "end-before-start" | "end-in-future" | "end-before-attendance";
    };

interface EndServiceFacts {
  readonly service: Service;
  readonly placements: readonly Placement[];
  /** The latest date with recorded attendance; a service cannot have ended before it. */
  readonly lastAttendance: LocalDate | undefined;
}

/**
 * Ending starts the time of destruction, so it may lie in the past but not in the future, and not
 * before a day on which attendance was recorded.
 */
export function decideEndService(facts: EndServiceFacts, wanted: EndService, actor: Actor): EndServiceDecision {
  const { service } = facts;
  if (service.version !== wanted.version) return { kind: "refused", reason: "version-conflict" };
  if (service.anchor.endedOn !== null) return { kind: "refused", reason: "service-ended" };
  if (wanted.endedOn < service.openedOn) return { kind: "refused", reason: "end-before-start" };
  if (wanted.endedOn > actor.today) return { kind: "refused", reason: "end-in-future" };
  if (facts.lastAttendance !== undefined && wanted.endedOn < facts.lastAttendance)
    return { kind: "refused", reason: "end-before-attendance" };
  return {
    kind: "end",
    service: {
      ...service,
      endReason: wanted.reason,
      anchor: { ...service.anchor, endedOn: wanted.endedOn, revision: service.anchor.revision + 1 },
      events: [...service.events, { kind: "ended", on: wanted.endedOn, at: actor.at, by: actor.userId }],
      version: service.version + 1,
    },
    placements: facts.placements
      .filter((placement) => placement.outcome === null && placement.to > wanted.endedOn)
      .map((placement) => cutShort(placement, wanted.endedOn, actor)),
  };
}

/** A placement that had not begun by the end of the service never took place. */
function cutShort(placement: Placement, endedOn: LocalDate, { at, userId: by }: Actor): Placement {
  const version = placement.version + 1;
  const event = { on: endedOn, at, by, why: "", reason: null };
  if (placement.from > endedOn)
    return { ...placement, outcome: "cancelled", events: [...placement.events, { kind: "cancelled", ...event }], version };
  return { ...placement, to: endedOn, events: [...placement.events, { kind: "ended", ...event }], version };
}

export type ReopenServiceDecision =
  | { readonly kind: "reopen"; readonly service: Service }
  | { readonly kind: "refused"; readonly reason: "version-conflict" | "service-open" };

/**
 * Re-opening clears the clock of every row, attendance included. What had already
 * reached its end is final: it stays hidden and is deleted, never revived.
 */
export function decideReopenService(
  service: Service,
  version: number,
  actor: Actor,
  now: number,
): ReopenServiceDecision {
  if (service.version !== version) return { kind: "refused", reason: "version-conflict" };
  const { endedOn } = service.anchor;
  if (endedOn === null) return { kind: "refused", reason: "service-open" };
  const attendanceGone = isExpired(service.anchor, ruleFor(service.anchor, "attendance"), now);
  return {
    kind: "reopen",
    service: {
      ...service,
      endReason: null,
      anchor: { ...service.anchor, endedOn: null, revision: service.anchor.revision + 1 },
      attendanceDestroyedThrough: attendanceGone ? endedOn : service.attendanceDestroyedThrough,
      events: [...service.events, { kind: "reopened", on: actor.today, at: actor.at, by: actor.userId }],
      version: service.version + 1,
    },
  };
}

export function ruleFor(anchor: Anchor, retention: PlacementClass) {
  const policy = placementPolicies.find((candidate) => candidate.id === anchor.policyId);
  if (policy === undefined) throw new Error("The case names a retention policy that does not exist.");
  return policy.rules[retention];
}

/** What will be destroyed when, for the card: the last day each class of rows is kept. */
export function keptUntil(anchor: Anchor): { readonly service: LocalDate; readonly attendance: LocalDate } | null {
  const service = lastKeepDay(anchor.endedOn, ruleFor(anchor, "service"));
  const attendance = lastKeepDay(anchor.endedOn, ruleFor(anchor, "attendance"));
  return service === null || attendance === null ? null : { service, attendance };
}
