import * as z from "zod";
import { ParticipantId, UserId } from "../kernel/ids.ts";
import { LocalDate, SentDate, SentMonday } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { ReportLanguage } from "./absence-report.ts";
import { FortnightHint } from "./fortnight-hints.ts";
import { FortnightCounts, FortnightDay, FortnightState, OpenPoint, ReportMark } from "./fortnight.ts";

const fortnightPath = z.strictObject({ participantId: ParticipantId, monday: SentMonday });
const aboutFortnight = { credential: "person", subject: "participantId", query: null, params: fortnightPath } as const;

/** Versions of the two weeks as the screen showed them; null for a week nobody has written in. */
const SeenWeeks = z.strictObject({ firstWeek: Version.nullable(), secondWeek: Version.nullable() });

/** One person's fortnight. */
export const FortnightView = z.strictObject({
  participantId: ParticipantId,
  firstNames: z.string(),
  lastName: z.string(),
  /** Its first day; fortnights of different people may begin in different weeks. */
  monday: LocalDate,
  state: FortnightState,
  days: z.array(FortnightDay),
  open: z.array(OpenPoint),
  hints: z.array(FortnightHint),
  counts: FortnightCounts,
  seen: SeenWeeks,
  certificateSeenOn: LocalDate.nullable(),
  /** Reports made and sent, oldest first. */
  reports: z.array(ReportMark),
  /** Of the fortnight's own row, for what is noted on it; null before the first. */
  version: Version.nullable(),
});
export type FortnightView = z.infer<typeof FortnightView>;

/** A report as a file to keep or to send. */
export const ReportFile = z.strictObject({
  /** Without a name or anything else of a person. */
  fileName: z.string(),
  /** The PDF in base64. */
  pdf: z.base64(),
  sha256: z.string().length(64),
  number: Version,
});

/** Absences are told to the payer every other week. */
export const fortnightRoutes = contract({
  readFortnights: {
    method: "GET", path: "/placement/staff/{staffId}/fortnights/{monday}", credential: "person",
    action: "placement.fortnight.list", audit: "FortnightsRead",
    params: z.strictObject({ staffId: UserId, monday: SentMonday }), query: null, body: null,
    response: z.strictObject({ today: LocalDate, people: z.array(FortnightView) }), refusals: [],
  },
  readFortnight: {
    ...aboutFortnight, method: "GET", path: "/placement/participants/{participantId}/fortnights/{monday}",
    action: "placement.fortnight.read", audit: "FortnightRead",
    body: null, response: z.strictObject({ today: LocalDate, fortnight: FortnightView }), refusals: [],
  },
  /** From which Monday on the person's fortnights are counted; null: from the week the service began. */
  changeFortnights: {
    credential: "person", subject: "participantId", query: null, method: "PUT", path: "/placement/participants/{participantId}/fortnights",
    action: "placement.fortnight.change", audit: "FortnightsChanged",
    params: z.strictObject({ participantId: ParticipantId }),
    body: z.strictObject({ fortnightFrom: SentMonday.nullable(), version: Version }), response: z.strictObject({ version: Version }),
    refusals: ["version-conflict", "service-ended"],
  },
  /** The date on which staff saw the certificate; null takes it back. */
  noteCertificate: {
    ...aboutFortnight, method: "PUT", path: "/placement/participants/{participantId}/fortnights/{monday}/certificate",
    action: "placement.fortnight.certificate", audit: "CertificateNoted",
    body: z.strictObject({ seenOn: SentDate.nullable(), version: Version.nullable() }), response: z.strictObject({ version: Version }),
    refusals: ["version-conflict", "certificate-in-future"],
  },
  /** Makes the report, or gives the one that was sent once more as long as nothing has been corrected since. */
  absenceReport: {
    ...aboutFortnight, method: "POST", path: "/placement/participants/{participantId}/fortnights/{monday}/report",
    action: "placement.report.make", audit: "AbsenceReportMade",
    body: z.strictObject({ language: ReportLanguage }), response: ReportFile,
    refusals: ["version-conflict", "fortnight-incomplete"],
  },
  /** The report made last has gone to the payer: the days it tells of are locked. */
  markFortnightSent: {
    ...aboutFortnight, method: "POST", path: "/placement/participants/{participantId}/fortnights/{monday}/sent",
    action: "placement.report.send", audit: "AbsenceReportSent",
    body: SeenWeeks, response: z.strictObject({ number: Version }),
    refusals: ["version-conflict", "report-missing"],
  },
});
