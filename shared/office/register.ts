import * as z from "zod";
import { entity } from "../kernel/register.ts";
import { StaffUser } from "./user.ts";

/** What the organisation's own door is checked against; the password is a salted scrypt hash. */
export const OrganisationDoor = z.strictObject({
  /** Lower-cased: people type it by hand. */
  code: z.string(),
  salt: z.string(),
  passwordHash: z.string(),
});
export type OrganisationDoor = z.infer<typeof OrganisationDoor>;

const told = {
  user: { fi: "Käyttäjätunnuksesi", sv: "Ditt användarkonto", en: "Your user account" },
  door: { fi: "Organisaation kirjautumistiedot", sv: "Organisationens inloggningsuppgifter", en: "The organisation's sign-in details" },
};

const account = { addition: "Access control and the access log need to know who works here (GDPR 32)" } as const;

/** The office keeps staff, not clients: accounts live as long as the employment they belong to. */
export const officeEntities = {
  user: entity({
    name: "StaffUser", retention: "account", restriction: "unaffected", schema: StaffUser, told: told.user,
    fields: {
      userId: "record", userName: account, name: account, email: account, language: account, status: "record", roles: "record",
      invitedAt: "record", version: "record",
    },
  }),
  door: entity({
    name: "OrganisationDoor", retention: "setting", restriction: "unaffected", schema: OrganisationDoor, told: told.door,
    fields: { code: "record", salt: "record", passwordHash: "record" },
  }),
};
