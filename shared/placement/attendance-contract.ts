import * as z from "zod";
import { ParticipantId, UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate, SentMonday } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { AttendanceVersion, AttendanceWeek, ConfirmWeek, DisputeOutcome, RecordWeek } from "./attendance.ts";
import { OwnRow } from "./participant.ts";
import { FreeEve } from "./public-holidays.ts";

const versioned = z.strictObject({ version: Version });
const dayPath = z.strictObject({ participantId: ParticipantId, on: SentDate });
const weekPath = z.strictObject({ participantId: ParticipantId, monday: SentMonday });
const aboutDay = { credential: "person", subject: "participantId", query: null, params: dayPath } as const;
const aboutWeek = { credential: "person", subject: "participantId", query: null, params: weekPath } as const;

export const WeekView = z.strictObject({
  monday: LocalDate,
  today: LocalDate,
  /** Each person with the weeks in which anything was ever said of her, oldest first. */
  rows: z.array(z.strictObject({ ...OwnRow.shape, weeks: z.array(AttendanceWeek) })),
  /** Employers' entries of these people that have arrived and are being taken in. */
  waiting: z.int().nonnegative(),
  /** Eves on which the organisation arranges nothing. */
  freeEves: z.array(FreeEve),
});
export type WeekView = z.infer<typeof WeekView>;

/** Why a day was not stored; each has its sentence among the refusals. */
const DayReason = z.enum([
  "not-found", "version-conflict", "day-outside-placement", "day-in-future", "day-not-arranged", "day-too-long", "day-sent", "minutes-required",
  "minutes-not-allowed", "code-not-allowed", "code-ended", "swap-not-possible", "nothing-to-clear", "nothing-to-confirm",
]);

/** What became of each day, in the order they were sent. */
const DayOutcomes = z.strictObject({
  /** The instant of the answer, by the server's clock. */
  at: Instant,
  days: z.array(
    z.discriminatedUnion("outcome", [
      z.strictObject({ on: LocalDate, outcome: z.literal("stored"), version: Version }),
      /** The same had been said before. */
      z.strictObject({ on: LocalDate, outcome: z.literal("unchanged"), version: Version }),
      z.strictObject({ on: LocalDate, outcome: z.literal("refused"), reason: DayReason }),
    ]),
  ),
});

/** How many weeks one reading of the grid may span: a month and its edges. */
const Weeks = z.enum(["1", "2", "3", "4", "5", "6"]);

/** Attendance: a caseload's weeks, and what staff say of them. */
export const attendanceRoutes = contract({
  readWeek: {
    method: "GET", path: "/placement/staff/{staffId}/weeks/{monday}", credential: "person",
    action: "placement.week.read", audit: "AttendanceWeekRead",
    params: z.strictObject({ staffId: UserId, monday: SentMonday }), query: z.strictObject({ weeks: Weeks.optional() }), body: null,
    response: WeekView, refusals: [],
  },
  readDayHistory: {
    ...aboutDay, method: "GET", path: "/placement/participants/{participantId}/attendance/{on}",
    action: "placement.attendance.read", audit: "AttendanceHistoryRead",
    body: null, response: z.strictObject({ versions: z.array(AttendanceVersion) }), refusals: [],
  },
  /** What can be stored is stored, in one transaction; what cannot is told day by day. */
  recordWeek: {
    ...aboutWeek, method: "PUT", path: "/placement/participants/{participantId}/weeks/{monday}",
    action: "placement.attendance.record", audit: "AttendanceRecorded",
    body: RecordWeek, response: DayOutcomes,
    /** Of the whole only that the weeks moved on too often; the others of single days. */
    refusals: [
      "version-conflict", "day-outside-placement", "day-in-future", "day-not-arranged", "day-too-long", "day-sent", "minutes-required",
      "minutes-not-allowed", "code-not-allowed", "code-ended", "swap-not-possible", "nothing-to-clear",
    ],
  },
  confirmWeek: {
    ...aboutWeek, method: "POST", path: "/placement/participants/{participantId}/weeks/{monday}/confirm",
    action: "placement.attendance.confirm", audit: "AttendanceConfirmed",
    body: ConfirmWeek, response: DayOutcomes, refusals: ["version-conflict", "nothing-to-confirm", "day-sent"],
  },
  answerProposal: {
    ...aboutDay, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/proposal",
    action: "placement.attendance.answer", audit: "AttendanceProposalAnswered",
    body: z.strictObject({ accept: z.boolean(), version: Version }), response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm", "day-sent"],
  },
  /** Whether a day cut short counts at the payer: where the code or the length leaves it open, staff decide. */
  countDay: {
    ...aboutDay, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/counting",
    action: "placement.attendance.count", audit: "AttendanceCountingDecided",
    body: z.strictObject({ counts: z.boolean(), version: Version }), response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm", "day-sent"],
  },
  disputeDay: {
    ...aboutDay, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/dispute",
    action: "placement.attendance.dispute", audit: "AttendanceDisputed",
    body: z.strictObject({ what: FreeText(300), version: Version }), response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm"],
  },
  settleDispute: {
    ...aboutDay, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/dispute/settlement",
    action: "placement.attendance.settle", audit: "AttendanceDisputeSettled",
    body: z.strictObject({ outcome: DisputeOutcome, version: Version }), response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm"],
  },
});
