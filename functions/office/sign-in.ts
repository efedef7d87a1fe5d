import { createHmac } from "node:crypto";
import { Problem } from "../../shared/kernel/problems.ts";
import { doorCookie, sessionHours } from "../../shared/kernel/sign-in-terms.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import { cookie } from "../runtime/cookies.ts";
import type { Mailer } from "../runtime/mail.ts";
import type { Secrets } from "../runtime/secrets.ts";
import type { Handlers } from "../runtime/serve.ts";
import type { AccountsClient } from "./accounts-client.ts";
import { authenticatorTakenMail } from "./authenticator-mails.ts";
import { newTicket, opensDoor } from "./organisation-door.ts";
import { type SessionSetting, welcome } from "./sessions.ts";

type Routes = typeof officeContract;

/** Counts tries of something that may only be guessed a few times, before it is judged. */
export interface Attempts {
  count(name: string, now: number, windowSeconds: number): Promise<number>;
  forget(name: string, now: number): Promise<void>;
}

export interface SignInSetting extends SessionSetting {
  readonly accounts: AccountsClient;
  readonly attempts: Attempts;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
}

/** Of a password, and of one-time codes: a known password must not buy a code's guesses without end. */
const triesAllowed = 5;
const lockSeconds = 15 * 60;

type StepHandlers = Pick<Handlers<Routes>, "enterOrganisation" | "signIn" | "choosePassword" | "enrolTotp" | "answerTotp">;

/** The organisation's door, then the person's password, then a one-time code (notice of the coaching register, item 11 B). */
export function signInHandlers(setting: SignInSetting): StepHandlers {
  return { ...passwordHandlers(setting), ...codeHandlers(setting) };
}

function passwordHandlers(setting: SignInSetting): Pick<StepHandlers, "enterOrganisation" | "signIn" | "choosePassword"> {
  const { signIn, accounts, users, secrets, organisationName, organisationId } = setting;
  return {
    enterOrganisation: () => async ({ body, request, now }) => {
      await guess(setting, `door ${body.code.toLowerCase()} ${request.sourceIp}`, now, async () => {
        if (!(await opensDoor(await users.door(), body.code, body.password))) throw new Problem("sign-in-refused");
      });
      const ticket = await newTicket(secrets, now);
      return { body: { organisationName }, cookies: [cookie(doorCookie(organisationId), ticket, sessionHours * 60 * 60)] };
    },

    signIn: () => async ({ body, now, trail }) => {
      const { userName, password } = body;
      const step = await guess(setting, `person ${userName.toLowerCase()}`, now, () => signIn.checkPassword(userName, password));
      const userId = await accounts.userIdOf(userName);
      trail.concerns([userId]);
      const user = await users.user(userId);
      if (user?.status === "disabled") throw new Problem("account-disabled");
      return { body: step };
    },

    choosePassword: () => async ({ body, trail }) => {
      const step = await signIn.choosePassword(body.userName, body.session, body.newPassword);
      trail.concerns([await accounts.userIdOf(body.userName)]);
      return { body: step };
    },
  };
}

function codeHandlers(setting: SignInSetting): Pick<StepHandlers, "enrolTotp" | "answerTotp"> {
  const { signIn, organisationName, mailer } = setting;
  return {
    enrolTotp: () => async (granted) => {
      const { userName, session, code } = granted.body;
      const { reply, before } = await welcome(setting, granted, await signIn.enrolTotp(userName, session, code));
      // The first one belongs to the invitation; a later one may be a thief's, and its owner must hear of it.
      if (before.status === "active") await mailer.send(authenticatorTakenMail(organisationName, before));
      return reply;
    },

    answerTotp: () => async (granted) => {
      const { userName, session, code } = granted.body;
      const answer = () => signIn.answerTotp(userName, session, code);
      const { reply } = await welcome(setting, granted, await guess(setting, `code ${userName.toLowerCase()}`, granted.now, answer));
      return reply;
    },
  };
}

/**
 * Counts a guess before it is judged, whether or not the name that was typed exists; a right one lets the count begin
 * anew. The name is stored as an HMAC only. Refuses `locked`.
 */
async function guess<T>({ secrets, attempts }: SignInSetting, at: string, now: number, judge: () => Promise<T>): Promise<T> {
  const name = createHmac("sha256", await secrets.of("sign-in-attempts")).update(at).digest("base64url");
  if ((await attempts.count(name, now, lockSeconds)) > triesAllowed) throw new Problem("locked");
  const judged = await judge();
  await attempts.forget(name, now);
  return judged;
}
