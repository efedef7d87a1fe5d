import * as z from "zod";
import { entity } from "../kernel/register.ts";
import { AddressListVersion } from "./address-list.ts";
import { StaffSession } from "./session.ts";
import { UnitList } from "./unit.ts";
import { LastSignIn, StaffUser } from "./user.ts";

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
  lastSignIn: { fi: "Milloin viimeksi kirjauduit", sv: "När du senast loggade in", en: "When you last signed in" },
  session: { fi: "Avoinna olevat istuntosi", sv: "Dina öppna sessioner", en: "Your open sessions" },
  door: { fi: "Organisaation kirjautumistiedot", sv: "Organisationens inloggningsuppgifter", en: "The organisation's sign-in details" },
  units: { fi: "Organisaation yksiköt", sv: "Organisationens enheter", en: "The organisation's units" },
  addressList: { fi: "Sallitut verkot", sv: "Tillåtna nät", en: "Networks allowed" },
};

const account = { addition: "Access control and the access log need to know who works here (GDPR 32)" } as const;
const ownSafety = { addition: "A person can tell a stranger's session from one's own and end it (GDPR 32)" } as const;
const ownWish = { addition: "Mail is sent as its reader wants it" } as const;
const whoseNetwork = { addition: "A network nobody answers for is never taken out again (GDPR 32)" } as const;

const addressList = {
  retention: "setting", restriction: "unaffected", schema: AddressListVersion, told: told.addressList,
  fields: { networks: whoseNetwork, version: "record", at: "record", by: "record" },
} as const;

/** The office keeps staff, not clients: accounts live as long as the employment they belong to. */
export const officeEntities = {
  user: entity({
    name: "StaffUser", retention: "account", restriction: "unaffected", schema: StaffUser, told: told.user,
    fields: {
      userId: "record", userName: account, name: account, email: account, language: account, status: "record", roles: "record",
      units: "record", notifications: ownWish, totpResets: account, invitedAt: "record", version: "record",
    },
  }),
  lastSignIn: entity({
    name: "LastSignIn", retention: "account", restriction: "unaffected", schema: LastSignIn, told: told.lastSignIn,
    fields: { userId: "record", on: account },
  }),
  session: entity({
    name: "StaffSession", retention: "own-end", restriction: "unaffected", schema: StaffSession, told: told.session,
    fields: {
      userId: "record", sessionId: "record", startedAt: "record", lastUsedAt: "record", endsAt: "record",
      browser: ownSafety, device: ownSafety, sourceIp: ownSafety,
    },
  }),
  door: entity({
    name: "OrganisationDoor", retention: "setting", restriction: "unaffected", schema: OrganisationDoor, told: told.door,
    fields: { code: "record", salt: "record", passwordHash: "record" },
  }),
  units: entity({
    name: "UnitList", retention: "setting", restriction: "unaffected", schema: UnitList, told: told.units,
    fields: { units: "record", version: "record" },
  }),
  addressList: entity({ name: "AddressList", ...addressList }),
  addressListVersion: entity({ name: "AddressListVersion", ...addressList }),
};
