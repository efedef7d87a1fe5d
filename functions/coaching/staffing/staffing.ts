import { addDays } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { coachingWork, longestSnoozeDays } from "../../../shared/coaching/work-list.ts";
import { found } from "../../records/settle.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { staffOf } from "../caller.ts";
import type { CardStore } from "../clients/card-store.ts";
import type { CaseloadStore } from "../clients/caseload-store.ts";
import { insistOnCoach } from "../colleagues.ts";
import type { StaffingStore } from "./staffing-store.ts";

type Routes = Handlers<typeof coachingContract>;

/** A main user's way to a client who is not hers: she says why, and the access log keeps it. */
export function groundHandlers(staffing: StaffingStore): Pick<Routes, "stateGround"> {
  return {
    stateGround: ({ params, today }) => async (granted) => {
      const { ground } = granted.body;
      granted.trail.because(ground);
      return { body: await staffing.stateGround(granted, { clientId: params.clientId, staffId: staffOf(granted.caller), ground, on: today }) };
    },
  };
}

/** Conflicts of interest. */
export function blockHandlers(cards: CardStore, staffing: StaffingStore, colleagues: CallerReader): Pick<Routes, "readBlocks" | "block" | "unblock"> {
  return {
    readBlocks: ({ params, now }) => {
      const reading = ahead(Promise.all([cards.readCase(params.clientId, now), staffing.blocksOf(params.clientId)]));
      return async () => {
        const [theCase, rows] = await reading;
        found(theCase);
        return { body: { rows } };
      };
    },

    block: ({ params, now, today }) => {
      const reading = ahead(cards.readCase(params.clientId, now));
      return async (granted) => {
        const { staffId, why } = granted.body;
        await insistOnCoach(colleagues, staffId);
        const block = { clientId: params.clientId, staffId, why, by: staffOf(granted.caller), on: today };
        return { body: await staffing.block(granted, found(await reading), block) };
      };
    },

    unblock: ({ params, now }) => {
      const reading = ahead(cards.readCase(params.clientId, now));
      return async (granted) => {
        found(await reading);
        return { body: await staffing.unblock(granted, params.staffId, params.clientId) };
      };
    },
  };
}

/** The day's work of a coach, told from the rows of her list. */
export function workHandlers(caseload: CaseloadStore, staffing: StaffingStore): Pick<Routes, "readCoachingWork" | "snoozeCoachingTask"> {
  return {
    readCoachingWork: ({ params: { staffId }, now, today }) => {
      const reading = ahead(Promise.all([caseload.own(staffId, now, today), staffing.snoozed(staffId)]));
      return async ({ caller, trail }) => {
        const [own, snoozed] = await reading;
        const rows = own(staffOf(caller));
        trail.concerns(rows.map(({ clientId }) => clientId));
        return { body: coachingWork(rows, snoozed, today) };
      };
    },

    snoozeCoachingTask: ({ params, today }) => async (granted) => {
      const { ref, until } = granted.body;
      if (until !== null && until > addDays(today, longestSnoozeDays)) throw new Problem("snooze-too-long");
      return { body: await staffing.snooze(granted, params.staffId, ref, until) };
    },
  };
}
