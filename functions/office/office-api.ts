import { officeAccess } from "../../shared/office/access.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { identifyAnyone, type Identify } from "../runtime/caller.ts";
import type { Mailer } from "../runtime/mail.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import type { AccountsClient } from "./accounts-client.ts";
import type { AddressListStore } from "./address-list-store.ts";
import { invitationHandlers } from "./invitations.ts";
import { identifyTicket } from "./organisation-door.ts";
import { ownHandlers } from "./own.ts";
import { sessionHandlers } from "./sessions.ts";
import type { SessionsStore } from "./sessions-store.ts";
import { settingsHandlers } from "./settings.ts";
import { type Attempts, signInHandlers } from "./sign-in.ts";
import type { SignInClient } from "./sign-in-client.ts";
import type { UnitsStore } from "./units-store.ts";
import { userHandlers } from "./users.ts";
import type { UsersStore } from "./users-store.ts";

export interface OfficeSetting {
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly units: UnitsStore;
  readonly addressList: AddressListStore;
  readonly addressFrame: readonly string[];
  readonly attempts: Attempts;
  readonly organisationName: string;
  readonly signIn: SignInClient;
  readonly accounts: AccountsClient;
  readonly mailer: Mailer;
  readonly identifyPerson: Identify;
}

/** Signing in and the organisation's own accounts; the only surface that speaks to the user pool. */
export function officeApi(shell: Omit<Shell, "identifiers">, setting: OfficeSetting): LambdaHandler {
  const { organisationId, siteOrigin, secrets } = shell;
  const whole = { ...setting, organisationId, siteOrigin, secrets };
  const handlers = {
    ...signInHandlers(whole),
    ...sessionHandlers(whole),
    ...ownHandlers(whole),
    ...userHandlers(whole),
    ...invitationHandlers(whole),
    ...settingsHandlers(whole),
  };
  return serve(officeContract, officeAccess, handlers, {
    ...shell,
    identifiers: {
      none: identifyAnyone,
      organisation: identifyTicket(secrets, organisationId),
      person: setting.identifyPerson,
    },
  });
}
