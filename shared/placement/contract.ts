import * as z from "zod";
import { ContactId, ParticipantId, UserId, WorkplaceId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate, SentMonday } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Cursor, Version } from "../kernel/values.ts";
import { AttendanceVersion, AttendanceWeek, RecordDay } from "./attendance.ts";
import { CaseloadRow, NewParticipant, Participant, ParticipantDetails } from "./participant.ts";
import { NewPlacement, Placement } from "./placement.ts";
import { EndService, Service } from "./service.ts";
import { Contact, ContactDetails, ContactLink, Delivery, Message, Workplace, WorkplaceDetails, WorkplacePlacement } from "./workplace.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const staffPath = z.strictObject({ staffId: UserId });
const participantPath = z.strictObject({ participantId: ParticipantId });
const dayPath = z.strictObject({ participantId: ParticipantId, on: SentDate });
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
  /** Last days of keeping once the service has ended; null while it goes on. */
  keptUntil: z.strictObject({ service: LocalDate, attendance: LocalDate }).nullable(),
  today: LocalDate,
});
export type ParticipantCard = z.infer<typeof ParticipantCard>;

export const WeekView = z.strictObject({
  monday: LocalDate,
  today: LocalDate,
  rows: z.array(z.strictObject({ ...CaseloadRow.shape, week: AttendanceWeek.nullable() })),
  /** Employers' entries of these people that have arrived and are being taken in. */
  waiting: z.int().nonnegative(),
});
export type WeekView = z.infer<typeof WeekView>;

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
  listOwnParticipants: {
    method: "GET", path: "/placement/staff/{staffId}/participants", credential: "person",
    action: "placement.caseload.read", audit: "CaseloadRead",
    params: staffPath, query: null, body: null,
    response: z.strictObject({ rows: z.array(CaseloadRow), today: LocalDate }), refusals: [],
  },
  listAllParticipants: {
    method: "GET", path: "/placement/participants", credential: "person",
    action: "placement.participant.list", audit: "ParticipantListRead",
    params: nothing, query: z.strictObject({ cursor: Cursor.optional() }), body: null,
    response: z.strictObject({ rows: z.array(CaseloadRow), today: LocalDate, cursor: Cursor.nullable() }), refusals: [],
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
    params: participantPath, body: z.strictObject({ staffId: UserId, version: Version }),
    response: versioned, refusals: ["version-conflict"],
  },
  openPlacement: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/placements", idempotent: true,
    action: "placement.placement.open", audit: "PlacementOpened",
    params: participantPath, body: NewPlacement, response: z.strictObject({ placementId: Placement.shape.placementId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "service-ended", "placement-overlaps", "too-many-placements", "version-conflict"],
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
  readWeek: {
    method: "GET", path: "/placement/staff/{staffId}/weeks/{monday}", credential: "person",
    action: "placement.week.read", audit: "AttendanceWeekRead",
    params: z.strictObject({ staffId: UserId, monday: SentMonday }), query: null, body: null,
    response: WeekView, refusals: [],
  },
  readDayHistory: {
    ...aboutParticipant, method: "GET", path: "/placement/participants/{participantId}/attendance/{on}",
    action: "placement.attendance.read", audit: "AttendanceHistoryRead",
    params: dayPath, body: null, response: z.strictObject({ versions: z.array(AttendanceVersion) }), refusals: [],
  },
  recordDay: {
    ...aboutParticipant, method: "PUT", path: "/placement/participants/{participantId}/attendance/{on}",
    action: "placement.attendance.record", audit: "AttendanceRecorded",
    params: dayPath, body: RecordDay, response: versioned,
    refusals: [
      "version-conflict", "day-outside-placement", "day-in-future",
      "minutes-required", "minutes-not-allowed", "code-not-allowed",
    ],
  },
  confirmDay: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/confirm",
    action: "placement.attendance.confirm", audit: "AttendanceConfirmed",
    params: dayPath, body: versioned, response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm"],
  },
  answerProposal: {
    ...aboutParticipant, method: "POST", path: "/placement/participants/{participantId}/attendance/{on}/proposal",
    action: "placement.attendance.answer", audit: "AttendanceProposalAnswered",
    params: dayPath, body: z.strictObject({ accept: z.boolean(), version: Version }), response: versioned,
    refusals: ["version-conflict", "nothing-to-confirm"],
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
    refusals: ["idempotency-key-missing", "idempotency-key-reused"],
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
    response: IssuedLink, refusals: ["contact-without-placement", "version-conflict"],
  },
  revokeLink: {
    ...aboutContact, method: "POST", path: "/placement/workplaces/{workplaceId}/contacts/{contactId}/link/revoke",
    action: "placement.link.revoke", audit: "LinkRevoked",
    body: nothing, response: versioned, refusals: ["version-conflict"],
  },
});
