import * as z from "zod";
import { UserId } from "../kernel/ids.ts";
import { Instant } from "../kernel/local-date.ts";
import { EmailAddress, PersonName, PhoneNumber, ShortText } from "../kernel/values.ts";

export const AuthorityType = z.enum([
  "EMPLOYMENT_AUTHORITY", "WELLBEING_AREA_SOCIAL", "WELLBEING_AREA_HEALTH", "KELA", "SCHOOL", "OUTREACH_YOUTH", "GUIDANCE_CENTRE", "PROBATION", "OTHER",
]);
export type AuthorityType = z.infer<typeof AuthorityType>;

/** An official the person's matter is dealt with together (notice, item 6: cooperating authorities). */
const AuthorityDetails = z.strictObject({
  type: AuthorityType,
  office: ShortText.nullable(),
  name: PersonName.nullable(),
  phone: PhoneNumber.nullable(),
  email: EmailAddress.nullable(),
});

export const mostAuthorities = 10;

/** All of them, as one list: there are a few, and they are changed together. Version 0 is the list nobody has touched. */
export const Authorities = z.strictObject({
  rows: z.array(AuthorityDetails).max(mostAuthorities),
  /** Who changed the list last, and when: told to whoever changed it at the same time. */
  changed: z.strictObject({ by: UserId, at: Instant }).nullable(),
  version: z.int().nonnegative(),
});
export type Authorities = z.infer<typeof Authorities>;

/** The list of a person for whom nobody has named an official yet. */
export const untouchedAuthorities: Authorities = { rows: [], changed: null, version: 0 };
