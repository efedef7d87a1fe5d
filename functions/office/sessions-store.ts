import type { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { millisecondsOf } from "../../shared/kernel/local-date.ts";
import { officeEntities } from "../../shared/office/register.ts";
import { mostSessions, type StaffSession } from "../../shared/office/session.ts";
import type { LastSignIn, StaffUser } from "../../shared/office/user.ts";
import { rowOf, rowsOf, unstamped } from "../records/rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { sessionKey, userKey } from "../storage/caller-facts.ts";
import { type Command, store } from "../storage/command.ts";
import type { Table } from "../storage/table.ts";
import { type Condition, ifVersion, put, remove, type Write } from "../storage/transaction.ts";
import { officeKeys, officePartitions, officePrefixes } from "./keys.ts";

/** What begins with the last step of signing in. */
export interface Beginning {
  readonly session: StaffSession;
  readonly on: LastSignIn["on"];
  /** The account made an active one, the first time. */
  readonly joined?: { readonly before: StaffUser; readonly user: StaffUser };
}

/** Sign-ins under way: a token of one whose row is gone opens nothing, however long it is still valid. */
export function sessionsStore(table: Table, audit: AuditLog) {
  async function open(userId: UserId, now: number): Promise<StaffSession[]> {
    const rows = rowsOf(officeEntities.session, await table.all(officePartitions.users, officePrefixes.sessions(userId)));
    return rows.filter(({ endsAt }) => now < millisecondsOf(endsAt)).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  return {
    /** A user's open sessions, the newest first; one past its time counts as none. */
    open,

    /** Begins a session and ends the oldest beyond `mostSessions`. Refuses `version-conflict`. */
    async begin(command: Command, { session, on, joined }: Beginning): Promise<void> {
      const older = (await open(session.userId, command.now)).slice(mostSessions - 1);
      const signedInOn: LastSignIn = { userId: session.userId, on };
      await store(table, audit, command, [
        put(table, sessionRow(session)),
        put(table, rowOf(officeEntities.lastSignIn, officeKeys.lastSignIn(session.userId), signedInOn, unstamped)),
        ...(joined === undefined ? [] : [put(table, rowOf(officeEntities.user, userKey(session.userId), joined.user, unstamped), ifVersion(joined.before.version))]),
        ...endings(table, older),
      ], null);
    },

    /** Refuses `sign-in-required` when the session was ended meanwhile. */
    async use(command: Command, session: StaffSession): Promise<void> {
      await store(table, audit, command, [put(table, sessionRow(session), ifThere)], null);
    },

    /** One that is gone already stays gone. */
    async end(command: Command, sessions: readonly Pick<StaffSession, "userId" | "sessionId">[]): Promise<void> {
      await store(table, audit, command, endings(table, sessions), null);
    },
  };
}

export type SessionsStore = ReturnType<typeof sessionsStore>;

/** The end of sessions as a part of a greater command. */
export const endings = (table: Table, sessions: readonly { readonly userId: UserId; readonly sessionId: SessionId }[]): Write[] =>
  sessions.map(({ userId, sessionId }) => remove(table, sessionKey(userId, sessionId)));

const ifThere: Condition = { expression: "attribute_exists(PK)", refusal: "sign-in-required" };

const sessionRow = (session: StaffSession) =>
  rowOf(officeEntities.session, sessionKey(session.userId, session.sessionId), session, { ...unstamped, ttl: Math.floor(millisecondsOf(session.endsAt) / 1000) });
