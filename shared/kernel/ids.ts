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

/** Injected everywhere an id is made, so that a test can name them. */
export type IdSource = () => string;
