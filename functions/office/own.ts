import type { Caller } from "../../shared/kernel/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import type { OwnProfile } from "../../shared/office/own.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import { found, settle } from "../records/settle.ts";
import type { Granted, Handlers } from "../runtime/serve.ts";
import { ahead } from "../runtime/serve.ts";
import type { SessionsStore } from "./sessions-store.ts";
import type { UnitsStore } from "./units-store.ts";
import type { UsersStore } from "./users-store.ts";

type Routes = typeof officeContract;

interface OwnSetting {
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly units: UnitsStore;
}

type ProfileHandlers = Pick<Handlers<Routes>, "listColleagues" | "readOwn" | "changeOwnLanguage" | "changeOwnNotifications">;
type OwnSessionHandlers = Pick<Handlers<Routes>, "endOwnSession" | "endOtherSessions">;

/** What everybody who works here may see of the others, and keep of oneself. */
export function ownHandlers(setting: OwnSetting): ProfileHandlers & OwnSessionHandlers {
  return { ...profileHandlers(setting), ...sessionHandlers(setting) };
}

function profileHandlers({ users, sessions, units }: OwnSetting): ProfileHandlers {
  async function changeOwn(granted: Granted<Routes["changeOwnLanguage" | "changeOwnNotifications"]>, change: Partial<StaffUser>): Promise<void> {
    const { userId } = callerOf(granted);
    await settle(async () => {
      const before = found(await users.user(userId));
      return () => users.change(granted, before, { ...before, ...change, version: before.version + 1 });
    });
  }

  return {
    listColleagues: () => {
      const reading = ahead(users.list());
      return async () => {
        const rows = await reading;
        return {
          body: {
            rows: rows.map(({ userId, name, roles: { coaching, placement }, status }) => ({ userId, name, coaching, placement, active: status === "active" })),
          },
        };
      };
    },

    readOwn: () => {
      const reading = ahead(units.list());
      return async (granted) => {
        const { userId, sessionId } = callerOf(granted);
        const [user, open, list] = await Promise.all([users.user(userId), sessions.open(userId, granted.now), reading]);
        const own = found(user);
        const named = (list?.units ?? []).filter(({ unitId }) => own.units.includes(unitId)).map(({ unitId, name }) => ({ unitId, name }));
        const shown = open.map(({ userId: _own, ...session }) => ({ ...session, current: session.sessionId === sessionId }));
        return { body: { user: shownOf(own), units: named, sessions: shown } };
      };
    },

    changeOwnLanguage: () => async (granted) => {
      await changeOwn(granted, { language: granted.body.language });
      return { body: null };
    },

    changeOwnNotifications: () => async (granted) => {
      await changeOwn(granted, { notifications: granted.body });
      return { body: null };
    },
  };
}

const shownOf = ({ userId, userName, name, email, language, roles, notifications }: StaffUser): OwnProfile["user"] =>
  ({ userId, userName, name, email, language, roles, notifications });

function sessionHandlers({ sessions }: OwnSetting): OwnSessionHandlers {
  return {
    endOwnSession: ({ params }) => async (granted) => {
      const { userId, sessionId } = callerOf(granted);
      if (params.sessionId === sessionId) throw new Problem("current-session");
      const ended = found((await sessions.open(userId, granted.now)).find((session) => session.sessionId === params.sessionId));
      await sessions.end(granted, [ended]);
      return { body: null };
    },

    endOtherSessions: () => async (granted) => {
      const { userId, sessionId } = callerOf(granted);
      const open = await sessions.open(userId, granted.now);
      await sessions.end(granted, open.filter((session) => session.sessionId !== sessionId));
      return { body: null };
    },
  };
}

/** The member of staff who asks, and in which session. */
export function callerOf({ caller }: { readonly caller: Caller }) {
  if (caller.kind !== "person") throw new Problem("not-found");
  return { userId: caller.user.userId, sessionId: caller.sessionId };
}
