import * as z from "zod";
import { ClientId, UserId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import { IdentityCode } from "../kernel/personal-identity-code.ts";
import { EmailAddress, PersonName, PhoneNumber, ShortText, Version } from "../kernel/values.ts";

export const BasicEducation = z.enum(["COMPLETED", "NOT_COMPLETED", "ABROAD", "NO_INFO"]);
export type BasicEducation = z.infer<typeof BasicEducation>;

export const EducationLevel = z.enum(["NONE", "VOCATIONAL", "GENERAL_UPPER", "POLYTECHNIC", "UNIVERSITY", "NO_INFO"]);
export type EducationLevel = z.infer<typeof EducationLevel>;

const WorkExperience = z.strictObject({ task: ShortText, months: z.int().min(0).max(720) });

const PostalCode = z.string().regex(/^\d{5}$/u);

/** What a coach writes of a client: the basics of the notice, item 6, and what protects the person. */
export const ClientDetails = z.strictObject({
  firstNames: PersonName,
  lastName: PersonName,
  /** The one of the first names that is used; null where nobody has said. */
  callName: PersonName.nullable(),
  streetAddress: ShortText.nullable(),
  postalCode: PostalCode.nullable(),
  town: ShortText.nullable(),
  phone: PhoneNumber.nullable(),
  email: EmailAddress.nullable(),
  basicEducation: BasicEducation,
  otherEducation: z.strictObject({ level: EducationLevel, degree: ShortText.nullable() }),
  occupation: ShortText.nullable(),
  workExperience: z.array(WorkExperience).max(20),
  /** The language we write and print in. */
  contactLanguage: Language,
  /** An order not to disclose personal data (Act 661/2009, section 36); it always has an end. */
  addressProtection: z.strictObject({ until: SentDate }).nullable(),
});
export type ClientDetails = z.infer<typeof ClientDetails>;

/** Why a person's code is another one now. */
export const IdentityCodeChange = z.enum(["given", "corrected", "changed-by-authority"]);
export type IdentityCodeChange = z.infer<typeof IdentityCodeChange>;

/** The person on the card. The code itself leaves the server on a route of its own, which is logged. */
export const Client = z.strictObject({
  clientId: ClientId,
  ...ClientDetails.shape,
  identityCode: IdentityCode.nullable(),
  formerCodes: z.array(z.strictObject({ code: IdentityCode, until: LocalDate, why: IdentityCodeChange, by: UserId })).max(10),
  /** Who changed the basics last, and when: told to whoever changed them at the same time. */
  changed: z.strictObject({ by: UserId, at: Instant }),
  version: Version,
});
export type Client = z.infer<typeof Client>;

/** As the card shows it: instead of the code its first part and the birth date it states. */
export const ShownClient = z.strictObject({
  clientId: ClientId,
  ...ClientDetails.shape,
  identity: z.strictObject({ masked: z.string(), bornOn: LocalDate }).nullable(),
  formerCodes: z.int(),
  changed: Client.shape.changed,
  version: Version,
});
export type ShownClient = z.infer<typeof ShownClient>;

/** Whether the person's whereabouts must not be shown on a date. */
export const isProtected = ({ addressProtection }: Pick<ClientDetails, "addressProtection">, on: LocalDate): boolean =>
  addressProtection !== null && on <= addressProtection.until;
