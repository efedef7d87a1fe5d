// What the user pool, the functions and the published description of the API must agree on about signing in.

/** A working day: after that one signs in again, the organisation's door included. */
export const sessionHours = 12;

/** How long the password of an invitation can be used. */
export const invitationDays = 7;

/** The ticket of the organisation's door. A cookie does not tell ports apart, so its name bears the cell. */
export const doorCookie = (organisationId: string): string => `pajapolku_${organisationId}_door`;
