import { SituationId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideAddSituation, decideChangeSituation, situationRows } from "../../../shared/coaching/situation-decisions.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { issuesOf } from "../refusal.ts";
import type { SituationsStore } from "./situations-store.ts";

type Routes = "readSituations" | "addSituation" | "changeSituation";

export function situationHandlers(cards: CardStore, situations: SituationsStore): Pick<Handlers<typeof coachingContract>, Routes> {
  return {
    readSituations: ({ params, now, today }) => {
      const reading = ahead(Promise.all([cards.readCase(params.clientId, now), situations.all(params.clientId)]));
      return async () => {
        const [maybe, versions] = await reading;
        if (found(maybe).withdrawnOn !== null) throw new Problem("consent-withdrawn");
        return { body: { rows: situationRows(versions), today } };
      };
    },

    addSituation: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const situationId = SituationId.parse(granted.newId());
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const decision = decideAddSituation(card, granted.body, situationId, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
          return () => situations.add(granted, card, decision.situation, decision.marks, { situationId });
        });
        return { body };
      };
    },

    changeSituation: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([cards.read(params.clientId, now), situations.all(params.clientId)]));
      return async (granted) => {
        const body = await settleOver(reading, ([maybe, versions]) => {
          const card = found(maybe);
          const before = found(situationRows(versions).find(({ situationId }) => situationId === params.situationId));
          const decision = decideChangeSituation(card, before, granted.body, actorOf(granted));
          if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
          const { situation, marks } = decision;
          return () => situations.add(granted, card, situation, marks, { version: situation.version });
        });
        return { body };
      };
    },
  };
}
