import * as z from "zod";
import { SessionId, UserId } from "../kernel/ids.ts";
import { contract } from "../kernel/route.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";
import { AddressListVersion, ListedNetwork, WantedAddressList } from "./address-list.ts";
import { OwnProfile } from "./own.ts";
import { sessionRoutes } from "./session-contract.ts";
import { Unit, UnitList, WantedUnits } from "./unit.ts";
import { Colleague, ListedUser, NewUser, Notifications, TotpResetReason, UserChange } from "./user.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const userPath = z.strictObject({ userId: UserId });
const staff = { credential: "person", query: null } as const;
const aboutUser = { ...staff, method: "POST", subject: "userId", params: userPath } as const;

export const officeContract = contract({
  ...sessionRoutes,
  listColleagues: {
    ...staff, method: "GET", path: "/office/colleagues", action: "office.colleague.list", audit: "ColleaguesListed",
    params: nothing, body: null, response: z.strictObject({ rows: z.array(Colleague) }), refusals: [],
  },
  readOwn: {
    ...staff, method: "GET", path: "/office/own", action: "office.own.read", audit: "OwnProfileRead",
    params: nothing, body: null, response: OwnProfile, refusals: [],
  },
  changeOwnNotifications: {
    ...staff, method: "PUT", path: "/office/own/notifications", action: "office.own.notifications", audit: "OwnNotificationsChanged",
    params: nothing, body: Notifications, response: null, refusals: [],
  },
  endOwnSession: {
    ...staff, method: "DELETE", path: "/office/own/sessions/{sessionId}", action: "office.own.session.end", audit: "OwnSessionEnded",
    params: z.strictObject({ sessionId: SessionId }), body: null, response: null, refusals: ["current-session"],
  },
  endOtherSessions: {
    ...staff, method: "DELETE", path: "/office/own/sessions", action: "office.own.session.end-others", audit: "OwnOtherSessionsEnded",
    params: nothing, body: null, response: null, refusals: [],
  },
  listUsers: {
    ...staff, method: "GET", path: "/office/users", action: "office.user.list", audit: "UsersListed",
    params: nothing, body: null, response: z.strictObject({ rows: z.array(ListedUser) }), refusals: [],
  },
  inviteUser: {
    ...staff, method: "POST", path: "/office/users", idempotent: true, action: "office.user.invite", audit: "UserInvited",
    params: nothing, body: NewUser,
    /** The temporary password goes by mail; it never passes through the browser. */
    response: z.strictObject({ userId: UserId, delivery: z.enum(["sent", "failed"]) }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "user-name-taken", "unknown-unit"],
  },
  changeUser: {
    ...aboutUser, method: "PUT", path: "/office/users/{userId}", action: "office.user.change", audit: "UserChanged",
    body: UserChange, response: versioned, refusals: ["version-conflict", "own-user-admin", "rights-changed", "unknown-unit"],
  },
  renewInvitation: {
    ...aboutUser, path: "/office/users/{userId}/invitation", action: "office.user.reinvite", audit: "UserReinvited",
    body: versioned, response: z.strictObject({ version: Version, delivery: z.enum(["sent", "failed"]) }),
    refusals: ["version-conflict"],
  },
  disableUser: {
    ...aboutUser, path: "/office/users/{userId}/disable", action: "office.user.disable", audit: "UserDisabled",
    body: versioned, response: versioned, refusals: ["version-conflict", "own-account", "rights-changed"],
  },
  enableUser: {
    ...aboutUser, path: "/office/users/{userId}/enable", action: "office.user.enable", audit: "UserEnabled",
    body: versioned, response: versioned, refusals: ["version-conflict"],
  },
  resetTotp: {
    ...aboutUser, path: "/office/users/{userId}/totp-reset", action: "office.user.reset-totp", audit: "UserTotpReset",
    body: z.strictObject({ version: Version, reason: TotpResetReason }),
    response: z.strictObject({ version: Version, delivery: z.enum(["sent", "failed"]) }),
    refusals: ["version-conflict", "own-account", "rights-changed"],
  },
  listUnits: {
    ...staff, method: "GET", path: "/office/units", action: "office.unit.list", audit: "UnitsListed",
    params: nothing, body: null, response: z.strictObject({ units: z.array(Unit), version: Version.nullable() }), refusals: [],
  },
  saveUnits: {
    ...staff, method: "PUT", path: "/office/units", action: "office.unit.save", audit: "UnitsSaved",
    params: nothing, body: WantedUnits, response: UnitList, refusals: ["version-conflict", "unit-named-twice", "unknown-unit", "unit-left-out"],
  },
  readAddressList: {
    ...staff, method: "GET", path: "/office/addresses", action: "office.address-list.read", audit: "AddressListRead",
    params: nothing, body: null,
    response: z.strictObject({
      /** Null while nobody has made a list: then all of the frame may come in. */
      networks: z.array(ListedNetwork).nullable(),
      version: Version.nullable(),
      /** The newest versions, the newest first. */
      history: z.array(AddressListVersion),
      frame: z.array(z.string()),
      ownAddress: z.string(),
      today: LocalDate,
    }),
    refusals: [],
  },
  saveAddressList: {
    ...staff, method: "PUT", path: "/office/addresses", action: "office.address-list.save", audit: "AddressListSaved",
    params: nothing, body: WantedAddressList, response: versioned,
    refusals: ["version-conflict", "network-too-wide", "network-outside-frame", "network-listed-twice", "address-locks-out"],
  },
});
