import fc from "fast-check";
import { expect, test } from "vitest";
import { contactId, date, entry, id, otherContact, placement } from "../../test/support/days.ts";
import { runs } from "../../test/support/depth.ts";
import { ParticipantId, SubmissionId, UserId } from "../kernel/ids.ts";
import { instantAt } from "../kernel/local-date.ts";
import { decideConfirmDay, decideProposal } from "./attendance-answer.ts";
import { employerCodes, staffCodes } from "./attendance-codes.ts";
import { decideRecordWeek } from "./attendance-record.ts";
import { decideReportDay } from "./attendance-report.ts";
import type { AttendanceDay, AttendanceWeek, DayDecision, Proposal } from "./attendance.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const coach = UserId.parse(id("2"));
const on = date("2026-11-23");
const instant = (minute: number) => instantAt(Date.UTC(2026, 10, 23, 8, minute));

type Step =
  | { readonly kind: "report" | "record"; readonly code: number; readonly minutes: number | null; readonly stale: boolean; readonly other: boolean }
  | { readonly kind: "confirm" | "accept" | "decline"; readonly stale: boolean }
  /** The stream brings a submission once more, however old. */
  | { readonly kind: "redeliver"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("report" as const, "record" as const), code: fc.nat(20), other: fc.boolean(),
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
      reportedBy: { kind: "employer", contactId: now.other ? otherContact : contactId, submissionId: SubmissionId.parse(uuid(100 + sent.length)) },
    };
    sent.push(report);
    // A stale report arrives late: it waits here until the stream brings it.
    return now.stale ? undefined : decideReportDay(facts, report);
  }
  const writer = { by: coach, at: instant(minute) };
  const standing = { on, day: kept.day, sent: null };
  if (now.kind === "record") return recordOne(kept, entry(on, staffCodes[now.code % staffCodes.length] ?? "PRESENT", { minutes: now.minutes, version: version === 0 ? null : version }), writer);
  if (now.kind === "confirm") return decideConfirmDay(standing, version, writer);
  return decideProposal(standing, { accept: now.kind === "accept", version }, writer);
}

/** A record of the one day, as a decision about it. */
function recordOne(kept: Kept, wanted: ReturnType<typeof entry>, writer: { readonly by: UserId; readonly at: ReturnType<typeof instant> }): DayDecision {
  const week: AttendanceWeek[] = kept.day === undefined ? [] : [{ participantId: ParticipantId.parse(id("9")), monday: on, days: { [on]: kept.day }, sent: null, version: 1 }];
  const facts = { today: on, weeks: week, placements: [placement], closedAt: () => ({ closures: [], freeEves: [] }), shows: () => true, offers: () => true, earlier: () => undefined };
  const { changes, outcomes } = decideRecordWeek(facts, [wanted], writer);
  const [outcome] = outcomes;
  const day = changes[0]?.day ?? kept.day;
  if (outcome?.outcome === "refused" || day === undefined) return { kind: "refused", reason: "version-conflict" };
  return { kind: outcome?.outcome === "stored" ? "store" : "unchanged", day };
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
      // A proposal waits beside a stand of staff, or beside another contact's word.
      for (const { confirmed, proposal, reportedBy } of kept.history) {
        const quarrel = proposal?.reportedBy.kind === "employer" && reportedBy.kind === "employer" && proposal.reportedBy.contactId !== reportedBy.contactId;
        expect(proposal === null || confirmed !== null || quarrel).toBe(true);
      }
    }),
    { numRuns: runs(20_000) },
  );
});
