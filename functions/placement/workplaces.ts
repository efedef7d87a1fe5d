import { ContactId, WorkplaceId } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import { found } from "../records/settle.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import { isOpen } from "./cards.ts";
import { contactOf } from "./links.ts";
import { staffOf } from "./participants.ts";
import { linkOf, type WorkplacesStore } from "./workplaces-store.ts";

type Routes = typeof placementContract;

export function workplaceHandlers(
  workplaces: WorkplacesStore,
): WorkplaceHandlers & ContactHandlers {
  return { ...places(workplaces), ...contacts(workplaces) };
}

type WorkplaceHandlers = Pick<Handlers<Routes>, "listWorkplaces" | "addWorkplace" | "readWorkplace" | "changeWorkplace">;
type ContactHandlers = Pick<Handlers<Routes>, "addContact" | "changeContact">;

function places(workplaces: WorkplacesStore): WorkplaceHandlers {
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
      const reading = ahead(Promise.all([workplaces.file(params.workplaceId, now), workplaces.messages(params.workplaceId)]));
      return async ({ trail }) => {
        const [maybe, messages] = await reading;
        const file = found(maybe);
        trail.concerns([...file.contacts.map(({ contactId }) => contactId), ...file.placements.map(({ participantId }) => participantId)]);
        const contacts = file.contacts.map((contact) => ({
          ...contact,
          link: linkOf(file, contact),
          messages: messages.filter(({ contactId }) => contactId === contact.contactId),
        }));
        const placements = file.placements.filter(({ anchor }) => isOpen(anchor, now)).map(({ anchor, ...shown }) => shown);
        return { body: { workplace: file.workplace, contacts, placements, now: at } };
      };
    },

    changeWorkplace: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const { version, ...details } = granted.body;
        if (file.workplace.version !== version) throw new Problem("version-conflict");
        return { body: await workplaces.change(granted, file, { ...file.workplace, ...details, version: version + 1 }) };
      };
    },
  };
}

function contacts(workplaces: WorkplacesStore): ContactHandlers {
  return {
    addContact: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const contactId = ContactId.parse(granted.newId());
        granted.trail.concerns([contactId]);
        const contact = { contactId, ...granted.body, lastPlacementEndsOn: null, version: 1 };
        return { body: await workplaces.addContact(granted, found(await reading), contact) };
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
