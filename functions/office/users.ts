import { Problem } from "../../shared/kernel/problems.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import { mayHave } from "../../shared/office/unit.ts";
import { decideChange, keptTotpResets, type StaffUser } from "../../shared/office/user.ts";
import { found } from "../records/settle.ts";
import type { Mailer } from "../runtime/mail.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import type { AccountsClient } from "./accounts-client.ts";
import { totpResetMail } from "./authenticator-mails.ts";
import { callerOf } from "./own.ts";
import type { SessionsStore } from "./sessions-store.ts";
import type { UnitsStore } from "./units-store.ts";
import type { UsersStore } from "./users-store.ts";

type Routes = typeof officeContract;

export interface UserSetting {
  readonly organisationName: string;
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly units: UnitsStore;
  readonly accounts: AccountsClient;
  readonly mailer: Mailer;
}

/** Staff accounts: who works here, and what they may open. */
export function userHandlers(setting: UserSetting): AccountHandlers & StatusHandlers {
  return { ...accountHandlers(setting), ...statusHandlers(setting) };
}

type AccountHandlers = Pick<Handlers<Routes>, "listUsers" | "changeUser" | "resetTotp">;
type StatusHandlers = Pick<Handlers<Routes>, "disableUser" | "enableUser">;

function accountHandlers({ users, sessions, units, accounts, mailer, organisationName }: UserSetting): AccountHandlers {
  return {
    listUsers: () => {
      const reading = ahead(Promise.all([users.list(), users.lastSignIns()]));
      return async () => {
        const [rows, lastSignIns] = await reading;
        return { body: { rows: rows.map((user) => ({ ...user, lastSignInOn: lastSignIns.get(user.userId) ?? null })) } };
      };
    },

    changeUser: ({ params }) => {
      const reading = ahead(Promise.all([users.user(params.userId), units.list()]));
      return async (granted) => {
        const [user, list] = await reading;
        const before = seenAt(user, granted.body.version);
        const by = callerOf(granted).userId;
        const decision = decideChange(before, granted.body, by);
        if (decision.kind === "refused") throw new Problem(decision.reason);
        if (!mayHave(list?.units ?? [], granted.body.units, before.units)) throw new Problem("unknown-unit");
        return { body: await users.administer(granted, by, before, decision.user) };
      };
    },

    resetTotp: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = seenAt(await reading, granted.body.version);
        const by = callerOf(granted).userId;
        if (before.userId === by) throw new Problem("own-account");
        if (before.status !== "active") throw new Problem("version-conflict");
        const reset = { at: granted.at, by, reason: granted.body.reason };
        const user: StaffUser = { ...before, totpResets: [...before.totpResets, reset].slice(-keptTotpResets), version: before.version + 1 };
        const body = await users.administer(granted, by, before, user, await sessions.open(before.userId, granted.now));
        await accounts.resetTotp(before.userName);
        await accounts.signOutEverywhere(before.userName);
        return { body: { ...body, delivery: await mailer.send(totpResetMail(organisationName, before)) } };
      };
    },
  };
}

function statusHandlers({ users, sessions, accounts }: UserSetting): StatusHandlers {
  return {
    disableUser: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = seenAt(await reading, granted.body.version);
        const by = callerOf(granted).userId;
        if (before.userId === by) throw new Problem("own-account");
        const user: StaffUser = { ...before, status: "disabled", version: before.version + 1 };
        const body = await users.administer(granted, by, before, user, await sessions.open(before.userId, granted.now));
        await accounts.signOutEverywhere(before.userName);
        return { body };
      };
    },

    enableUser: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = seenAt(await reading, granted.body.version);
        if (before.status !== "disabled") throw new Problem("version-conflict");
        const status = (await accounts.isUnclaimed(before.userName)) ? "invited" : "active";
        return { body: await users.change(granted, before, { ...before, status, version: before.version + 1 }) };
      };
    },
  };
}

/** The user as the one who asks saw him. Refuses `not-found`, `version-conflict`. */
export function seenAt(user: StaffUser | undefined, version: number): StaffUser {
  const before = found(user);
  if (before.version !== version) throw new Problem("version-conflict");
  return before;
}
