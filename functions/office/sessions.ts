import { CallerRecord } from "../../shared/kernel/caller.ts";
import { UserId } from "../../shared/kernel/ids.ts";
import { instantAt, millisecondsOf } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { sessionHours } from "../../shared/kernel/sign-in-terms.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import { deviceOf, type StaffSession } from "../../shared/office/session.ts";
import type { SignedIn } from "../../shared/office/sign-in.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import { clearedCookie, cookie } from "../runtime/cookies.ts";
import type { HttpRequest } from "../runtime/request.ts";
import type { Granted, Handlers } from "../runtime/serve.ts";
import type { SessionsStore } from "./sessions-store.ts";
import type { SignInClient, Tokens } from "./sign-in-client.ts";
import type { UsersStore } from "./users-store.ts";

type Routes = typeof officeContract;

export interface SessionSetting {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly signIn: SignInClient;
}

const sessionSeconds = sessionHours * 60 * 60;

type SessionHandlers = Pick<Handlers<Routes>, "renewSession" | "signOut">;

/** What comes after signing in: going on in the same session, and leaving it. */
export function sessionHandlers(setting: SessionSetting): SessionHandlers {
  const { signIn, users, sessions, organisationId } = setting;
  const cookieName = sessionCookie(organisationId);
  return {
    renewSession: () => async (granted) => {
      const [userId, refreshToken] = kept(granted.request, cookieName);
      if (userId === undefined || refreshToken === undefined) throw new Problem("sign-in-required");
      const tokens = await signIn.renew(userId, refreshToken);
      granted.trail.concerns([tokens.userId]);
      const [user, open] = await Promise.all([users.user(tokens.userId), sessions.open(tokens.userId, granted.now)]);
      const session = open.find(({ sessionId }) => sessionId === tokens.sessionId);
      if (user?.status !== "active" || session === undefined) throw new Problem("sign-in-required");
      await sessions.use(granted, { ...session, lastUsedAt: granted.at });
      return { body: signedIn(setting, user, tokens, granted.now, session) };
    },

    signOut: () => async (granted) => {
      const [userId, refreshToken] = kept(granted.request, cookieName);
      if (userId !== undefined && refreshToken !== undefined) await leave(setting, granted, userId, refreshToken);
      return { body: null, cookies: [clearedCookie(cookieName)], headers: { "clear-site-data": '"cache"' } };
    },
  };
}

/** A session that the pool no longer knows is over already: leaving must always work. */
async function leave({ signIn, sessions }: SessionSetting, granted: Granted<Routes["signOut"]>, userId: UserId, refreshToken: string): Promise<void> {
  granted.trail.concerns([userId]);
  const tokens = await signIn.renew(userId, refreshToken).catch(() => undefined);
  if (tokens === undefined) return;
  await sessions.end(granted, [tokens]);
  await signIn.revoke(refreshToken).catch(() => undefined);
}

/** The end of signing in: a session begins, and the first time an invited account becomes an active one. */
export async function welcome(setting: SessionSetting, granted: Granted<Routes["enrolTotp" | "answerTotp"]>, tokens: Tokens) {
  const { userId, sessionId } = tokens;
  granted.trail.concerns([userId]);
  const before = await setting.users.user(userId);
  if (before === undefined) throw new Problem("sign-in-refused");
  if (before.status === "disabled") throw new Problem("account-disabled");
  const user: StaffUser = before.status === "active" ? before : { ...before, status: "active", version: before.version + 1 };
  const { request, at, now, today } = granted;
  const session = {
    userId, sessionId, startedAt: at, lastUsedAt: at, endsAt: instantAt(now + sessionSeconds * 1000),
    ...deviceOf(request.header("user-agent")), sourceIp: request.sourceIp,
  };
  await setting.sessions.begin(granted, { session, on: today, ...(user !== before && { joined: { before, user } }) });
  const reply = {
    body: signedIn(setting, user, tokens, now, session),
    cookies: [cookie(sessionCookie(setting.organisationId), `${userId}.${tokens.refreshToken ?? ""}`, sessionSeconds)],
  };
  return { reply, before };
}

function signedIn({ organisationName }: SessionSetting, user: StaffUser, tokens: Tokens, now: number, { endsAt }: Pick<StaffSession, "endsAt">): SignedIn {
  return {
    accessToken: tokens.accessToken,
    expiresAt: instantAt(now + tokens.expiresInSeconds * 1000),
    endsInSeconds: Math.max(0, Math.floor((millisecondsOf(endsAt) - now) / 1000)),
    user: CallerRecord.parse(user),
    organisationName,
  };
}

const sessionCookie = (organisationId: string): string => `pajapolku_${organisationId}_session`;

/** Whose session a browser keeps, and what renews it. */
function kept(request: HttpRequest, cookieName: string): readonly [UserId | undefined, string | undefined] {
  const value = request.cookie(cookieName) ?? "";
  const at = value.indexOf(".");
  return at < 0 ? [undefined, undefined] : [UserId.safeParse(value.slice(0, at)).data, value.slice(at + 1)];
}
