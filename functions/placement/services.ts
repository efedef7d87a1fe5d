import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import { counts, type Placement } from "../../shared/placement/placement.ts";
import { decideEndService, decideReopenService } from "../../shared/placement/service.ts";
import { found, settle } from "../records/settle.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import { staffOf } from "./participants.ts";
import type { ParticipantsStore } from "./participants-store.ts";
import type { ContactChange, ServiceStore } from "./service-store.ts";
import type { WorkplaceFile, WorkplacesStore } from "./workplaces-store.ts";

type Routes = typeof placementContract;

/** Ending and re-opening a service: the only commands that move the date of destruction. */
export function serviceHandlers(
  participants: ParticipantsStore,
  workplaces: WorkplacesStore,
  services: ServiceStore,
): Pick<Handlers<Routes>, "endService" | "reopenService"> {
  return {
    endService: ({ params, now }) => {
      const read = () => Promise.all([participants.card(params.participantId, now), services.lastAttendance(params.participantId)]);
      const reading = ahead(read());
      return async (granted) => {
        const actor = { userId: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settle(async (attempt) => {
          const [maybe, lastAttendance] = attempt === 1 ? await reading : await read();
          const card = found(maybe);
          const { service, placements } = card;
          const decision = decideEndService({ service, placements, lastAttendance }, granted.body, actor);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          const contacts = await contactsOf(workplaces, decision.placements, granted.body.endedOn, now);
          return () => services.end(granted, card, decision.service, decision.placements, contacts);
        });
        return { body };
      };
    },

    reopenService: ({ params, now }) => {
      const reading = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        const actor = { userId: staffOf(granted.caller), at: granted.at, today: granted.today };
        const body = await settle(async (attempt) => {
          const card = found(attempt === 1 ? await reading : await participants.card(params.participantId, now));
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
  return files.flatMap((file) => (file === undefined ? [] : contactsOfFile(file, cut, endedOn)));
}

/** Where nothing is left, because what was agreed never began, his time runs from the end of the service. */
function contactsOfFile(file: WorkplaceFile, cut: readonly Placement[], endedOn: LocalDate): ContactChange[] {
  const { contacts, placements } = file;
  const uncut = placements.filter(({ placementId }) => !cut.some((placement) => placement.placementId === placementId));
  const left = [...uncut, ...cut.filter(counts)];
  return contacts.flatMap((before) => {
    if (!cut.some(({ contactId }) => contactId === before.contactId)) return [];
    const ends = left.filter(({ contactId }) => contactId === before.contactId).map(({ to }) => to);
    const lastPlacementEndsOn = ends.sort().at(-1) ?? endedOn;
    return lastPlacementEndsOn === before.lastPlacementEndsOn ? [] : [{ file, before, lastPlacementEndsOn }];
  });
}
