import { PlacementId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { decideOpenPlacement } from "../../../shared/placement/open-placement.ts";
import { counts } from "../../../shared/placement/placement.ts";
import { found, readAhead, settle, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { bookedPlace, takePlace } from "../bookings/booked-place.ts";
import { contactOf } from "../links/links.ts";
import { staffOf } from "../participants/participants.ts";
import { againstRules, type ChangeStores, readForChange, toChange } from "./placement-changes.ts";

type Routes = typeof placementContract;

/** Placing people at workplaces, and changing what was agreed. */
export function placementHandlers(stores: ChangeStores): Pick<Handlers<Routes>, "openPlacement" | "changePlacement"> {
  const { participants, workplaces, placements, slots } = stores;
  return {
    openPlacement: ({ params: { participantId }, now }) => {
      const reading = ahead(participants.card(participantId, now));
      return async (granted) => {
        const placementId = PlacementId.parse(granted.newId());
        const actor = { by: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settle(async (attempt) => {
          const [maybe, file] = await Promise.all([
            attempt === 1 ? reading : participants.card(participantId, now),
            workplaces.file(granted.body.workplaceId, now),
          ]);
          const card = found(maybe);
          const place = found(file);
          const contact = contactOf(place, granted.body.contactId);
          const booked = bookedPlace(card, granted.body);
          const { organisationType } = place.workplace;
          const serviceEnded = card.service.anchor.endedOn !== null;
          const facts = { serviceEnded, placements: card.placements.filter(counts), organisationType, today: actor.today };
          const decision = decideOpenPlacement(facts, granted.body, { placementId, slotId: booked.slotId, by: actor.by, at: actor.at });
          if (decision.kind === "refused") throw "findings" in decision ? againstRules(decision.findings) : new Problem(decision.reason);
          const taken = await takePlace(slots, card, decision.placement, booked, actor);
          return () => placements.open(granted, card, decision.placement, place, contact, taken);
        });
        return { body };
      };
    },

    changePlacement: ({ params: { participantId, placementId }, now }) => {
      const reading = readAhead(() => readForChange(stores, participantId, now));
      return async (granted) => {
        const actor = { by: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settleOver(reading, async (file) => {
          const change = await toChange(stores, file, placementId, granted.body, actor);
          return () => placements.change(granted, change, [], { version: change.after.version });
        });
        return { body };
      };
    },
  };
}
