import * as z from "zod";
import { Language } from "./languages.ts";
import { type AssessmentId, type ClientId, type ContactId, type KioskId, type SessionId, UserId } from "./ids.ts";
import type { Instant } from "./local-date.ts";

/** Granted per register: an ordinary user sees her own clients, a main user all of them. */
export const RegisterRole = z.enum(["ordinary", "main"]);
export type RegisterRole = z.infer<typeof RegisterRole>;

/** Roles in the office, without any right to client data. */
export const OfficeRole = z.enum(["user-admin", "data-protection-officer", "statistics"]);
export type OfficeRole = z.infer<typeof OfficeRole>;

export const Roles = z.strictObject({
  coaching: RegisterRole.nullable(),
  placement: RegisterRole.nullable(),
  office: z.array(OfficeRole).max(3),
});
export type Roles = z.infer<typeof Roles>;

export const UserStatus = z.enum(["invited", "active", "disabled"]);
export type UserStatus = z.infer<typeof UserStatus>;

/**
 * What the shell must know of a member of staff on every request. It is read from our own table each
 * time: a token says who, never what is allowed.
 */
export const CallerRecord = z.object({
  userId: UserId,
  name: z.string(),
  language: Language,
  status: UserStatus,
  roles: Roles,
});
export type CallerRecord = z.infer<typeof CallerRecord>;

/** Who stands behind a request, once identified. */
export type Caller =
  | { readonly kind: "anyone" }
  | { readonly kind: "organisation" }
  | { readonly kind: "person"; readonly user: CallerRecord; readonly sessionId: SessionId }
  | { readonly kind: "link"; readonly contactId: ContactId; readonly generation: number; readonly expiresAt: Instant }
  | { readonly kind: "kiosk"; readonly kioskId: KioskId; readonly clientId: ClientId; readonly assessmentId: AssessmentId; readonly endsAt: Instant };
