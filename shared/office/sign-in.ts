import * as z from "zod";
import { CallerRecord } from "../kernel/caller.ts";
import { Instant } from "../kernel/local-date.ts";

/** What a person types at the organisation's door. Not a factor of its own: it opens only the sign-in page. */
export const OrganisationCode = z.string().trim().min(1).max(60);
export const UserName = z.string().trim().min(1).max(128);
/** Any text: rules for passwords apply to new ones, and are the pool's. */
export const Password = z.string().min(1).max(256);
export const NewPassword = z.string().min(12).max(256);
export const TotpCode = z.string().trim().regex(/^\d{6}$/u);

/** The next step of signing in. `session` is opaque and short-lived. */
export const SignInStep = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("new-password"), session: z.string() }),
  z.strictObject({
    step: z.literal("enrol-totp"),
    session: z.string(),
    /** Base32, to be typed by hand where a QR code cannot be read. */
    secret: z.string(),
    /** `otpauth://` address for the QR code. */
    otpauth: z.string(),
  }),
  z.strictObject({ step: z.literal("totp"), session: z.string() }),
]);
export type SignInStep = z.infer<typeof SignInStep>;

/** A signed-in session: the token lives in the page's memory, its renewal in an httpOnly cookie. */
export const SignedIn = z.strictObject({
  accessToken: z.string(),
  expiresAt: Instant,
  /** Until the session itself is over and one signs in anew; in seconds, because a browser's clock may be wrong. */
  endsInSeconds: z.int().nonnegative(),
  user: z.strictObject(CallerRecord.shape),
  organisationName: z.string(),
});
export type SignedIn = z.infer<typeof SignedIn>;
