import { type AccessRules, anyOf, anyone, linkHolder, mainUser, related, type Rule, self, unless, workerOf, allOf } from "../kernel/access.ts";
import type { placementContract } from "./contract.ts";
import type { linkContract } from "./link-contract.ts";

type Action = (typeof placementContract)[keyof typeof placementContract]["action"];
type LinkAction = (typeof linkContract)[keyof typeof linkContract]["action"];

const main = mainUser("placement");
const worker = workerOf("placement");
const own = allOf(worker, self("staffId"));
/** A conflict of interest shuts out the main user too (docs/security.md: deny comes first). */
const unlessBlocked = (rule: Rule): Rule => unless("blocked-from-participant", "participantId", rule);
const responsible = related("placement", "responsible-for-participant", "participantId");
/** "An ordinary user sees only the persons she guides; the main user sees all" (notice, item 11). */
const ownParticipant: Rule = unlessBlocked(anyOf(main, responsible, related("placement", "assigned-to-participant", "participantId")));
/** Who else may see the person is not a substitute's to decide. */
const responsibleParticipant: Rule = unlessBlocked(anyOf(main, responsible));
/** A conflict of interest is a main user's to settle, but not her own one. */
const settledParticipant: Rule = unlessBlocked(main);
const ownWorkplace: Rule = anyOf(main, related("placement", "responsible-for-workplace", "workplaceId"));

export const placementAccess = {
  "placement.caseload.read": anyOf(main, own),
  "placement.work.read": own,
  "placement.work.snooze": own,
  "placement.participant.list": main,
  "placement.participant.register": worker,
  "placement.participant.read": ownParticipant,
  "placement.participant.change": ownParticipant,
  "placement.participant.move": responsibleParticipant,
  "placement.assignment.add": responsibleParticipant,
  "placement.assignment.add-many": anyOf(main, own),
  "placement.assignment.end": responsibleParticipant,
  "placement.assignment.list": main,
  "placement.block.read": settledParticipant,
  "placement.block.add": settledParticipant,
  "placement.block.remove": settledParticipant,
  "placement.handover.plan": main,
  "placement.handover.make": main,
  "placement.placement.open": ownParticipant,
  "placement.placement.change": ownParticipant,
  "placement.proposal.list": anyOf(main, own),
  "placement.proposal.list-all": main,
  "placement.proposal.answer": ownParticipant,
  "placement.proposal.answer-contact": ownWorkplace,
  "placement.closure.change": ownWorkplace,
  "placement.service.end": ownParticipant,
  "placement.service.reopen": ownParticipant,
  "placement.week.read": anyOf(main, own),
  "placement.attendance.summary": ownParticipant,
  "placement.attendance.read": ownParticipant,
  "placement.attendance.record": ownParticipant,
  "placement.attendance.confirm": ownParticipant,
  "placement.attendance.answer": ownParticipant,
  "placement.attendance.count": ownParticipant,
  "placement.attendance.dispute": ownParticipant,
  "placement.attendance.settle": ownParticipant,
  "placement.fortnight.list": anyOf(main, own),
  "placement.fortnight.read": ownParticipant,
  "placement.fortnight.change": ownParticipant,
  "placement.fortnight.certificate": ownParticipant,
  "placement.report.make": ownParticipant,
  "placement.report.send": ownParticipant,
  "placement.slot.find": worker,
  "placement.slot.read": worker,
  "placement.slot.add": ownWorkplace,
  "placement.slot.change": ownWorkplace,
  "placement.booking.add": ownParticipant,
  "placement.booking.change": ownParticipant,
  "placement.workplace.list": worker,
  "placement.workplace.add": worker,
  "placement.workplace.read": worker,
  "placement.workplace.change": ownWorkplace,
  "placement.contact.add": ownWorkplace,
  "placement.contact.change": ownWorkplace,
  /** Any instructor may need the contact of a place where a colleague looks after the place. */
  "placement.link.issue": worker,
  "placement.link.revoke": worker,
  "placement.evaluation.read": ownParticipant,
  "placement.evaluation.accept": ownParticipant,
  "placement.code.read": worker,
  "placement.code.change": main,
} satisfies AccessRules<Action>;

export const linkAccess = {
  "placement.link.open": linkHolder,
  "placement.link.report": linkHolder,
  "placement.link.evaluation.read": linkHolder,
  "placement.link.evaluate": linkHolder,
  "placement.link.propose": linkHolder,
  "placement.link.withdraw": linkHolder,
  /** Who asks is not known, and does not matter: a link goes to the registered address only. */
  "placement.link.renew": anyone,
} satisfies AccessRules<LinkAction>;
