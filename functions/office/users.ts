import { randomInt } from "node:crypto";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Caller, CallerRecord } from "../../shared/kernel/caller.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import { found, settle } from "../records/settle.ts";
import type { Mailer } from "../runtime/mail.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import type { IdentityClient } from "./identity-client.ts";
import { invitationMail } from "./invitation-mail.ts";
import type { UsersStore } from "./users-store.ts";

type Routes = typeof officeContract;

export interface UserSetting {
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly users: UsersStore;
  readonly identity: IdentityClient;
  readonly mailer: Mailer;
}

/** Staff accounts: who works here, and what they may open. */
export function userHandlers(
  setting: UserSetting,
): EveryonesHandlers & InvitationHandlers & StatusHandlers {
  return { ...everyones(setting), ...invitations(setting), ...statuses(setting) };
}

type EveryonesHandlers = Pick<Handlers<Routes>, "listColleagues" | "changeOwnLanguage" | "listUsers">;
type InvitationHandlers = Pick<Handlers<Routes>, "inviteUser" | "renewInvitation">;
type StatusHandlers = Pick<Handlers<Routes>, "disableUser" | "enableUser">;

function everyones({ users }: UserSetting): EveryonesHandlers {
  return {
    listColleagues: () => {
      const reading = ahead(users.list());
      return async () => {
        const rows = await reading;
        return {
          body: {
            rows: rows.map(({ userId, name, roles, status }) => ({ userId, name, placement: roles.placement, active: status === "active" })),
          },
        };
      };
    },

    changeOwnLanguage: () => async (granted) => {
      const { userId } = userOf(granted.caller);
      await settle(async () => {
        const before = found(await users.user(userId));
        return () => users.change(granted, before, { ...before, language: granted.body.language, version: before.version + 1 });
      });
      return { body: null };
    },

    listUsers: () => {
      const reading = ahead(users.list());
      return async () => ({ body: { rows: await reading } });
    },
  };
}

function invitations(setting: UserSetting): InvitationHandlers {
  const { users, identity } = setting;
  return {
    inviteUser: () => async (granted) => {
      const password = temporaryPassword();
      const userId = await createdOrAdopted(setting, granted.body.userName, password);
      granted.trail.concerns([userId]);
      const user: StaffUser = { userId, ...granted.body, status: "invited", invitedAt: granted.at, version: 1 };
      const body = await users.invite(granted, user);
      return { body: { ...body, delivery: await sendInvitation(setting, user, password) } };
    },

    renewInvitation: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = changing(await reading, granted.body.version);
        if (before.status !== "invited") throw new Problem("version-conflict");
        const user: StaffUser = { ...before, invitedAt: granted.at, version: before.version + 1 };
        const body = await users.change(granted, before, user);
        const password = temporaryPassword();
        await identity.setTemporaryPassword(user.userName, password);
        return { body: { ...body, delivery: await sendInvitation(setting, user, password) } };
      };
    },
  };
}

function statuses({ users, identity }: UserSetting): StatusHandlers {
  return {
    disableUser: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = changing(await reading, granted.body.version);
        const by = userOf(granted.caller).userId;
        if (before.userId === by) throw new Problem("own-account");
        const body = await users.disable(granted, by, before);
        await identity.signOutEverywhere(before.userName);
        return { body };
      };
    },

    enableUser: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = changing(await reading, granted.body.version);
        if (before.status !== "disabled") throw new Problem("version-conflict");
        const status = (await identity.isUnclaimed(before.userName)) ? "invited" : "active";
        return { body: await users.change(granted, before, { ...before, status, version: before.version + 1 }) };
      };
    },
  };
}

function userOf(caller: Caller): CallerRecord {
  if (caller.kind !== "person") throw new Problem("not-found");
  return caller.user;
}

function changing(user: StaffUser | undefined, version: number): StaffUser {
  const before = found(user);
  if (before.version !== version) throw new Problem("version-conflict");
  return before;
}

/**
 * The account in the pool. One that is there without a row of ours was left by an invitation that
 * broke off half-way: it is taken over and given a new password.
 */
export async function createdOrAdopted({ users, identity }: Pick<UserSetting, "users" | "identity">, userName: string, password: string) {
  try {
    return await identity.create(userName, password);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "user-name-taken") throw error;
    const userId = await identity.userIdOf(userName);
    if ((await users.user(userId)) !== undefined) throw error;
    await identity.setTemporaryPassword(userName, password);
    return userId;
  }
}

export const sendInvitation = (
  { mailer, organisationName, siteOrigin }: Pick<UserSetting, "mailer" | "organisationName" | "siteOrigin">,
  { email, language, userName }: StaffUser,
  password: string,
): Promise<"sent" | "failed"> =>
  mailer.send(invitationMail({ to: email, language, organisationName, siteOrigin, userName, temporaryPassword: password }));

/** Letters and digits that are not taken for each other; the pool asks for one of each kind. */
const alphabets = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+!?"] as const;

/** Eighteen characters, about 100 bits; changed at the first sign-in. */
export function temporaryPassword(): string {
  const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));
  const all = alphabets.slice(0, 3).join("");
  return [...alphabets.map(pick), ...Array.from({ length: 14 }, () => pick(all))].join("");
}
