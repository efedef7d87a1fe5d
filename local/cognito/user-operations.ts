import * as z from "zod";

import { AwsError, type Operation, operation } from "../aws-json.ts";
import type { StoredUser } from "./directory.ts";
import type { FindPool, Pool } from "./open-pool.ts";

// `__proto__` is a name like any other to Cognito; here it would reach into the object that holds the users.
const userName = z
  .string()
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u)
  .refine((name) => name !== "__proto__");
const attribute = z.object({ Name: z.string().max(32), Value: z.string().max(2048).default("") });
const whom = z.object({ UserPoolId: z.string(), Username: userName });

const creation = whom.extend({
  TemporaryPassword: z.string().max(256),
  // The invitation is our own mail; Cognito's would bear its own words and sender.
  MessageAction: z.literal("SUPPRESS"),
  UserAttributes: z.array(attribute).default([]),
});
const newPassword = whom.extend({ Password: z.string().max(256), Permanent: z.boolean().default(false) });
const mfaPreference = whom.extend({ SoftwareTokenMfaSettings: z.object({ Enabled: z.boolean().default(false) }) });

/** What an administrator may do to a pool's users. */
export function userOperations(poolOf: FindPool, save: () => Promise<void>): Record<string, Operation> {
  const changing = <T extends z.infer<typeof whom>>(schema: z.ZodType<T>, change: (user: StoredUser, input: T, pool: Pool) => unknown): Operation =>
    operation(schema, async (input) => {
      const pool = poolOf(input.UserPoolId);
      await change(pool.users.get(input.Username), input, pool);
      await save();
    });
  return {
    AdminCreateUser: operation(creation, async ({ UserPoolId, Username, UserAttributes, TemporaryPassword }) => {
      const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
      const user = await poolOf(UserPoolId).users.create(Username, attributes, TemporaryPassword);
      await save();
      return { User: { ...described(user), Attributes: attributesOf(user) } };
    }),
    AdminGetUser: operation(whom, ({ UserPoolId, Username }) => {
      const user = poolOf(UserPoolId).users.get(Username);
      const mfa = user.totp?.enabled === true ? { UserMFASettingList: ["SOFTWARE_TOKEN_MFA"], PreferredMfaSetting: "SOFTWARE_TOKEN_MFA" } : {};
      return { ...described(user), UserAttributes: attributesOf(user), ...mfa };
    }),
    AdminDisableUser: changing(whom, (user) => {
      user.enabled = false;
    }),
    AdminEnableUser: changing(whom, (user) => {
      user.enabled = true;
    }),
    AdminUserGlobalSignOut: changing(whom, (user, _input, pool) => {
      pool.tokens.revokeAll(pool.users.keyOf(user.username));
    }),
    AdminSetUserPassword: changing(newPassword, (user, { Password, Permanent }, pool) =>
      pool.users.setPassword(user, Password, Permanent ? "permanent" : "temporary"),
    ),
    AdminSetUserMFAPreference: changing(mfaPreference, (user, { SoftwareTokenMfaSettings: { Enabled } }, pool) => {
      if (Enabled && user.totp === undefined) {
        throw new AwsError("InvalidParameterException", "User has not verified software token mfa");
      }
      // "You can't turn off TOTP MFA for any of your users when MFA is required in your user pool": it answers, and does nothing.
      if (!Enabled && pool.requiresMfa) return;
      if (user.totp !== undefined) user.totp.enabled = Enabled;
    }),
  };
}

function described(user: StoredUser): object {
  return {
    Username: user.username,
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

function attributesOf(user: StoredUser): { Name: string; Value: string }[] {
  return Object.entries({ ...user.attributes, sub: user.sub }).map(([Name, Value]) => ({ Name, Value }));
}
