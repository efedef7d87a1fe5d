import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, SubmissionId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { addDays, Instant, isWithin, LocalDate, SentDate } from "../kernel/local-date.ts";
import { EmailAddress, PersonName, PhoneNumber, Version } from "../kernel/values.ts";
import { EmployerCode } from "./attendance-codes.ts";
import { longestDayMinutes } from "./attendance.ts";
import { DateSpan } from "./placement.ts";
import { plannedMinutes, Schedule } from "./weekly-plan.ts";

/** A link lives this long from its sending. */
export const linkDays = 30;
/** A day can be reported for this many days after it, and never before it. */
export const reportingDays = 14;

export const LinkToken = z.strictObject({
  contactId: ContactId,
  generation: z.int().nonnegative(),
  expiresAt: Instant,
});
export type LinkToken = z.infer<typeof LinkToken>;

/** What the link surface knows of a contact: himself, his workplace's name, nothing of the register. */
export const LinkContact = z.strictObject({
  contactId: ContactId,
  workplaceName: z.string(),
  name: PersonName,
  workEmail: EmailAddress,
  workPhone: PhoneNumber.nullable(),
  language: Language,
  generation: z.int().nonnegative(),
  lastPlacementEndsOn: LocalDate.nullable(),
  /** When his workplace is closed. */
  closures: z.array(DateSpan).max(30),
});
export type LinkContact = z.infer<typeof LinkContact>;

/** What the link surface knows of a placement: four facts and no more. */
export const LinkWindow = z.strictObject({
  placementId: PlacementId,
  /** Opaque; never leaves to the page. The audit log and the intake job need it. */
  participantId: ParticipantId,
  contactId: ContactId,
  displayName: z.string(),
  from: LocalDate,
  to: LocalDate,
  schedule: Schedule,
  interruptions: z.array(DateSpan).max(20),
});
export type LinkWindow = z.infer<typeof LinkWindow>;

export const ReportEntry = z.strictObject({
  placementId: PlacementId,
  on: SentDate,
  code: EmployerCode,
  minutes: z.int().min(1).max(longestDayMinutes).nullable(),
});
export type ReportEntry = z.infer<typeof ReportEntry>;

/** The employer's own reports of one placement's open days; a copy for his page, short-lived. */
export const OwnReports = z.strictObject({
  placementId: PlacementId,
  days: z.partialRecord(LocalDate, z.strictObject({ code: EmployerCode, minutes: z.int().nullable(), at: Instant })),
  version: Version,
});
export type OwnReports = z.infer<typeof OwnReports>;

export const Submission = z.strictObject({
  submissionId: SubmissionId,
  contactId: ContactId,
  receivedAt: Instant,
  entries: z.array(ReportEntry).min(1).max(400),
  state: z.enum(["received", "taken"]),
});
export type Submission = z.infer<typeof Submission>;

/** A day the contact may report today. */
export interface OpenDay {
  readonly on: LocalDate;
  /** Minutes agreed for the day; null on a day that is not agreed, which may be reported all the same. */
  readonly plannedMinutes: number | null;
}

/** The days of a window that are open today, oldest first: inside the placement, −14 … 0 days. */
export function openDays(window: Pick<LinkWindow, "from" | "to" | "schedule">, today: LocalDate): OpenDay[] {
  const days: OpenDay[] = [];
  for (let on = addDays(today, -reportingDays); on <= today; on = addDays(on, 1))
    if (isWithin(on, window)) days.push({ on, plannedMinutes: plannedMinutes(window.schedule, on) ?? null });
  return days;
}

/** Until when the last day of a window can be reported; after that the window shows nothing. */
export const windowClosesOn = (window: Pick<LinkWindow, "to">): LocalDate => addDays(window.to, reportingDays);
