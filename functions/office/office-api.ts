import { officeAccess } from "../../shared/office/access.ts";
import { officeContract } from "../../shared/office/contract.ts";
import { identifyAnyone, type Identify } from "../runtime/caller.ts";
import type { Mailer } from "../runtime/mail.ts";
import { type LambdaHandler, serve, type Shell } from "../runtime/serve.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import { attemptsStore } from "../storage/attempts.ts";
import type { Table } from "../storage/table.ts";
import type { IdentityClient } from "./identity-client.ts";
import { identifyTicket } from "./organisation-door.ts";
import { signInHandlers } from "./sign-in.ts";
import { userHandlers } from "./users.ts";
import { usersStore } from "./users-store.ts";

export interface OfficeSetting {
  readonly organisationName: string;
  readonly identity: IdentityClient;
  readonly mailer: Mailer;
  readonly identifyPerson: Identify;
}

/** Signing in and the organisation's own accounts; the only surface that speaks to the user pool. */
export function officeApi(
  office: Table,
  audit: AuditLog,
  shell: Omit<Shell, "identifiers" | "audit">,
  setting: OfficeSetting,
): LambdaHandler {
  const { organisationId, siteOrigin, secrets } = shell;
  const users = usersStore(office, audit);
  const handlers = {
    ...signInHandlers({ ...setting, organisationId, secrets, users, attempts: attemptsStore(office) }),
    ...userHandlers({ ...setting, siteOrigin, users }),
  };
  return serve(officeContract, officeAccess, handlers, {
    ...shell,
    audit,
    identifiers: {
      none: identifyAnyone,
      organisation: identifyTicket(secrets, organisationId),
      person: setting.identifyPerson,
    },
  });
}
