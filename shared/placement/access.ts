import { type AccessRules, anyOf, linkHolder, mainUser, related, type Rule, self, workerOf, allOf } from "../kernel/access.ts";
import type { placementContract } from "./contract.ts";
import type { linkContract } from "./link-contract.ts";

type Action = (typeof placementContract)[keyof typeof placementContract]["action"];
type LinkAction = (typeof linkContract)[keyof typeof linkContract]["action"];

const main = mainUser("placement");
const worker = workerOf("placement");
const own = allOf(worker, self("staffId"));
/** "An ordinary user sees only the persons she guides; the main user sees all" (notice, item 11). */
const ownParticipant: Rule = anyOf(main, related("placement", "responsible-for-participant", "participantId"));
const ownWorkplace: Rule = anyOf(main, related("placement", "responsible-for-workplace", "workplaceId"));

export const placementAccess = {
  "placement.caseload.read": anyOf(main, own),
  "placement.participant.list": main,
  "placement.participant.register": worker,
  "placement.participant.read": ownParticipant,
  "placement.participant.change": ownParticipant,
  "placement.participant.move": ownParticipant,
  "placement.placement.open": ownParticipant,
  "placement.service.end": ownParticipant,
  "placement.service.reopen": ownParticipant,
  "placement.week.read": anyOf(main, own),
  "placement.attendance.read": ownParticipant,
  "placement.attendance.record": ownParticipant,
  "placement.attendance.confirm": ownParticipant,
  "placement.attendance.answer": ownParticipant,
  "placement.workplace.list": worker,
  "placement.workplace.add": worker,
  "placement.workplace.read": worker,
  "placement.workplace.change": ownWorkplace,
  "placement.contact.add": ownWorkplace,
  "placement.contact.change": ownWorkplace,
  /** Any instructor may need the contact of a place where a colleague looks after the place. */
  "placement.link.issue": worker,
  "placement.link.revoke": worker,
} satisfies AccessRules<Action>;

export const linkAccess = {
  "placement.link.open": linkHolder,
  "placement.link.report": linkHolder,
} satisfies AccessRules<LinkAction>;
