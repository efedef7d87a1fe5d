import { attributesOf } from "./attendance-codes.ts";
import type { Writer, DayOutcome, WeekDecision } from "./attendance-record.ts";
import {
  type AttendanceDay, type AttendanceWeek, type DayDecision, type DisputeOutcome, isLocked, refused, saidAnew, saidOf,
} from "./attendance.ts";
import type { LocalDate } from "../kernel/local-date.ts";

/** A day as it stands, and whether the payer has been told of its week. */
export interface DayFacts {
  readonly on: LocalDate;
  readonly day: AttendanceDay | undefined;
  readonly sent: AttendanceWeek["sent"];
}

const store = (day: AttendanceDay): DayDecision => ({ kind: "store", day: { ...day, version: day.version + 1 } });

/** Staff agree with what was reported. */
export function decideConfirmDay({ day, sent }: DayFacts, version: number, writer: Writer): DayDecision {
  const said = saidOf(day);
  if (said === undefined) return refused("nothing-to-confirm");
  if (isAnsweredAlready(said, version, writer)) return { kind: "unchanged", day: said };
  if (said.version !== version) return refused("version-conflict");
  if (said.confirmed !== null && said.proposal === null) return { kind: "unchanged", day: said };
  if (said.confirmed === null && isLocked(sent, said)) return refused("day-sent");
  return store({ ...said, confirmed: { ...writer }, proposal: null });
}

/** The same agreement once more, because its answer was lost on the way. */
const isAnsweredAlready = (day: AttendanceDay, version: number, { by }: Writer): boolean =>
  day.version === version + 1 && day.reportedBy.kind === "employer" && day.confirmed?.by === by && day.proposal === null;

/** Staff agree with several days of one week; each is judged by itself. */
export function decideConfirmWeek(
  week: AttendanceWeek | undefined,
  days: readonly { readonly on: LocalDate; readonly version: number }[],
  shows: (on: LocalDate) => boolean,
  writer: Writer,
): WeekDecision {
  const decided = days.map(({ on, version }) => {
    const facts = { on, day: week?.days[on], sent: week?.sent ?? null };
    return { on, decision: shows(on) ? decideConfirmDay(facts, version, writer) : refused("not-found") };
  });
  return {
    changes: decided.flatMap(({ on, decision }) => (decision.kind === "store" ? [{ on, day: decision.day }] : [])),
    outcomes: decided.map(({ on, decision }): DayOutcome => {
      if (decision.kind === "refused") return { on, outcome: "refused", reason: decision.reason };
      return { on, outcome: decision.kind === "store" ? "stored" : "unchanged", version: decision.day.version };
    }),
  };
}

/** Staff take over what an employer reported against what stands, or leave it as it is. */
export function decideProposal({ day, sent }: DayFacts, answer: { readonly accept: boolean; readonly version: number }, writer: Writer): DayDecision {
  if (day?.proposal == null) return refused("nothing-to-confirm");
  if (day.version !== answer.version) return refused("version-conflict");
  if ((answer.accept || day.confirmed === null) && isLocked(sent, day)) return refused("day-sent");
  const said = answer.accept ? { ...saidAnew(day), ...day.proposal, counts: null } : day;
  return store({ ...said, confirmed: { ...writer }, proposal: null });
}

/** The participant disagrees with what stands. Said once more, it takes the place of what was said before. */
export function decideDispute({ day }: DayFacts, dispute: { readonly what: string; readonly version: number }, writer: Writer): DayDecision {
  const said = saidOf(day);
  if (said === undefined) return refused("nothing-to-confirm");
  if (said.version !== dispute.version) return refused("version-conflict");
  return store({ ...said, dispute: { ...writer, what: dispute.what, settled: null } });
}

export function decideSettlement({ day }: DayFacts, answer: { readonly outcome: DisputeOutcome; readonly version: number }, writer: Writer): DayDecision {
  if (day?.dispute?.settled !== null) return refused("nothing-to-confirm");
  if (day.version !== answer.version) return refused("version-conflict");
  return store({ ...day, dispute: { ...day.dispute, settled: { ...writer, outcome: answer.outcome } } });
}

/** Whether a day is staff's to decide: its code or its length leaves open whether it counts at the payer. */
export function isForStaffToDecide({ code, minutes }: Pick<AttendanceDay, "code" | "minutes">, on: LocalDate): boolean {
  const { benefit, decideUnder } = attributesOf(code, on).kela;
  return benefit === "decide" || (decideUnder !== null && minutes !== null && minutes < decideUnder);
}

/** Staff decide whether a day cut short counts at the payer. */
export function decideCounting({ on, day, sent }: DayFacts, answer: { readonly counts: boolean; readonly version: number }, writer: Writer): DayDecision {
  const said = saidOf(day);
  if (said === undefined || !isForStaffToDecide(said, on)) return refused("nothing-to-confirm");
  if (said.version !== answer.version) return refused("version-conflict");
  if (isLocked(sent, said)) return refused("day-sent");
  return store({ ...said, counts: { ...writer, yes: answer.counts }, confirmed: said.confirmed ?? { ...writer } });
}
