import * as z from "zod";
import { ContactId, ParticipantId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Cursor, Version } from "../kernel/values.ts";
import { attendanceRoutes } from "./attendance-contract.ts";
import { fortnightRoutes } from "./fortnight-contract.ts";
import { WeekSummary } from "./attendance-summary.ts";
import { Assignment } from "./assignment.ts";
import { Booking } from "./booking.ts";
import { Delivery, Message } from "./message.ts";
import { evaluationContract } from "./evaluation-contract.ts";
import { CaseloadRow, NewParticipant, OwnRow, Participant, ParticipantDetails } from "./participant.ts";
import { changeRoutes } from "./change-contract.ts";
import { NewPlacement, Placement } from "./placement.ts";
import { FreeEve } from "./public-holidays.ts";
import { EndService, Service } from "./service.ts";
import { slotRoutes } from "./slot-contract.ts";
import { SnoozeTask, Task } from "./work-list.ts";
import { staffingRoutes } from "./staffing-contract.ts";
import { Contact, ContactDetails, ContactLink, Workplace, WorkplaceDetails, WorkplacePlacement } from "./workplace.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const staffPath = z.strictObject({ staffId: UserId });
const participantPath = z.strictObject({ participantId: ParticipantId });
const workplacePath = z.strictObject({ workplaceId: WorkplaceId });
const contactPath = z.strictObject({ workplaceId: WorkplaceId, contactId: ContactId });

/** Parts every route about a participant shares. */
const aboutParticipant = { credential: "person", subject: "participantId", query: null } as const;
const aboutWorkplace = { credential: "person", query: null } as const;
const aboutContact = { ...aboutWorkplace, subject: "contactId", params: contactPath } as const;

export const ParticipantCard = z.strictObject({
  participant: Participant,
  service: Service,
  placements: z.array(Placement),
  bookings: z.array(Booking),
  /** Second rights to the person, over, in force and to come. */
  assignments: z.array(Assignment),
  /** Last days of keeping once the service has ended; null while it goes on. */
  keptUntil: z.strictObject({ service: LocalDate, attendance: LocalDate }).nullable(),
  today: LocalDate,
  freeEves: z.array(FreeEve),
});
export type ParticipantCard = z.infer<typeof ParticipantCard>;

/** What an instructor's day is made of, and the names it needs. */
export const WorkView = z.strictObject({
  today: LocalDate,
  tasks: z.array(Task),
  counts: z.strictObject({ late: z.int(), dueThisWeek: z.int(), own: z.int(), missingDays: z.int() }),
  people: z.array(CaseloadRow.pick({ participantId: true, firstNames: true, lastName: true })),
  workplaces: z.array(Workplace.pick({ workplaceId: true, name: true })),
});
export type WorkView = z.infer<typeof WorkView>;

export const WorkplaceCard = z.strictObject({
  workplace: Workplace,
  contacts: z.array(z.strictObject({ ...Contact.shape, link: ContactLink, messages: z.array(Message) })),
  placements: z.array(WorkplacePlacement),
  /** The instant of the answer: whether a link is still valid is the server's clock's to say. */
  now: Instant,
});
export type WorkplaceCard = z.infer<typeof WorkplaceCard>;

export const IssuedLink = z.strictObject({
  /** Shown once, to be copied; null when it was mailed instead. */
  url: z.string().nullable(),
  delivery: Delivery.nullable(),
  expiresAt: Instant,
});
export type IssuedLink = z.infer<typeof IssuedLink>;

export const placementContract = contract({
  ...changeRoutes,
  ...slotRoutes,
  ...evaluationContract,
  listOwnParticipants: {
    method: "GET", path: "/placement/staff/{staffId}/participants", credential: "person",
    action: "placement.caseload.read", audit: "CaseloadRead",
    params: staffPath, query: null, body: null,
    response: z.strictObject({ rows: z.array(OwnRow), today: LocalDate }), refusals: [],
  },
  listAllParticipants: {
    method: "GET", path: "/placement/participants", credential: "person",
    action: "placement.participant.list", audit: "ParticipantListRead",
    params: nothing, query: z.strictObject({ cursor: Cursor.optional() }), body: null,
    response: z.strictObject({ rows: z.array(CaseloadRow), today: LocalDate, cursor: Cursor.nullable() }), refusals: [],
  },
  readWork: {
    method: "GET", path: "/placement/staff/{staffId}/work", credential: "person",
    action: "placement.work.read", audit: "WorkListRead",
    params: staffPath, query: null, body: null, response: WorkView, refusals: [],
  },
  snoozeTask: {
    method: "PUT", path: "/placement/staff/{staffId}/work", credential: "person",
    action: "placement.work.snooze", audit: "TaskSnoozed",
    params: staffPath, query: null, body: SnoozeTask, response: null, refusals: ["snooze-too-long"],
  },
  registerParticipant: {
    method: "POST", path: "/placement/participants", credential: "person", idempotent: true,
    action: "placement.participant.register", audit: "ParticipantRegistered",
    params: nothing, query: null, body: NewParticipant,
    response: z.strictObject({ participantId: ParticipantId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused"],
  },
  readParticipant: {
    ...aboutParticipant, method: "GET", path: "/placement/participants/{participantId}",
    action: "placement.participant.read", audit: "ParticipantRead",
    params: participantPath, body: null, response: ParticipantCard, refusals: [],
  },
  changeParticipant: {
    ...aboutParticipant, method: "PUT", path: "/placement/participants/{participantId}",
    action: "placement.participant.change", audit: "ParticipantChanged",
    params: participantPath, body: z.strictObject({ ...ParticipantDetails.shape, version: Version }),
    response: versioned, refusals: ["version-conflict", "service-ended"],
  },
  moveParticipant: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/responsible",
    action: "placement.participant.move", audit: "ParticipantMoved",
    params: participantPath,
    /** Without `handoverUntil` the former instructor's access ends at once. */
    body: z.strictObject({ staffId: UserId, version: Version, handoverUntil: SentDate.optional() }),
    response: versioned, refusals: ["version-conflict", "staff-blocked", "assignment-too-early", "assignment-too-long"],
  },
  openPlacement: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/placements", idempotent: true,
    action: "placement.placement.open", audit: "PlacementOpened",
    params: participantPath, body: NewPlacement, response: z.strictObject({ placementId: Placement.shape.placementId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "service-ended", "placement-overlaps", "too-many-placements", "no-free-place", "booking-state", "version-conflict", "plan-against-rules"],
  },
  endService: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/service/end",
    action: "placement.service.end", audit: "ServiceEnded",
    params: participantPath, body: EndService, response: versioned,
    refusals: ["version-conflict", "service-ended", "end-before-start", "end-in-future", "end-before-attendance"],
  },
  reopenService: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/service/reopen",
    action: "placement.service.reopen", audit: "ServiceReopened",
    params: participantPath, body: versioned, response: versioned, refusals: ["version-conflict", "service-open"],
  },
  ...attendanceRoutes,
  ...fortnightRoutes,
  readAttendanceSummary: {
    ...aboutParticipant, method: "GET", path: "/placement/participants/{participantId}/attendance",
    action: "placement.attendance.summary", audit: "AttendanceSummaryRead",
    params: participantPath, body: null, response: z.strictObject({ weeks: z.array(WeekSummary), today: LocalDate }), refusals: [],
  },
  listWorkplaces: {
    method: "GET", path: "/placement/workplaces", credential: "person",
    action: "placement.workplace.list", audit: "WorkplaceListRead",
    params: nothing, query: null, body: null, response: z.strictObject({ rows: z.array(Workplace) }), refusals: [],
  },
  addWorkplace: {
    method: "POST", path: "/placement/workplaces", credential: "person", idempotent: true,
    action: "placement.workplace.add", audit: "WorkplaceAdded",
    params: nothing, query: null, body: WorkplaceDetails, response: z.strictObject({ workplaceId: WorkplaceId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused"],
  },
  readWorkplace: {
    ...aboutWorkplace, method: "GET", path: "/placement/workplaces/{workplaceId}",
    action: "placement.workplace.read", audit: "WorkplaceRead",
    params: workplacePath, body: null, response: WorkplaceCard, refusals: [],
  },
  changeWorkplace: {
    ...aboutWorkplace, method: "PUT", path: "/placement/workplaces/{workplaceId}",
    action: "placement.workplace.change", audit: "WorkplaceChanged",
    params: workplacePath, body: z.strictObject({ ...WorkplaceDetails.shape, version: Version }), response: versioned,
    refusals: ["version-conflict"],
  },
  addContact: {
    ...aboutWorkplace, method: "POST", path: "/placement/workplaces/{workplaceId}/contacts", idempotent: true,
    action: "placement.contact.add", audit: "ContactAdded",
    params: workplacePath, body: ContactDetails, response: z.strictObject({ contactId: ContactId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "too-many-contacts"],
  },
  changeContact: {
    ...aboutContact, method: "PUT", path: "/placement/workplaces/{workplaceId}/contacts/{contactId}",
    action: "placement.contact.change", audit: "ContactChanged",
    body: z.strictObject({ ...ContactDetails.shape, version: Version }), response: versioned,
    refusals: ["version-conflict"],
  },
  issueLink: {
    ...aboutContact, method: "POST", path: "/placement/workplaces/{workplaceId}/contacts/{contactId}/link",
    action: "placement.link.issue", audit: "LinkIssued",
    /** `renew` revokes every earlier link of the contact first. */
    body: z.strictObject({ by: z.enum(["mail", "copy"]), renew: z.boolean() }),
    response: IssuedLink, refusals: ["contact-without-placement", "link-shows-others", "version-conflict"],
  },
  revokeLink: {
    ...aboutContact, method: "POST", path: "/placement/workplaces/{workplaceId}/contacts/{contactId}/link/revoke",
    action: "placement.link.revoke", audit: "LinkRevoked",
    body: nothing, response: versioned, refusals: ["version-conflict"],
  },
  ...staffingRoutes,
});
