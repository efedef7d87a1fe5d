import * as z from "zod";
import type { IdSource } from "../../shared/kernel/ids.ts";
import type { Instant } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { OrganisationCode, NewPassword } from "../../shared/office/sign-in.ts";
import { NewUser, type StaffUser } from "../../shared/office/user.ts";
import { trailOf } from "../runtime/audit.ts";
import { type Clock, momentOf } from "../runtime/clock.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { createdOrAdopted, type InvitationSetting, newUser, sendInvitation, temporaryPassword } from "./invitations.ts";
import { newDoor } from "./organisation-door.ts";

/** What the deployer hands to a new cell, once. */
const SetUp = z.strictObject({
  job: z.literal("setup"),
  organisationCode: OrganisationCode,
  organisationPassword: NewPassword,
  firstUser: NewUser.omit({ roles: true, units: true }),
});

/** The first user can invite everybody else, and works as main user of both registers until then. */
const firstRoles = { coaching: "main", placement: "main", office: ["user-admin"] } satisfies StaffUser["roles"];

interface SetUpSetting extends InvitationSetting {
  readonly organisationId: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly secrets: Secrets;
}

/**
 * Opens a new cell: the organisation's door and the first user, who gets an invitation by mail.
 * Invoked by hand or by the laptop; a cell that is set up already is left as it is.
 */
export function setUpCell(setting: SetUpSetting) {
  return async (event: unknown): Promise<{ readonly done: boolean }> => {
    const { organisationCode, organisationPassword, firstUser } = SetUp.parse(event);
    if ((await setting.users.door()) !== undefined) return { done: false };
    const password = temporaryPassword();
    const userId = await createdOrAdopted(setting, firstUser.userName, password);
    const { at } = momentOf(setting.clock);
    const row = await trailOf(() => auditFacts(setting, at), setting.secrets, userId).row("allowed");
    const user = newUser({ userId, ...firstUser, roles: firstRoles, units: [], invitedAt: at });
    await setting.users.setUp(await newDoor(organisationCode, organisationPassword), user, row, setting.newId());
    if ((await sendInvitation(setting, user, password)) === "failed") throw new Problem("unavailable");
    return { done: true };
  };
}

/** Nobody is signed in yet: the row tells of a job, and of whom it made the first user. */
const auditFacts = ({ organisationId, appVersion, newId }: SetUpSetting, at: Instant) => ({
  at,
  organisation: organisationId,
  event: "CellSetUp",
  action: "office.job.setup",
  ground: "job",
  actorKind: "job" as const,
  actor: null,
  sourceIp: null,
  requestId: newId(),
  appVersion,
});
