import type { UserId } from "../../shared/kernel/ids.ts";

/**
 * Every key of the office table, but for the three each surface reads on every request: user, session and address
 * list are in `functions/storage/caller-facts.ts`.
 */
export const officePartitions = { users: "USERS", settings: "SETTINGS" } as const;
export const officePrefixes = {
  user: "USER#",
  lastSignIn: "LAST-SIGN-IN#",
  sessions: (userId: UserId) => `SESSION#${userId}#`,
  addressListVersion: "ADDRESS-LIST#",
} as const;

export const officeKeys = {
  lastSignIn: (userId: UserId) => ({ PK: "USERS", SK: `LAST-SIGN-IN#${userId}` }),
  units: { PK: "SETTINGS", SK: "UNITS" },
  addressListVersion: (version: number) => ({ PK: "SETTINGS", SK: `ADDRESS-LIST#${String(version).padStart(6, "0")}` }),
  /** A partition of its own: other surfaces read users and settings, and none but the office reads this. */
  organisationDoor: { PK: "DOOR", SK: "ORGANISATION" },
} as const;
