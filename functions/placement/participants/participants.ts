import type { Caller } from "../../../shared/kernel/caller.ts";
import { ParticipantId, type UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { decideMove, type WantedMove } from "../../../shared/placement/assignment.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import type { FreeEve } from "../../../shared/placement/public-holidays.ts";
import { keptUntil, openService } from "../../../shared/placement/service.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import { openCursor, sealCursor } from "../../runtime/cursor.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { Card } from "./cards.ts";
import { insistOnColleague } from "./colleagues.ts";
import type { ParticipantsStore } from "./participants-store.ts";

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
  { freeEves }: OrganisationCalendar,
): ListHandlers & CardHandlers {
  return { ...lists(participants, secrets), ...cards(participants, colleagues), readParticipant: readCard(participants, [...freeEves]) };
}

type ListHandlers = Pick<Handlers<Routes>, "listOwnParticipants" | "listAllParticipants">;
type CardHandlers = Pick<Handlers<Routes>, "registerParticipant" | "readParticipant" | "changeParticipant" | "moveParticipant">;

function lists(participants: ParticipantsStore, secrets: Secrets): ListHandlers {
  return {
    listOwnParticipants: ({ params, now, today }) => {
      const reading = ahead(participants.caseload(params.staffId, now, today));
      return async ({ caller, trail }) => {
        const rows = (await reading)(staffOf(caller));
        trail.concerns(rows.map(({ participantId }) => participantId));
        return { body: { rows, today } };
      };
    },

    listAllParticipants: ({ query, now, today }) => async ({ caller, trail }) => {
      const viewer = staffOf(caller);
      const boundTo = `participants/${viewer}`;
      const { rows, next } = await participants.page(await openCursor(secrets, boundTo, query.cursor), viewer, now);
      trail.concerns(rows.map(({ participantId }) => participantId));
      return { body: { rows, today, cursor: await sealCursor(secrets, boundTo, next) } };
    },
  };
}

const readCard =
  (participants: ParticipantsStore, freeEves: FreeEve[]): CardHandlers["readParticipant"] =>
  ({ params, now, today }) => {
    const reading = ahead(participants.card(params.participantId, now));
    return async () => {
      const { participant, service, placements, bookings, assignments } = found(await reading);
      const copies = { placements: [...placements], bookings: [...bookings], assignments: [...assignments] };
      return { body: { participant, service, ...copies, keptUntil: keptUntil(service.anchor), today, freeEves } };
    };
  };

function cards(participants: ParticipantsStore, colleagues: CallerReader): Omit<CardHandlers, "readParticipant"> {
  return {
    registerParticipant: () => async (granted) => {
      const { serviceFrom, ...details } = granted.body;
      const responsibleId = staffOf(granted.caller);
      const participantId = ParticipantId.parse(granted.newId());
      granted.trail.concerns([participantId]);
      const participant = { participantId, ...details, responsibleId, movedOn: null, movedFrom: null, fortnightFrom: null, version: 1 };
      const service = openService(serviceFrom, { userId: responsibleId, at: granted.at, today: granted.today });
      return { body: await participants.register(granted, { participant, service, placements: [], bookings: [], assignments: [], rowVersion: 0 }) };
    },

    changeParticipant: ({ params, now }) => {
      const reading = readAhead(() => participants.card(params.participantId, now));
      return async (granted) => {
        const { version, ...details } = granted.body;
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          if (card.participant.version !== version) throw new Problem("version-conflict");
          if (card.service.anchor.endedOn !== null) throw new Problem("service-ended");
          const participant = { ...card.participant, ...details, version: version + 1 };
          return () => participants.change(granted, card, participant, granted.today);
        });
        return { body };
      };
    },

    moveParticipant: ({ params, now }) => {
      const reading = readAhead(() => participants.card(params.participantId, now));
      return async (granted) => {
        const { version, ...wanted } = granted.body;
        await insistOnColleague(colleagues, wanted.staffId);
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          if (card.participant.version !== version) throw new Problem("version-conflict");
          return moving(participants, granted, card, wanted);
        });
        return { body };
      };
    },
  };
}

/** A command with the one who gives it. */
export type Acting = Parameters<ParticipantsStore["move"]>[0] & { readonly caller: Caller; readonly today: LocalDate };

/** The storing of a move as decided; a person who is there already stays as she is. */
export function moving(participants: ParticipantsStore, command: Acting, card: Card, wanted: WantedMove): () => Promise<{ readonly version: number }> {
  const { participantId, responsibleId, version } = card.participant;
  const decision = decideMove({ today: command.today, responsibleId }, participantId, wanted, staffOf(command.caller));
  if (decision.kind === "refused") throw new Problem(decision.reason);
  if (decision.kind === "unchanged") return () => Promise.resolve({ version });
  return () => participants.move(command, card, { staffId: wanted.staffId, handover: decision.handover }, command.today);
}
