import * as z from "zod";
import { PlacementId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Version } from "../kernel/values.ts";
import { EmployerCode } from "./attendance-codes.ts";
import { ReportEntry } from "./link.ts";

const nothing = z.strictObject({});

const LinkDay = z.strictObject({
  on: LocalDate,
  plannedMinutes: z.int().nullable(),
  reported: z.strictObject({ code: EmployerCode, minutes: z.int().nullable(), at: Instant }).nullable(),
});

export const LinkPage = z.strictObject({
  organisationName: z.string(),
  workplaceName: z.string(),
  language: Language,
  today: LocalDate,
  validUntil: Instant,
  people: z.array(
    z.strictObject({
      placementId: PlacementId,
      displayName: z.string(),
      /** Of the employer's own reports; null before the first. */
      version: Version.nullable(),
      days: z.array(LinkDay),
    }),
  ),
  /** GDPR 13: what is stored about the contact himself, and the last day it is kept (null while people are placed). */
  aboutYou: z.strictObject({
    name: z.string(),
    workEmail: z.string(),
    workPhone: z.string().nullable(),
    keptUntil: LocalDate.nullable(),
  }),
});
export type LinkPage = z.infer<typeof LinkPage>;

export const Report = z.strictObject({
  entries: z.array(ReportEntry).min(1).max(400),
  /** The version of one's own earlier reports that the sender saw, by placement; null for none. */
  seen: z.record(PlacementId, Version.nullable()),
});
export type Report = z.infer<typeof Report>;

export const Receipt = z.strictObject({
  /** Short and speakable, for a phone call about the report. */
  receiptNumber: z.string(),
  receivedAt: Instant,
  entries: z.int(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The employer's surface: no account, one capability in a header, nothing in the address. */
export const linkContract = contract({
  openLink: {
    method: "POST",
    path: "/link/page",
    credential: "link",
    action: "placement.link.open",
    audit: "LinkOpened",
    params: nothing,
    query: null,
    body: null,
    response: LinkPage,
    refusals: ["link-not-valid"],
  },
  reportAttendance: {
    method: "POST",
    path: "/link/reports",
    credential: "link",
    action: "placement.link.report",
    audit: "AttendanceSubmitted",
    idempotent: true,
    params: nothing,
    query: null,
    body: Report,
    response: Receipt,
    refusals: [
      "link-not-valid", "version-conflict", "idempotency-key-reused", "idempotency-key-missing",
      "day-closed", "day-in-future", "day-outside-placement", "minutes-required", "minutes-not-allowed",
    ],
  },
});
