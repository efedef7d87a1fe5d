import type { Card } from "../../../shared/coaching/card.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideAdd, decideEnd, type ResponsibilityDecision } from "../../../shared/coaching/responsibility-decisions.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { insistOnCoach } from "../colleagues.ts";
import { issuesOf } from "../refusal.ts";
import type { StaffingStore } from "./staffing-store.ts";

type Responsibilities = Pick<Handlers<typeof coachingContract>, "addResponsibility" | "endResponsibility">;

/**
 * Who handles the client. It may change after coaching has ended, too: whoever keeps the file must still be there, and a
 * coach who leaves is not to keep it.
 */
export function responsibilityHandlers(cards: CardStore, staffing: StaffingStore, colleagues: CallerReader): Responsibilities {
  return {
    addResponsibility: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const { userId: by, today } = actorOf(granted);
        const { staffId } = granted.body;
        await insistOnCoach(colleagues, staffId);
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const after = changed(card, decideAdd({ rows: card.responsibilities.rows, today, by }, granted.body));
          return () => cards.save(granted, card, after, null, staffing.ifNotBlocked(staffId, params.clientId));
        });
        return { body };
      };
    },

    endResponsibility: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const { userId: by, today } = actorOf(granted);
        const wanted = { staffId: params.staffId, ...granted.body };
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const after = changed(card, decideEnd({ rows: card.responsibilities.rows, today, by }, wanted));
          return () => cards.save(granted, card, after, null);
        });
        return { body };
      };
    },
  };
}

function changed(card: Card, decision: ResponsibilityDecision): Card {
  if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
  return { ...card, responsibilities: { rows: [...decision.rows], version: card.responsibilities.version + 1 } };
}
