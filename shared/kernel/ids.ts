import * as z from "zod";

/**
 * Opaque ids: UUIDv4, 122 random bits, no time in them (a time-ordered id would tell when a person
 * became a client). Branded, so that a participant's id is never taken for a placement's.
 */
const uuid = z.uuid({ version: "v4" });

export const UserId = z.uuid().brand<"UserId">();
export type UserId = z.infer<typeof UserId>;
/** The pool's name for one sign-in with all its renewals (`origin_jti`). */
export const SessionId = z.uuid().brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;
export const ParticipantId = uuid.brand<"ParticipantId">();
export type ParticipantId = z.infer<typeof ParticipantId>;
export const PlacementId = uuid.brand<"PlacementId">();
export type PlacementId = z.infer<typeof PlacementId>;
export const SlotId = uuid.brand<"SlotId">();
export type SlotId = z.infer<typeof SlotId>;
export const BookingId = uuid.brand<"BookingId">();
export type BookingId = z.infer<typeof BookingId>;
export const WorkplaceId = uuid.brand<"WorkplaceId">();
export type WorkplaceId = z.infer<typeof WorkplaceId>;
export const ContactId = uuid.brand<"ContactId">();
export type ContactId = z.infer<typeof ContactId>;
export const SubmissionId = uuid.brand<"SubmissionId">();
export type SubmissionId = z.infer<typeof SubmissionId>;

export const ClientId = uuid.brand<"ClientId">();
export type ClientId = z.infer<typeof ClientId>;
export const ConsentId = uuid.brand<"ConsentId">();
export type ConsentId = z.infer<typeof ConsentId>;
export const PeriodId = uuid.brand<"PeriodId">();
export type PeriodId = z.infer<typeof PeriodId>;
export const GoalId = uuid.brand<"GoalId">();
export type GoalId = z.infer<typeof GoalId>;
export const SituationId = uuid.brand<"SituationId">();
export type SituationId = z.infer<typeof SituationId>;
export const AssessmentId = uuid.brand<"AssessmentId">();
export type AssessmentId = z.infer<typeof AssessmentId>;
export const DiaryEntryId = uuid.brand<"DiaryEntryId">();
export type DiaryEntryId = z.infer<typeof DiaryEntryId>;
export const DisclosureId = uuid.brand<"DisclosureId">();
export type DisclosureId = z.infer<typeof DisclosureId>;
/** One opening of the client's page on a coach's tablet. */
export const KioskId = uuid.brand<"KioskId">();
export type KioskId = z.infer<typeof KioskId>;

/** Injected everywhere an id is made, so that a test can name them. */
export type IdSource = () => string;
