import { describe, expect, test } from "vitest";
import { PlacementId, UserId, WorkplaceId, ContactId } from "../kernel/ids.ts";
import { Instant, LocalDate, startOfDay } from "../kernel/local-date.ts";
import { expiryOf, lastKeepDay } from "../kernel/retention.ts";
import type { Placement } from "./placement.ts";
import { placementPolicies } from "./retention-policy.ts";
import { type Actor, decideEndService, decideReopenService, type EndService, keptUntil, openService, ruleFor, type Service } from "./service.ts";

const on = (text: string): LocalDate => LocalDate.parse(text);
const actorOn = (date: string): Actor => ({
  userId: UserId.parse("22222222-2222-4222-a222-222222222222"), at: Instant.parse(`${date}T08:00:00.000Z`), today: on(date),
});
const opened = openService(on("2026-09-01"), actorOn("2026-09-01"));
const placement = (from: string, to: string, more: Partial<Placement> = {}): Placement => ({
  placementId: PlacementId.parse("33333333-3333-4333-a333-333333333333"),
  workplaceId: WorkplaceId.parse("11111111-1111-4111-a111-111111111111"),
  contactId: ContactId.parse("44444444-4444-4444-a444-444444444444"),
  slotId: null, from: on(from), to: on(to),
  schedule: [{ from: on(from), plan: [{ weekday: 1, start: "08:00", end: "14:00" }] }], interruptions: [], outcome: null, reviewedOn: null, events: [], version: 1, ...more,
});

function end(service: Service, date: string, today = date, more: Partial<EndService> = {}, placements: Placement[] = [], last?: string) {
  const wanted: EndService = { endedOn: on(date), reason: "COMPLETED_AS_PLANNED", version: service.version, ...more };
  return decideEndService({ service, placements, lastAttendance: last === undefined ? undefined : on(last) }, wanted, actorOn(today));
}
function ended(service: Service, date: string): Service {
  const decision = end(service, date);
  if (decision.kind !== "end") throw new Error(decision.reason);
  return decision.service;
}
function reopened(service: Service, date: string): Service {
  const decision = decideReopenService(service, service.version, actorOn(date), startOfDay(on(date)));
  if (decision.kind !== "reopen") throw new Error(decision.reason);
  return decision.service;
}

describe("ending a service", () => {
  test.each([
    ["another version", end(opened, "2026-11-30", "2026-11-30", { version: 2 }), "version-conflict"],
    ["before it began", end(opened, "2026-08-31"), "end-before-start"],
    ["tomorrow", end(opened, "2026-12-01", "2026-11-30"), "end-in-future"],
    ["before a day of attendance", end(opened, "2026-11-20", "2026-11-30", {}, [], "2026-11-23"), "end-before-attendance"],
    ["twice", end(ended(opened, "2026-11-30"), "2026-12-01"), "service-ended"],
  ])("refused: %s", (_what, decision, reason) => expect(decision).toEqual({ kind: "refused", reason }));

  test.each([["on its first day", "2026-09-01"], ["on the last day of attendance", "2026-11-23"]])("goes: %s", (_what, date) =>
    expect(end(opened, date, "2026-11-30", {}, [], date).kind).toBe("end"));

  test("cuts what goes on, cancels what had not begun, leaves what was over", () => {
    const decision = end(opened, "2026-11-15", "2026-11-30", {}, [
      placement("2026-09-01", "2026-10-31"), placement("2026-11-01", "2026-12-31"), placement("2026-11-15", "2026-11-16"),
      placement("2026-11-16", "2026-12-31"), placement("2026-12-01", "2026-12-31", { outcome: "cancelled" }), placement("2026-11-01", "2026-11-15"),
    ]);
    expect(decision).toMatchObject({ kind: "end" });
    if (decision.kind === "end")
      expect(decision.placements.map(({ from, to, outcome, version }) => [from, to, outcome, version])).toEqual([
        ["2026-11-01", "2026-11-15", null, 2], ["2026-11-15", "2026-11-15", null, 2], ["2026-11-16", "2026-12-31", "cancelled", 2],
      ]);
  });

  test("starts the clocks, moves the revision and tells who did it", () =>
    expect(ended(opened, "2026-11-30")).toMatchObject({
      version: 2, endReason: "COMPLETED_AS_PLANNED", anchor: { endedOn: "2026-11-30", revision: 1 }, events: [{ kind: "opened" }, { kind: "ended", on: "2026-11-30" }],
    }));
});

describe("a service closed 30.11.2026, re-opened 1.3.2036, closed 1.9.2036", () => {
  const closed = ended(opened, "2026-11-30");
  const again = reopened(closed, "2036-03-01");
  const closedAgain = ended(again, "2036-09-01");

  test("by the notice attendance is kept 10 years, the rest 30", () => expect(keptUntil(closed.anchor)).toEqual({ service: "2056-11-30", attendance: "2036-11-30" }));
  test("by Act 703/2023 everything 10", () =>
    expect(keptUntil({ ...closed.anchor, policyId: "act-703-2023" })).toEqual({ service: "2036-11-30", attendance: "2036-11-30" }));
  test("re-opening clears every clock; attendance had nine months left and lives on", () => {
    expect(keptUntil(again.anchor)).toBeNull();
    expect(again).toMatchObject({ attendanceDestroyedThrough: null, endReason: null, version: 3, anchor: { endedOn: null, revision: 2 } });
  });
  test("closing again counts from the new end", () => expect(keptUntil(closedAgain.anchor)).toEqual({ service: "2066-09-01", attendance: "2046-09-01" }));
});

describe("re-opening", () => {
  const closed = ended(opened, "2026-11-30");
  const expiry = startOfDay(on("2036-12-01"));
  const reopenAt = (now: number) => decideReopenService(closed, 2, actorOn("2036-12-01"), now);

  test.each([["a millisecond before", expiry - 1, null], ["at", expiry, "2026-11-30"], ["years after", expiry + 6 * 31_556_952_000, "2026-11-30"]])(
    "%s the expiry of attendance: final through %s",
    (_what, now, final) => expect(reopenAt(now)).toMatchObject({ kind: "reopen", service: { attendanceDestroyedThrough: final } }),
  );

  test("what was final once stays so through the next end and re-opening", () => {
    const late = reopened(closed, "2036-12-01");
    expect(late.attendanceDestroyedThrough).toBe("2026-11-30");
    expect(reopened(ended(late, "2037-01-01"), "2037-06-01").attendanceDestroyedThrough).toBe("2026-11-30");
    expect(reopened(ended(late, "2037-01-01"), "2047-01-02").attendanceDestroyedThrough).toBe("2037-01-01");
  });

  test("refused while open, and over another version", () => {
    expect(decideReopenService(opened, 1, actorOn("2026-12-01"), 0)).toEqual({ kind: "refused", reason: "service-open" });
    expect(decideReopenService(closed, 1, actorOn("2026-12-01"), 0)).toEqual({ kind: "refused", reason: "version-conflict" });
  });
});

describe("the policies", () => {
  test.each(placementPolicies.map((policy) => [policy.id, policy] as const))("%s names a source for every class", (_id, { rules }) => {
    for (const { source } of Object.values(rules)) expect(source.length).toBeGreaterThan(10);
  });

  test("a contact is kept three months from his last placement, whatever the policy", () => {
    const anchor = { ...opened.anchor, endedOn: on("2026-05-31") };
    for (const { id } of placementPolicies) {
      const rule = ruleFor({ ...anchor, policyId: id }, "contact");
      expect(lastKeepDay(anchor.endedOn, rule)).toBe("2026-08-31");
      expect(expiryOf(anchor, rule)).toBe(startOfDay(on("2026-09-01")));
    }
  });

  test("a case under a policy nobody knows stops the reader, it is not kept for ever in silence", () =>
    expect(() => ruleFor({ ...opened.anchor, policyId: "none" }, "service")).toThrow("retention policy"));
});
