import * as z from "zod";
import { StaffSession } from "./session.ts";
import { Unit } from "./unit.ts";
import { StaffUser } from "./user.ts";

/** What is kept of the one who asks, and how it is said to her. */
export const OwnProfile = z.strictObject({
  user: StaffUser.pick({ userId: true, userName: true, name: true, email: true, language: true, roles: true, notifications: true }),
  units: z.array(Unit.pick({ unitId: true, name: true })),
  /** Open ones, the newest first. */
  sessions: z.array(z.strictObject({ ...StaffSession.omit({ userId: true }).shape, current: z.boolean() })),
});
export type OwnProfile = z.infer<typeof OwnProfile>;
