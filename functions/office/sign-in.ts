import { createHmac } from "node:crypto";
import { UserId } from "../../shared/kernel/ids.ts";
import { instantAt } from "../../shared/kernel/local-date.ts";
import { CallerRecord } from "../../shared/kernel/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import type { SignedIn, SignInStep } from "../../shared/office/sign-in.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import type { Secrets } from "../runtime/secrets.ts";
import type { Granted, Handlers } from "../runtime/serve.ts";
import { clearedCookie, cookie } from "../runtime/cookies.ts";
import type { IdentityClient, Outcome, Tokens } from "./identity-client.ts";
import { newTicket, opensDoor, ticketCookie, ticketSeconds } from "./organisation-door.ts";
import type { UsersStore } from "./users-store.ts";

type Routes = typeof officeContract;

/** Counts tries of something that may only be guessed a few times, before it is judged. */
export interface Attempts {
  count(name: string, now: number, windowSeconds: number): Promise<number>;
  forget(name: string, now: number): Promise<void>;
}

export interface SignInSetting {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly users: UsersStore;
  readonly identity: IdentityClient;
  readonly attempts: Attempts;
  readonly secrets: Secrets;
}

/** Of a password, and of one-time codes: a known password must not buy a code's guesses without end. */
const triesAllowed = 5;
const lockSeconds = 15 * 60;
/** As long as the pool's refresh token lives. */
const sessionSeconds = 12 * 60 * 60;

/** The organisation's door, then the person's password, then a one-time code (notice of the coaching register, item 11 B). */
export function signInHandlers(setting: SignInSetting): StepHandlers & SessionHandlers {
  return { ...steps(setting), ...sessions(setting) };
}

type StepHandlers = Pick<Handlers<Routes>, "enterOrganisation" | "signIn" | "choosePassword" | "enrolTotp" | "answerTotp">;
type SessionHandlers = Pick<Handlers<Routes>, "renewSession" | "signOut">;

function steps(setting: SignInSetting): StepHandlers {
  const { identity, users } = setting;
  return {
    enterOrganisation: () => async ({ body, request, now }) => {
      await guess(setting, `door ${body.code.toLowerCase()} ${request.sourceIp}`, now, async () => {
        if (!(await opensDoor(await users.door(), body.code, body.password))) throw new Problem("sign-in-refused");
      });
      const ticket = await newTicket(setting.secrets, now);
      const { organisationName, organisationId } = setting;
      return { body: { organisationName }, cookies: [cookie(ticketCookie(organisationId), ticket, ticketSeconds)] };
    },

    signIn: () => async ({ body, now, trail }) => {
      const { userName, password } = body;
      const outcome = await guess(setting, `person ${userName.toLowerCase()}`, now, () => identity.checkPassword(userName, password));
      const userId = await identity.userIdOf(userName);
      trail.concerns([userId]);
      const user = await users.user(userId);
      if (user?.status === "disabled") throw new Problem("account-disabled");
      return { body: stepOf(outcome) };
    },

    choosePassword: () => async ({ body, trail }) => {
      const step = stepOf(await identity.choosePassword(body.userName, body.session, body.newPassword));
      trail.concerns([await identity.userIdOf(body.userName)]);
      return { body: step };
    },

    enrolTotp: () => async (granted) => {
      const { userName, session, code } = granted.body;
      return welcome(setting, granted, await identity.enrolTotp(userName, session, code));
    },

    answerTotp: () => async (granted) => {
      const { userName, session, code } = granted.body;
      const answer = () => identity.answerTotp(userName, session, code);
      return welcome(setting, granted, await guess(setting, `code ${userName.toLowerCase()}`, granted.now, answer));
    },
  };
}

function sessions(setting: SignInSetting): SessionHandlers {
  const { identity, users } = setting;
  return {
    renewSession: () => async ({ request, now, trail }) => {
      const [id, refreshToken] = splitSession(request.cookie(sessionCookie(setting.organisationId)));
      const userId = UserId.safeParse(id);
      if (!userId.success || refreshToken === undefined) throw new Problem("sign-in-required");
      const tokens = await identity.renew(userId.data, refreshToken);
      trail.concerns([tokens.userId]);
      const user = await users.user(tokens.userId);
      if (user?.status !== "active") throw new Problem("sign-in-required");
      return { body: signedIn(setting, user, tokens, now) };
    },

    signOut: () => async ({ request, trail }) => {
      const [id, refreshToken] = splitSession(request.cookie(sessionCookie(setting.organisationId)));
      if (id !== undefined) trail.concerns([id]);
      // A session that the pool no longer knows is over already: leaving must always work.
      if (refreshToken !== undefined) await identity.revoke(refreshToken).catch(() => undefined);
      return {
        body: null,
        cookies: [clearedCookie(sessionCookie(setting.organisationId))],
        headers: { "clear-site-data": '"cache"' },
      };
    },
  };
}

const sessionCookie = (organisationId: string): string => `pajapolku_${organisationId}_session`;

function splitSession(value: string | undefined): readonly [string | undefined, string | undefined] {
  const at = value?.indexOf(".") ?? -1;
  return value === undefined || at < 0 ? [undefined, undefined] : [value.slice(0, at), value.slice(at + 1)];
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

function stepOf(outcome: Outcome): SignInStep {
  if (outcome.kind === "signed-in") throw new Error("The pool let somebody in without a one-time code.");
  return outcome.step;
}

/** The last step of signing in: the first time, it also makes an invited account an active one. */
async function welcome(setting: SignInSetting, granted: Granted<Routes["enrolTotp" | "answerTotp"]>, outcome: Outcome) {
  if (outcome.kind !== "signed-in") throw new Problem("sign-in-expired");
  const { tokens } = outcome;
  granted.trail.concerns([tokens.userId]);
  const known = await setting.users.user(tokens.userId);
  if (known === undefined) throw new Problem("sign-in-refused");
  if (known.status === "disabled") throw new Problem("account-disabled");
  const user: StaffUser = { ...known, status: "active", version: known.version + 1 };
  if (known.status === "invited") await setting.users.change(granted, known, user);
  const session = `${tokens.userId}.${tokens.refreshToken ?? ""}`;
  return {
    body: signedIn(setting, user, tokens, granted.now),
    cookies: [cookie(sessionCookie(setting.organisationId), session, sessionSeconds)],
  };
}

function signedIn(setting: SignInSetting, user: StaffUser, tokens: Tokens, now: number): SignedIn {
  return {
    accessToken: tokens.accessToken,
    expiresAt: instantAt(now + tokens.expiresInSeconds * 1000),
    user: CallerRecord.parse(user),
    organisationName: setting.organisationName,
  };
}
