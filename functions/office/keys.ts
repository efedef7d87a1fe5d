/**
 * Every key of the office table. The user's and the address list's keys are defined where every
 * surface reads them: `functions/storage/caller-facts.ts`.
 */
export const officePartitions = { users: "USERS" } as const;
export const officePrefixes = { user: "USER#" } as const;
/** A partition of its own: other surfaces read the settings, and none but the office reads this. */
export const organisationDoorKey = { PK: "DOOR", SK: "ORGANISATION" } as const;
