import * as z from "zod";
import { CallerRecord, Roles } from "../kernel/caller.ts";
import { UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant } from "../kernel/local-date.ts";
import { EmailAddress, PersonName, Version } from "../kernel/values.ts";
import { UserName } from "./sign-in.ts";

/** A member of staff. The sign-in name is chosen by the organisation and never an e-mail address. */
export const NewUser = z.strictObject({
  userName: UserName.regex(/^[\p{L}\p{N}._-]{3,60}$/u),
  name: PersonName,
  email: EmailAddress,
  language: Language,
  roles: Roles,
});
export type NewUser = z.infer<typeof NewUser>;

export const StaffUser = z.strictObject({
  ...CallerRecord.shape,
  userId: UserId,
  userName: UserName,
  email: EmailAddress,
  invitedAt: Instant,
  version: Version,
});
export type StaffUser = z.infer<typeof StaffUser>;

/** What colleagues see of each other. */
export const Colleague = z.strictObject({ userId: UserId, name: z.string(), placement: Roles.shape.placement, active: z.boolean() });
export type Colleague = z.infer<typeof Colleague>;
