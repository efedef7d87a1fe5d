import { type AccessRules, anyOf, anyone, anyUser, mainUser, officeRole, organisationTicket } from "../kernel/access.ts";
import type { officeContract } from "./contract.ts";

type Action = (typeof officeContract)[keyof typeof officeContract]["action"];

const userAdmin = officeRole("user-admin");

export const officeAccess = {
  "office.organisation.enter": anyone,
  "office.sign-in.password": organisationTicket,
  "office.sign-in.new-password": organisationTicket,
  "office.sign-in.enrol-totp": organisationTicket,
  "office.sign-in.totp": organisationTicket,
  "office.sign-in.renew": anyone,
  "office.sign-in.sign-out": anyone,
  "office.colleague.list": anyUser,
  "office.own.language": anyUser,
  "office.user.list": anyOf(userAdmin, mainUser("placement"), mainUser("coaching")),
  "office.user.invite": userAdmin,
  "office.user.reinvite": userAdmin,
  "office.user.disable": userAdmin,
  "office.user.enable": userAdmin,
} satisfies AccessRules<Action>;
