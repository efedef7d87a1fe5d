import { type AccessRules, allOf, anyOf, anyone, kioskHolder, mainUser, related, type Rule, self, unless, workerOf } from "../kernel/access.ts";
import type { coachingContract } from "./contract.ts";

type Action = (typeof coachingContract)[keyof typeof coachingContract]["action"];

const main = mainUser("coaching");
const worker = workerOf("coaching");
const own = allOf(worker, self("staffId"));
/** A conflict of interest shuts out the main user too: deny comes first. */
const unlessBlocked = (rule: Rule): Rule => unless("blocked-from-client", "clientId", rule);
const responsible = related("coaching", "responsible-for-client", "clientId");
/** A main user says why she opens a client who is not hers; the statement opens the client that day. */
const mainWithGround = allOf(main, related("coaching", "stated-ground-for-client", "clientId"));
/** Changed by the person's own coaches alone. */
const ownClient: Rule = unlessBlocked(responsible);
/** Who else handles the client is not a helper's to decide; a main user manages caseloads by the list, without opening the card. */
const staffedClient: Rule = unlessBlocked(anyOf(main, related("coaching", "coach-of-client", "clientId")));
/** A conflict of interest is a main user's to settle, but not her own one. */
const settledClient: Rule = unlessBlocked(main);
/** Read by them, and by a main user who has said why. */
const readableClient: Rule = unlessBlocked(anyOf(responsible, mainWithGround));

export const coachingAccess = {
  "coaching.client.register": worker,
  "coaching.caseload.read": anyOf(main, own),
  "coaching.client.list": main,
  "coaching.client.read": readableClient,
  /** Basics are a main user's to put right, too. */
  "coaching.client.change": readableClient,
  "coaching.identity-code.reveal": readableClient,
  "coaching.identity-code.change": readableClient,
  "coaching.authority.change": ownClient,
  "coaching.consent.add": ownClient,
  "coaching.consent.withdraw": readableClient,
  "coaching.pre-form.destroy": ownClient,
  "coaching.period.open": ownClient,
  "coaching.period.change": ownClient,
  "coaching.period.end": ownClient,
  "coaching.period.reopen": ownClient,
  "coaching.period.cancel": ownClient,
  "coaching.follow-up.answer": ownClient,
  "coaching.situation.read": readableClient,
  "coaching.situation.add": ownClient,
  "coaching.situation.change": ownClient,
  "coaching.goal.add": ownClient,
  "coaching.goal.change": ownClient,
  "coaching.goal.comment": ownClient,
  "coaching.goal.history": readableClient,
  "coaching.diary.read": readableClient,
  "coaching.diary.add": ownClient,
  "coaching.diary.change": ownClient,
  "coaching.diary.add-addendum": ownClient,
  "coaching.instrument.list": worker,
  "coaching.instrument.read": worker,
  "coaching.instrument.import": main,
  "coaching.assessment.open": ownClient,
  "coaching.assessment.list": readableClient,
  "coaching.assessment.read": readableClient,
  "coaching.assessment.rate": ownClient,
  "coaching.assessment.sign": ownClient,
  "coaching.assessment.correct": ownClient,
  "coaching.assessment.drop": ownClient,
  "coaching.kiosk.open": ownClient,
  "coaching.kiosk.close": ownClient,
  /** A code is what a client at a tablet has; the addresses staff may call from are still asked. */
  "coaching.kiosk.redeem": anyone,
  "coaching.kiosk.read": kioskHolder,
  "coaching.kiosk.answer": kioskHolder,
  "coaching.kiosk.finish": kioskHolder,
  "coaching.client.search": worker,
  "coaching.client.state-ground": settledClient,
  "coaching.responsibility.add": staffedClient,
  "coaching.responsibility.end": staffedClient,
  "coaching.block.read": settledClient,
  "coaching.block.add": settledClient,
  "coaching.block.remove": settledClient,
  "coaching.work.read": own,
  "coaching.work.snooze": own,
  "coaching.summary.preview": ownClient,
  "coaching.summary.make": ownClient,
  "coaching.disclosure.list": readableClient,
} satisfies AccessRules<Action>;
