import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { cancelOpen } from "../../../shared/placement/booking-decisions.ts";
import type { Placement } from "../../../shared/placement/placement.ts";
import { decideEndService, decideReopenService } from "../../../shared/placement/service.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { type ContactChange, contactClocks } from "../workplaces/contact-clocks.ts";
import { staffOf } from "./participants.ts";
import type { ParticipantsStore } from "./participants-store.ts";
import type { ServiceStore } from "./service-store.ts";
import { leaving, reseat } from "../bookings/seats.ts";
import type { SlotsStore } from "../bookings/slots-store.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;

/** Ending and re-opening a service: the only commands that move the date of destruction. */
export function serviceHandlers(
  participants: ParticipantsStore,
  workplaces: WorkplacesStore,
  services: ServiceStore,
  slots: SlotsStore,
): Pick<Handlers<Routes>, "endService" | "reopenService"> {
  return {
    endService: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([participants.card(params.participantId, now), services.lastAttendance(params.participantId)]));
      return async (granted) => {
        const actor = { userId: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settleOver(reading, async ([maybe, lastAttendance]) => {
          const card = found(maybe);
          const { service, placements } = card;
          const decision = decideEndService({ service, placements, lastAttendance }, granted.body, actor);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          const bookings = cancelOpen(card.bookings, { ...actor, by: actor.userId });
          const [contacts, seats] = await Promise.all([
            contactsOf(workplaces, decision.placements, granted.body.endedOn, now),
            reseat(slots, leaving(placements, bookings, granted.today), granted.today),
          ]);
          return () => services.end(granted, card, decision.service, decision.placements, contacts, { bookings, seats });
        });
        return { body };
      };
    },

    reopenService: ({ params, now }) => {
      const reading = readAhead(() => participants.card(params.participantId, now));
      return async (granted) => {
        const actor = { userId: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const decision = decideReopenService(card.service, granted.body.version, actor, now);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          return () => services.reopen(granted, card, decision.service);
        });
        return { body };
      };
    },
  };
}

/** A contact's own time runs from his last placement: when one ends earlier, so may his. */
async function contactsOf(workplaces: WorkplacesStore, cut: readonly Placement[], endedOn: LocalDate, now: number): Promise<ContactChange[]> {
  const files = await Promise.all([...new Set(cut.map(({ workplaceId }) => workplaceId))].map((id) => workplaces.file(id, now)));
  const touched = cut.map(({ contactId }) => contactId);
  return files.flatMap((file) => (file === undefined ? [] : contactClocks(file, cut, touched, endedOn)));
}
