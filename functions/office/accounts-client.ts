import * as cognito from "@aws-sdk/client-cognito-identity-provider";
import type { UserId } from "../../shared/kernel/ids.ts";
import { type Pool, type PoolClient, refusing, subOf } from "./pool-client.ts";

/** The pool's side of the accounts: names, passwords and authenticators. Who may do what is not kept there. */
export function accountsClient(pool: Pick<Pool, "userPoolId">, client: PoolClient = new cognito.CognitoIdentityProviderClient({})) {
  const named = (userName: string) => ({ UserPoolId: pool.userPoolId, Username: userName });
  return {
    async userIdOf(userName: string): Promise<UserId> {
      const user = await client.send(new cognito.AdminGetUserCommand(named(userName)));
      return subOf(user.UserAttributes);
    },

    /** Whether the account still waits for its owner to choose a password. */
    async isUnclaimed(userName: string): Promise<boolean> {
      const user = await client.send(new cognito.AdminGetUserCommand(named(userName)));
      return user.UserStatus === "FORCE_CHANGE_PASSWORD";
    },

    /** Refuses `user-name-taken`. */
    async create(userName: string, temporaryPassword: string): Promise<UserId> {
      const command = { ...named(userName), TemporaryPassword: temporaryPassword, MessageAction: cognito.MessageActionType.SUPPRESS };
      const { User } = await refusing(client.send(new cognito.AdminCreateUserCommand(command)));
      return subOf(User?.Attributes);
    },

    async setTemporaryPassword(userName: string, password: string): Promise<void> {
      await client.send(new cognito.AdminSetUserPasswordCommand({ ...named(userName), Password: password, Permanent: false }));
    },

    /** Takes the authenticator away: the next sign-in asks to set up a new one. */
    async resetTotp(userName: string): Promise<void> {
      const off = { Enabled: false, PreferredMfa: false };
      await client.send(new cognito.AdminSetUserMFAPreferenceCommand({ ...named(userName), SoftwareTokenMfaSettings: off }));
    },

    /** Ends every session of a user; our own table has already shut the door. */
    async signOutEverywhere(userName: string): Promise<void> {
      await client.send(new cognito.AdminUserGlobalSignOutCommand(named(userName)));
    },
  };
}

export type AccountsClient = ReturnType<typeof accountsClient>;
