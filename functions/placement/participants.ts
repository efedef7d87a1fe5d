import type { Caller } from "../../shared/kernel/caller.ts";
import { ParticipantId, PlacementId, type UserId } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import { counts, decideOpenPlacement } from "../../shared/placement/placement.ts";
import { keptUntil, openService } from "../../shared/placement/service.ts";
import { found, settle } from "../records/settle.ts";
import type { CallerReader } from "../runtime/caller.ts";
import { openCursor, sealCursor } from "../runtime/cursor.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import { contactOf } from "./links.ts";
import type { ParticipantsStore } from "./participants-store.ts";
import type { PlacementsStore } from "./placements-store.ts";
import type { WorkplacesStore } from "./workplaces-store.ts";

type Routes = typeof placementContract;

/** The member of staff behind a request; routes of the register let nobody else in. */
export function staffOf(caller: Caller): UserId {
  if (caller.kind !== "person") throw new Problem("not-found");
  return caller.user.userId;
}

export function participantHandlers(
  participants: ParticipantsStore,
  colleagues: CallerReader,
  secrets: Secrets,
): ListHandlers & CardHandlers {
  return { ...lists(participants, secrets), ...cards(participants, colleagues) };
}

type ListHandlers = Pick<Handlers<Routes>, "listOwnParticipants" | "listAllParticipants">;
type CardHandlers = Pick<Handlers<Routes>, "registerParticipant" | "readParticipant" | "changeParticipant" | "moveParticipant">;

function lists(participants: ParticipantsStore, secrets: Secrets): ListHandlers {
  return {
    listOwnParticipants: ({ params, now, today }) => {
      const reading = ahead(participants.caseload(params.staffId, now));
      return async ({ trail }) => {
        const rows = await reading;
        trail.concerns(rows.map(({ participantId }) => participantId));
        return { body: { rows, today } };
      };
    },

    listAllParticipants: ({ query, now, today }) => async ({ caller, trail }) => {
      const boundTo = `participants/${staffOf(caller)}`;
      const { rows, next } = await participants.page(await openCursor(secrets, boundTo, query.cursor), now);
      trail.concerns(rows.map(({ participantId }) => participantId));
      return { body: { rows, today, cursor: await sealCursor(secrets, boundTo, next) } };
    },
  };
}

function cards(participants: ParticipantsStore, colleagues: CallerReader): CardHandlers {
  return {
    registerParticipant: () => async (granted) => {
      const { serviceFrom, ...details } = granted.body;
      const responsibleId = staffOf(granted.caller);
      const participantId = ParticipantId.parse(granted.newId());
      granted.trail.concerns([participantId]);
      const participant = { participantId, ...details, responsibleId, version: 1 };
      const service = openService(serviceFrom, { userId: responsibleId, at: granted.at, today: granted.today });
      return { body: await participants.register(granted, { participant, service, placements: [], rowVersion: 0 }) };
    },

    readParticipant: ({ params, now, today }) => {
      const reading = ahead(participants.card(params.participantId, now));
      return async () => {
        const { participant, service, placements } = found(await reading);
        return { body: { participant, service, placements: [...placements], keptUntil: keptUntil(service.anchor), today } };
      };
    },

    changeParticipant: ({ params, now }) => {
      const reading = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        const { version, ...details } = granted.body;
        const body = await settle(async (attempt) => {
          const card = found(attempt === 1 ? await reading : await participants.card(params.participantId, now));
          if (card.participant.version !== version) throw new Problem("version-conflict");
          if (card.service.anchor.endedOn !== null) throw new Problem("service-ended");
          const participant = { ...card.participant, ...details, version: version + 1 };
          return () => participants.change(granted, card, participant, granted.today);
        });
        return { body };
      };
    },

    moveParticipant: ({ params, now }) => {
      const reading = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        const { version, staffId } = granted.body;
        const { user } = await colleagues.read(staffId, []);
        if (user?.status !== "active" || user.roles.placement === null)
          throw new Problem("invalid-input", [{ path: "staffId", code: "not-working-here" }]);
        const body = await settle(async (attempt) => {
          const card = found(attempt === 1 ? await reading : await participants.card(params.participantId, now));
          if (card.participant.version !== version) throw new Problem("version-conflict");
          return () => participants.move(granted, card, staffId);
        });
        return { body };
      };
    },
  };
}

export function placementHandlers(
  participants: ParticipantsStore,
  workplaces: WorkplacesStore,
  placements: PlacementsStore,
): Pick<Handlers<Routes>, "openPlacement"> {
  return {
    openPlacement: ({ params, now }) => {
      const reading = ahead(participants.card(params.participantId, now));
      return async (granted) => {
        const opened = { placementId: PlacementId.parse(granted.newId()), at: granted.at, by: staffOf(granted.caller) };
        const { workplaceId, contactId } = granted.body;
        const body = await settle(async (attempt) => {
          const [card, file] = await Promise.all([
            attempt === 1 ? reading : participants.card(params.participantId, now),
            workplaces.file(workplaceId, now),
          ]);
          const facts = found(card);
          const place = found(file);
          const contact = contactOf(place, contactId);
          const current = facts.placements.filter(counts);
          const serviceEnded = facts.service.anchor.endedOn !== null;
          const decision = decideOpenPlacement({ serviceEnded, placements: current }, granted.body, opened);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          return () => placements.open(granted, facts, decision.placement, place, contact);
        });
        return { body };
      };
    },
  };
}
