import * as z from "zod";
import { Language } from "../kernel/languages.ts";
import { contract } from "../kernel/route.ts";
import { NewPassword, OrganisationCode, Password, SignedIn, SignInStep, TotpCode, UserName } from "./sign-in.ts";

const nothing = z.strictObject({});
/** Long enough for what the function seals into it while somebody sets up an authenticator: the pool's own tokens. */
const session = z.string().min(1).max(8192);

/** A step of signing in: behind the organisation's door, before anybody is known. */
const signingIn = { method: "POST", credential: "organisation", params: nothing, query: null } as const;

/** What a page asks before it knows its visitor, and of the session it has: these routes come with the first load. */
export const sessionRoutes = contract({
  enterOrganisation: {
    method: "POST", path: "/auth/organisation", credential: "none",
    action: "office.organisation.enter", audit: "OrganisationEntered",
    params: nothing, query: null,
    body: z.strictObject({ code: OrganisationCode, password: Password }),
    response: z.strictObject({ organisationName: z.string() }), refusals: ["sign-in-refused", "locked"],
  },
  signIn: {
    ...signingIn, path: "/auth/sign-in", action: "office.sign-in.password", audit: "SignInPasswordChecked",
    body: z.strictObject({ userName: UserName, password: Password }), response: SignInStep,
    refusals: ["organisation-required", "sign-in-refused", "locked", "invitation-expired", "account-disabled"],
  },
  choosePassword: {
    ...signingIn, path: "/auth/new-password", action: "office.sign-in.new-password", audit: "PasswordChosen",
    body: z.strictObject({ userName: UserName, session, newPassword: NewPassword }), response: SignInStep,
    refusals: ["organisation-required", "sign-in-refused", "sign-in-expired", "weak-password"],
  },
  enrolTotp: {
    ...signingIn, path: "/auth/enrol-totp", action: "office.sign-in.enrol-totp", audit: "TotpEnrolled",
    body: z.strictObject({ userName: UserName, session, code: TotpCode }), response: SignedIn,
    refusals: ["organisation-required", "sign-in-expired", "code-refused", "sign-in-refused", "account-disabled", "version-conflict"],
  },
  answerTotp: {
    ...signingIn, path: "/auth/totp", action: "office.sign-in.totp", audit: "SignedIn",
    body: z.strictObject({ userName: UserName, session, code: TotpCode }), response: SignedIn,
    refusals: ["organisation-required", "sign-in-expired", "code-refused", "locked", "sign-in-refused", "account-disabled", "version-conflict"],
  },
  renewSession: {
    ...signingIn, credential: "none", path: "/auth/renew", action: "office.sign-in.renew", audit: "SessionRenewed",
    body: nothing, response: SignedIn, refusals: [],
  },
  signOut: {
    ...signingIn, credential: "none", path: "/auth/sign-out", action: "office.sign-in.sign-out", audit: "SignedOut",
    body: nothing, response: null, refusals: [],
  },
  changeOwnLanguage: {
    credential: "person", query: null, method: "PUT", path: "/office/own/language", action: "office.own.language", audit: "OwnLanguageChanged",
    params: nothing, body: z.strictObject({ language: Language }), response: null, refusals: [],
  },
});
