import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, SubmissionId, WorkplaceId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { addDays, Instant, isWithin, LocalDate, SentDate } from "../kernel/local-date.ts";
import { EmailAddress, PersonName, PhoneNumber, Version } from "../kernel/values.ts";
import { EmployerCode } from "./attendance-codes.ts";
import { type Agreed, type ClosedDays, dayKind, type DayKind } from "./calendar.ts";
import { ChangeProposalId, ProposedChange } from "./change-proposal.ts";
import { evaluationSpan } from "./evaluation.ts";
import { SentMinutes } from "./attendance.ts";
import { DateSpan } from "./placement.ts";
import { freeEves } from "./public-holidays.ts";
import { Schedule } from "./weekly-plan.ts";

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
  workplaceId: WorkplaceId,
  workplaceName: z.string(),
  name: PersonName,
  workEmail: EmailAddress,
  workPhone: PhoneNumber.nullable(),
  language: Language,
  generation: z.int().nonnegative(),
  lastPlacementEndsOn: LocalDate.nullable(),
  addedOn: LocalDate,
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
  minutes: SentMinutes.nullable(),
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
  /** Whose placements they are, as of the sending: by the time it is taken in, a placement may be another contact's. */
  people: z.array(z.strictObject({ placementId: PlacementId, participantId: ParticipantId })),
  state: z.enum(["received", "taken"]),
});
export type Submission = z.infer<typeof Submission>;

/** What a day is to the contact: his people's agreed days, and why on some of those nothing is arranged. */
export const LinkDayKind = z.enum(["planned", "not-agreed", "holiday", "eve", "closure", "break"]);
export type LinkDayKind = z.infer<typeof LinkDayKind>;

/** A day the contact may report today. */
export interface OpenDay {
  readonly on: LocalDate;
  readonly kind: LinkDayKind;
  /** Minutes agreed for the day; null on a day that is not a service day, which may be reported all the same. */
  readonly plannedMinutes: number | null;
}

/** The days of a window that are open today, oldest first: inside the placement, −14 … 0 days. */
export function openDays(window: Agreed, closed: ClosedDays, today: LocalDate): OpenDay[] {
  const days: OpenDay[] = [];
  for (let on = addDays(today, -reportingDays); on <= today; on = addDays(on, 1))
    if (isWithin(on, window)) days.push(openDay(on, dayKind(window, closed, on)));
  return days;
}

function openDay(on: LocalDate, day: DayKind): OpenDay {
  switch (day.kind) {
    case "planned":
      return { on, kind: "planned", plannedMinutes: day.minutes };
    case "not-arranged":
      return { on, kind: day.why === "closure" ? "closure" : isEve(day.why) ? "eve" : "holiday", plannedMinutes: null };
    case "interrupted":
      return { on, kind: "break", plannedMinutes: null };
    default:
      return { on, kind: "not-agreed", plannedMinutes: null };
  }
}

const isEve = (why: string): boolean => freeEves.some((eve) => eve === why);

/** Until when the last day of a window can be reported. */
export const reportingClosesOn = (window: Pick<LinkWindow, "to">): LocalDate => addDays(window.to, reportingDays);

/** Until when a window shows anything: its days, and after them the evaluation of the work. */
export const windowClosesOn = (window: Pick<LinkWindow, "to">): LocalDate => evaluationSpan(window).to;

/** What a contact proposes to change, in the drop box, and what has become of it. Staff answer it in the register. */
export const LinkProposal = z.strictObject({
  proposalId: ChangeProposalId,
  contactId: ContactId,
  change: ProposedChange,
  sentAt: Instant,
  state: z.enum(["waiting", "approved", "rejected", "withdrawn"]),
});
export type LinkProposal = z.infer<typeof LinkProposal>;

/** A request for a fresh link, from whoever holds an old one. It goes to the registered address, whoever asks. */
export const FreshLinkRequest = z.strictObject({
  contactId: ContactId,
  workplaceId: WorkplaceId,
  requestedAt: Instant,
});
export type FreshLinkRequest = z.infer<typeof FreshLinkRequest>;

/** So long after its end a token may still ask for a fresh link. */
export const freshLinkDays = 60;
