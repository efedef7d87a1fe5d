import { DiaryEntryId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideAddAddendum, decideAddEntry, decideChangeEntry, type DiaryDecision } from "../../../shared/coaching/diary-decisions.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { openCursor, sealCursor } from "../../runtime/cursor.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import { issuesOf } from "../refusal.ts";
import type { DiaryStore } from "./diary-store.ts";

type Routes = "readDiary" | "addDiaryEntry" | "changeDiaryEntry" | "addAddendum";

/** The diary of coaching. */
export function diaryHandlers(cards: CardStore, diary: DiaryStore, secrets: Secrets): Pick<Handlers<typeof coachingContract>, Routes> {
  return {
    readDiary: ({ params: { clientId }, query, now, today }) => {
      const boundTo = `diary/${clientId}`;
      const page = async () => diary.page(clientId, await openCursor(secrets, boundTo, query.cursor));
      const reading = ahead(Promise.all([cards.readCase(clientId, now), page(), diary.months(clientId)]));
      return async () => {
        const [maybe, { rows, next }, kept] = await reading;
        if (found(maybe).withdrawnOn !== null) throw new Problem("consent-withdrawn");
        const months = kept.map(({ month, days }) => ({ month, days }));
        return { body: { rows, cursor: await sealCursor(secrets, boundTo, next), months, today } };
      };
    },

    addDiaryEntry: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([cards.read(params.clientId, now), diary.months(params.clientId)]));
      return async (granted) => {
        const entryId = DiaryEntryId.parse(granted.newId());
        const body = await settleOver(reading, ([maybe, months]) => {
          const card = found(maybe);
          const decision = accepted(decideAddEntry({ case: card.case, months }, granted.body, entryId, actorOf(granted)));
          return () => diary.save(granted, card, undefined, decision, { entryId });
        });
        return { body };
      };
    },

    changeDiaryEntry: ({ params, now }) => {
      const { clientId, on, entryId } = params;
      const reading = readAhead(() => Promise.all([cards.read(clientId, now), diary.months(clientId), diary.entry(clientId, on, entryId)]));
      return async (granted) => {
        const body = await settleOver(reading, ([maybe, months, entry]) => {
          const [card, before] = [found(maybe), found(entry)];
          const decision = accepted(decideChangeEntry({ case: card.case, months }, before, granted.body, actorOf(granted)));
          return () => diary.save(granted, card, before, decision, { version: decision.entry.version });
        });
        return { body };
      };
    },

    addAddendum: ({ params, now }) => {
      const { clientId, on, entryId } = params;
      const reading = readAhead(() => Promise.all([cards.read(clientId, now), diary.entry(clientId, on, entryId)]));
      return async (granted) => {
        const body = await settleOver(reading, ([maybe, entry]) => {
          const [card, before] = [found(maybe), found(entry)];
          const decision = accepted(decideAddAddendum(card, before, granted.body.text, actorOf(granted)));
          return () => diary.save(granted, card, before, decision, { version: decision.entry.version });
        });
        return { body };
      };
    },
  };
}

function accepted(decision: DiaryDecision): Extract<DiaryDecision, { kind: "store" }> {
  if (decision.kind === "refused") throw new Problem(decision.reason, issuesOf(decision));
  return decision;
}
