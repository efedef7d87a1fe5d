import * as z from "zod";
import { SessionId, UserId } from "../kernel/ids.ts";
import { Instant } from "../kernel/local-date.ts";

/** What a session was begun with, told so coarsely that it fits many: enough to know one's own again. */
const Browser = z.enum(["firefox", "edge", "chrome", "safari", "other"]);
type Browser = z.infer<typeof Browser>;
const Device = z.enum(["computer", "phone", "tablet", "other"]);
type Device = z.infer<typeof Device>;

/** One sign-in of a member of staff, from its beginning until it is ended or its time is over. */
export const StaffSession = z.strictObject({
  userId: UserId,
  sessionId: SessionId,
  startedAt: Instant,
  /** When it was last renewed: within the life of an access token, ten minutes. */
  lastUsedAt: Instant,
  endsAt: Instant,
  browser: Browser,
  device: Device,
  sourceIp: z.string(),
});
export type StaffSession = z.infer<typeof StaffSession>;

/** So many at once: whoever begins one more ends the oldest. */
export const mostSessions = 20;

// Edge and Chrome name Safari as well, and Edge names Chrome: the more particular name is looked for first.
const browsers: readonly (readonly [Browser, RegExp])[] = [
  ["edge", /\bEdgA?(?:iOS)?\//u],
  ["firefox", /\b(?:Firefox|FxiOS)\//u],
  ["chrome", /(?:Chrome|Chromium|CriOS)\//u],
  ["safari", /\bSafari\//u],
];
const devices: readonly (readonly [Device, RegExp])[] = [
  ["tablet", /\biPad\b|\bTablet\b|Android(?!.*\bMobile\b)/u],
  ["phone", /\bMobile\b|\biPhone\b/u],
  ["computer", /\b(?:Windows NT|Macintosh|X11|CrOS)\b/u],
];

/** Browser family and kind of device out of a `User-Agent`, which itself is stored nowhere. */
export function deviceOf(userAgent: string | undefined): Pick<StaffSession, "browser" | "device"> {
  const first = <Kind>(kinds: readonly (readonly [Kind, RegExp])[]): Kind | undefined => kinds.find(([, sign]) => sign.test(userAgent ?? ""))?.[0];
  return { browser: first(browsers) ?? "other", device: first(devices) ?? "other" };
}
