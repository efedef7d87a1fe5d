import * as z from "zod";
import { CallerRecord, Roles } from "../kernel/caller.ts";
import { UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { EmailAddress, PersonName, Version } from "../kernel/values.ts";
import { UserName } from "./sign-in.ts";
import { UnitId } from "./unit.ts";

/** What the user administration decides of a member of staff. */
const account = { name: PersonName, email: EmailAddress, language: Language, roles: Roles, units: z.array(UnitId).max(20) };

/** A member of staff. The sign-in name is chosen by the organisation and never an e-mail address. */
export const NewUser = z.strictObject({ userName: UserName.regex(/^[\p{L}\p{N}._-]{3,60}$/u), ...account });
export type NewUser = z.infer<typeof NewUser>;

export const UserChange = z.strictObject({ ...account, version: Version });
export type UserChange = z.infer<typeof UserChange>;

/** What one is told by mail beyond what needs telling at once. */
export const Notifications = z.strictObject({
  /** The digest of what is missing and late. */
  digest: z.boolean(),
});
export type Notifications = z.infer<typeof Notifications>;

/** Why the second factor was taken away: a closed list, because free text would tell of people. */
export const TotpResetReason = z.enum(["phone-lost", "phone-changed", "app-removed", "misuse-suspected"]);
export type TotpResetReason = z.infer<typeof TotpResetReason>;

const TotpReset = z.strictObject({ at: Instant, by: UserId, reason: TotpResetReason });

/** So many of them are kept, the newest last. */
export const keptTotpResets = 20;

export const StaffUser = z.strictObject({
  ...CallerRecord.shape,
  userId: UserId,
  userName: UserName,
  email: EmailAddress,
  units: account.units,
  notifications: Notifications,
  totpResets: z.array(TotpReset),
  invitedAt: Instant,
  version: Version,
});
export type StaffUser = z.infer<typeof StaffUser>;

/** The date somebody last signed in; a row of its own, so that signing in collides with no change of the account. */
export const LastSignIn = z.strictObject({ userId: UserId, on: LocalDate });
export type LastSignIn = z.infer<typeof LastSignIn>;

export const ListedUser = z.strictObject({ ...StaffUser.shape, lastSignInOn: LocalDate.nullable() });
export type ListedUser = z.infer<typeof ListedUser>;

/** What colleagues see of each other. */
export const Colleague = z.strictObject({
  userId: UserId,
  name: z.string(),
  coaching: Roles.shape.coaching,
  placement: Roles.shape.placement,
  active: z.boolean(),
});
export type Colleague = z.infer<typeof Colleague>;

export type UserDecision = { readonly kind: "change"; readonly user: StaffUser } | { readonly kind: "refused"; readonly reason: "own-user-admin" };

/** Nobody takes the user administration from oneself: so the last who has it cannot give it up. */
export function decideChange(before: StaffUser, { version, ...wanted }: UserChange, by: UserId): UserDecision {
  const givesUp = before.roles.office.includes("user-admin") && !wanted.roles.office.includes("user-admin");
  if (before.userId === by && givesUp) return { kind: "refused", reason: "own-user-admin" };
  return { kind: "change", user: { ...before, ...wanted, version: version + 1 } };
}
