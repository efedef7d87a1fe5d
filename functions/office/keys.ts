/**
 * Every key of the office table. The user's and the address list's keys are defined where every
 * surface reads them: `functions/storage/caller-facts.ts`.
 */
export const officePartitions = { users: "USERS" } as const;
export const officePrefixes = { user: "USER#" } as const;
export const organisationDoorKey = { PK: "SETTINGS", SK: "ORGANISATION" } as const;
