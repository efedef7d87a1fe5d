import { ContactId, type IdSource, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { decideClosures } from "../../../shared/placement/closures.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { mostContacts, type WorkplaceDetails } from "../../../shared/placement/workplace.ts";
import { found, readAhead, settle, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { isOpen } from "../participants/cards.ts";
import { contactOf } from "../links/links.ts";
import { staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import { renamed, type SlotsStore } from "../bookings/slots-store.ts";
import { linkOf, type WorkplacesStore } from "./workplaces-store.ts";

type Routes = typeof placementContract;

export function workplaceHandlers(
  workplaces: WorkplacesStore,
  participants: Pick<ParticipantsStore, "hidden">,
  slots: SlotsStore,
): WorkplaceHandlers & ContactHandlers {
  return { ...places(workplaces, participants, slots), ...contacts(workplaces) };
}

type WorkplaceHandlers = Pick<Handlers<Routes>, "listWorkplaces" | "addWorkplace" | "readWorkplace" | "changeWorkplace" | "changeClosures">;
type ContactHandlers = Pick<Handlers<Routes>, "addContact" | "changeContact">;

function places(workplaces: WorkplacesStore, participants: Pick<ParticipantsStore, "hidden">, slots: SlotsStore): WorkplaceHandlers {
  return {
    listWorkplaces: () => {
      const reading = ahead(workplaces.list());
      return async () => ({ body: { rows: await reading } });
    },

    addWorkplace: () => async (granted) => {
      const responsibleId = staffOf(granted.caller);
      const workplaceId = WorkplaceId.parse(granted.newId());
      const workplace = { workplaceId, ...granted.body, closures: [], responsibleId, version: 1 };
      return { body: await workplaces.add(granted, workplace, responsibleId) };
    },

    readWorkplace: ({ params, now, at }) => {
      const reading = ahead(Promise.all([workplaces.file(params.workplaceId, now), workplaces.messages(params.workplaceId), participants.hidden()]));
      return async ({ caller, trail }) => {
        const [maybe, messages, hidden] = await reading;
        const file = found(maybe);
        const hides = hidden(staffOf(caller));
        const visible = file.placements.filter(({ participantId }) => !hides(participantId));
        trail.concerns([...file.contacts.map(({ contactId }) => contactId), ...visible.map(({ participantId }) => participantId)]);
        const contacts = file.contacts.map((contact) => ({
          ...contact,
          link: linkOf(file, contact),
          messages: messages.filter(({ contactId }) => contactId === contact.contactId),
        }));
        const placements = visible.filter(({ anchor }) => isOpen(anchor, now)).map(({ anchor, ...shown }) => shown);
        return { body: { workplace: file.workplace, contacts, placements, now: at } };
      };
    },

    changeClosures: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const decision = decideClosures(file.workplace, granted.body, granted.today);
        if (decision.kind === "refused") throw new Problem(decision.reason);
        return { body: await workplaces.change(granted, file, decision.workplace, []) };
      };
    },

    changeWorkplace: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([workplaces.file(params.workplaceId, now), slots.ofWorkplace(params.workplaceId)]));
      return async (granted) => {
        const { version, ...details } = granted.body;
        const body = await settleOver(reading, ([maybe, places]) => {
          const file = found(maybe);
          if (file.workplace.version !== version) throw new Problem("version-conflict");
          const workplace = { ...file.workplace, ...details, version: version + 1 };
          return () => workplaces.change(granted, file, workplace, renamed(places, workplace));
        });
        await renameLate(slots, params.workplaceId, details, granted.newId);
        return { body };
      };
    },
  };
}

/** A place added between the reading and the storing of a workplace still bears the old name. */
async function renameLate(slots: SlotsStore, id: WorkplaceId, details: Pick<WorkplaceDetails, "name" | "town">, newId: IdSource): Promise<void> {
  await settle(async () => {
    const late = renamed(await slots.ofWorkplace(id), details);
    return () => Promise.all(late.map((change) => slots.tidy(change, newId())));
  });
}

function contacts(workplaces: WorkplacesStore): ContactHandlers {
  return {
    addContact: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        if (file.contacts.length >= mostContacts) throw new Problem("too-many-contacts");
        const contactId = ContactId.parse(granted.newId());
        granted.trail.concerns([contactId]);
        const contact = { contactId, ...granted.body, lastPlacementEndsOn: null, addedOn: granted.today, version: 1 };
        return { body: await workplaces.addContact(granted, file, contact) };
      };
    },

    changeContact: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const before = contactOf(file, params.contactId);
        const { version, ...details } = granted.body;
        if (before.version !== version) throw new Problem("version-conflict");
        return { body: await workplaces.changeContact(granted, file, before, { ...before, ...details, version: version + 1 }) };
      };
    },
  };
}
