import { officeAccess } from "../../shared/office/access.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { identifyAnyone, type Identify } from "../runtime/caller.ts";
import type { Mailer } from "../runtime/mail.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import type { IdentityClient } from "./identity-client.ts";
import { identifyTicket } from "./organisation-door.ts";
import { type Attempts, signInHandlers } from "./sign-in.ts";
import { userHandlers } from "./users.ts";
import type { UsersStore } from "./users-store.ts";

export interface OfficeSetting {
  readonly users: UsersStore;
  readonly attempts: Attempts;
  readonly organisationName: string;
  readonly identity: IdentityClient;
  readonly mailer: Mailer;
  readonly identifyPerson: Identify;
}

/** Signing in and the organisation's own accounts; the only surface that speaks to the user pool. */
export function officeApi(
  shell: Omit<Shell, "identifiers">,
  setting: OfficeSetting,
): LambdaHandler {
  const { organisationId, siteOrigin, secrets } = shell;
  const handlers = {
    ...signInHandlers({ ...setting, organisationId, secrets }),
    ...userHandlers({ ...setting, siteOrigin }),
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
