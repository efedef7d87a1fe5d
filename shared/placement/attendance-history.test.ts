import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { ContactId, PlacementId, SubmissionId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { instantAt, LocalDate } from "../kernel/local-date.ts";
import { type AttendanceDay, type DayDecision, decideConfirmDay, decideProposal, decideRecordDay, decideReportDay, type Proposal } from "./attendance.ts";
import { employerCodes, staffCodes } from "./attendance-codes.ts";
import type { PlacementSummary } from "./placement.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const coach = UserId.parse(uuid(1));
const contactId = ContactId.parse(uuid(2));
const placementId = PlacementId.parse(uuid(3));
const on = LocalDate.parse("2026-11-23");
const placement: PlacementSummary = {
  placementId, contactId, workplaceId: WorkplaceId.parse(uuid(4)), slotId: null, from: on, to: on, schedule: [{ from: on, plan: [{ weekday: 1, start: "08:00", end: "14:00" }] }], interruptions: [],
};
const instant = (minute: number) => instantAt(Date.UTC(2026, 10, 23, 8, minute));

type Step =
  | { readonly kind: "report" | "record"; readonly code: number; readonly minutes: number | null; readonly stale: boolean }
  | { readonly kind: "confirm" | "accept" | "decline"; readonly stale: boolean }
  /** The stream brings a submission once more, however old. */
  | { readonly kind: "redeliver"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("report" as const, "record" as const), code: fc.nat(20),
    minutes: fc.option(fc.integer({ min: 1, max: 480 }), { nil: null }), stale: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom("confirm" as const, "accept" as const, "decline" as const), stale: fc.boolean() }),
  fc.record({ kind: fc.constant("redeliver" as const), which: fc.nat(20) }),
);

/** The day as a store would keep it: the newest version, and every version there ever was. */
class Kept {
  readonly history: AttendanceDay[] = [];
  get day(): AttendanceDay | undefined {
    return this.history.at(-1);
  }
  take(decision: DayDecision): void {
    if (decision.kind === "store") this.history.push(decision.day);
    if (decision.kind === "unchanged") expect(decision.day).toEqual(this.day);
  }
}

function decide(now: Step, minute: number, kept: Kept, sent: Proposal[]): DayDecision | undefined {
  const facts = { on, today: on, day: kept.day, placement };
  if (now.kind === "redeliver") {
    const again = sent[now.which % Math.max(sent.length, 1)];
    return again && decideReportDay(facts, again);
  }
  const version = (kept.day?.version ?? 0) - (now.stale ? 1 : 0);
  if (now.kind === "report") {
    const code = employerCodes[now.code % employerCodes.length] ?? "PRESENT";
    const report: Proposal = {
      code, minutes: now.minutes, reportedAt: instant(minute),
      reportedBy: { kind: "employer", contactId, submissionId: SubmissionId.parse(uuid(100 + sent.length)) },
    };
    sent.push(report);
    // A stale report arrives late: it waits here until the stream brings it.
    return now.stale ? undefined : decideReportDay(facts, report);
  }
  if (now.kind === "record") {
    const code = staffCodes[now.code % staffCodes.length] ?? "PRESENT";
    return decideRecordDay(facts, { code, minutes: now.minutes, placementId, version: version === 0 ? null : version }, coach, instant(minute));
  }
  if (now.kind === "confirm") return decideConfirmDay(kept.day, version, coach, instant(minute));
  return decideProposal(kept.day, { accept: now.kind === "accept", version }, coach, instant(minute));
}

const standOf = (day: AttendanceDay | undefined) => ({ code: day?.code, minutes: day?.minutes, confirmed: day?.confirmed, by: day?.reportedBy });

test("reports, records, answers and redeliveries in any order lose nothing and overwrite no stand of staff", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const kept = new Kept();
      const sent: Proposal[] = [];
      steps.forEach((now, minute) => {
        const before = kept.day;
        const length = kept.history.length;
        const decision = decide(now, minute, kept, sent);
        if (decision === undefined) return;
        kept.take(decision);

        if (decision.kind === "store") expect(decision.day.version).toBe(length + 1);
        const byEmployer = now.kind === "report" || now.kind === "redeliver";
        if (byEmployer && before?.confirmed) expect(standOf(kept.day)).toEqual(standOf(before));
        if (!byEmployer && now.kind !== "record" && now.stale) expect(kept.day).toBe(before);
        // Whatever was just taken in, taking it in once more changes nothing.
        if (byEmployer) expect(decide(now.kind === "report" ? { kind: "redeliver", which: sent.length - 1 } : now, minute, kept, sent)?.kind).not.toBe("store");
      });
      expect(kept.history.map(({ version }) => version)).toEqual(kept.history.map((_day, index) => index + 1));
      for (const { confirmed, proposal } of kept.history) expect(proposal === null || confirmed !== null).toBe(true);
    }),
    { numRuns: runs(20_000) },
  );
});
