import * as z from "zod";
import { Language } from "../kernel/languages.ts";
import { Instant } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Occasion } from "./assessment-mark.ts";
import { Response, Responses } from "./assessment.ts";
import { Instrument } from "./instrument.ts";

const nothing = z.strictObject({});
const common = { params: nothing, query: null } as const;

/** What the client's tablet shows: questions in three languages and this person's own answers, and nothing of who it is. */
export const KioskPage = z.strictObject({
  /** The language the coach began it in; the client may choose another. */
  language: Language,
  occasion: Occasion,
  instrument: Instrument,
  answers: Responses,
  /** When the tablet is shut by itself. */
  endsAt: Instant,
});
export type KioskPage = z.infer<typeof KioskPage>;

/** The client's own part on a coach's tablet: reached by a token that opens these routes and no others. */
export const kioskRoutes = contract({
  redeemKiosk: {
    ...common, method: "POST", path: "/coaching/kiosk/redemption", credential: "none",
    action: "coaching.kiosk.redeem", audit: "KioskRedeemed",
    /** As somebody types it: in any case, with spaces or hyphens. Wrong, used and expired get one answer. */
    body: z.strictObject({ code: z.string().max(40) }), response: z.strictObject({ token: z.string(), endsAt: Instant }),
    refusals: ["kiosk-code-refused", "locked", "version-conflict"],
  },
  readKiosk: {
    ...common, method: "GET", path: "/coaching/kiosk", credential: "kiosk",
    action: "coaching.kiosk.read", audit: "KioskRead",
    body: null, response: KioskPage, refusals: ["kiosk-closed"],
  },
  answerKiosk: {
    ...common, method: "PUT", path: "/coaching/kiosk/answers", credential: "kiosk",
    action: "coaching.kiosk.answer", audit: "KioskAnswered",
    /** One answer, stored at once; the same again, or another, takes its place. */
    body: Response, response: null, refusals: ["kiosk-closed", "version-conflict"],
  },
  finishKiosk: {
    ...common, method: "POST", path: "/coaching/kiosk/finish", credential: "kiosk",
    action: "coaching.kiosk.finish", audit: "KioskFinished",
    /** The client is ready: the token opens nothing any more. */
    body: nothing, response: null, refusals: ["kiosk-closed", "assessment-incomplete", "version-conflict"],
  },
});
