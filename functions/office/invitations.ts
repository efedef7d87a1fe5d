import { randomInt } from "node:crypto";
import { Problem } from "../../shared/kernel/problems.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import { mayHave } from "../../shared/office/unit.ts";
import type { StaffUser } from "../../shared/office/user.ts";
import type { Mailer } from "../runtime/mail.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import type { AccountsClient } from "./accounts-client.ts";
import { invitationMail } from "./invitation-mail.ts";
import type { UnitsStore } from "./units-store.ts";
import { seenAt } from "./users.ts";
import type { UsersStore } from "./users-store.ts";

/** What it takes to ask somebody in, also before there is anybody to do it. */
export interface InvitationSetting {
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly users: UsersStore;
  readonly accounts: AccountsClient;
  readonly mailer: Mailer;
}

type InvitationHandlers = Pick<Handlers<typeof officeContract>, "inviteUser" | "renewInvitation">;

/** New members of staff, who get a password by mail that is good for one thing: choosing their own. */
export function invitationHandlers(setting: InvitationSetting & { readonly units: UnitsStore }): InvitationHandlers {
  const { users, units, accounts } = setting;
  return {
    inviteUser: () => {
      const reading = ahead(units.list());
      return async (granted) => {
        const list = await reading;
        if (!mayHave(list?.units ?? [], granted.body.units, [])) throw new Problem("unknown-unit");
        const password = temporaryPassword();
        const userId = await createdOrAdopted(setting, granted.body.userName, password);
        granted.trail.concerns([userId]);
        const user = newUser({ userId, ...granted.body, invitedAt: granted.at });
        const body = await users.invite(granted, user);
        return { body: { ...body, delivery: await sendInvitation(setting, user, password) } };
      };
    },

    renewInvitation: ({ params }) => {
      const reading = ahead(users.user(params.userId));
      return async (granted) => {
        const before = seenAt(await reading, granted.body.version);
        if (before.status !== "invited") throw new Problem("version-conflict");
        const user: StaffUser = { ...before, invitedAt: granted.at, version: before.version + 1 };
        const body = await users.change(granted, before, user);
        const password = temporaryPassword();
        await accounts.setTemporaryPassword(user.userName, password);
        return { body: { ...body, delivery: await sendInvitation(setting, user, password) } };
      };
    },
  };
}

/** An account as it begins. */
export const newUser = (told: Omit<StaffUser, "status" | "notifications" | "totpResets" | "version">): StaffUser => ({
  ...told,
  status: "invited",
  notifications: { digest: true },
  totpResets: [],
  version: 1,
});

/**
 * The account in the pool. One that is there without a row of ours was left by an invitation that
 * broke off half-way: it is taken over and given a new password.
 */
export async function createdOrAdopted({ users, accounts }: Pick<InvitationSetting, "users" | "accounts">, userName: string, password: string) {
  try {
    return await accounts.create(userName, password);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "user-name-taken") throw error;
    const userId = await accounts.userIdOf(userName);
    if ((await users.user(userId)) !== undefined) throw error;
    await accounts.setTemporaryPassword(userName, password);
    return userId;
  }
}

export const sendInvitation = (
  { mailer, organisationName, siteOrigin }: Pick<InvitationSetting, "mailer" | "organisationName" | "siteOrigin">,
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
