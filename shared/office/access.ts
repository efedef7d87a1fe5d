import { type AccessRules, anyOf, anyone, anyUser, mainUser, officeRole, organisationTicket } from "../kernel/access.ts";
import type { officeContract } from "./contract.ts";

type Action = (typeof officeContract)[keyof typeof officeContract]["action"];

const userAdmin = officeRole("user-admin");
const mainUsers = anyOf(mainUser("placement"), mainUser("coaching"));

export const officeAccess = {
  "office.organisation.enter": anyone,
  "office.sign-in.password": organisationTicket,
  "office.sign-in.new-password": organisationTicket,
  "office.sign-in.enrol-totp": organisationTicket,
  "office.sign-in.totp": organisationTicket,
  "office.sign-in.renew": anyone,
  "office.sign-in.sign-out": anyone,
  "office.colleague.list": anyUser,
  "office.own.read": anyUser,
  "office.own.language": anyUser,
  "office.own.notifications": anyUser,
  "office.own.session.end": anyUser,
  "office.own.session.end-others": anyUser,
  "office.user.list": anyOf(userAdmin, mainUsers),
  "office.user.invite": userAdmin,
  "office.user.reinvite": userAdmin,
  "office.user.change": userAdmin,
  "office.user.disable": userAdmin,
  "office.user.enable": userAdmin,
  "office.user.reset-totp": userAdmin,
  "office.unit.list": anyUser,
  "office.unit.save": userAdmin,
  "office.address-list.read": anyOf(userAdmin, mainUsers, officeRole("data-protection-officer")),
  "office.address-list.save": userAdmin,
} satisfies AccessRules<Action>;
