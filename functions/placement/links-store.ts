import { intakeEntities } from "../../shared/placement/register.ts";
import type { LinkToken } from "../../shared/placement/link.ts";
import type { Contact, ContactLink, Message } from "../../shared/placement/workplace.ts";
import { millisecondsOf } from "../../shared/kernel/local-date.ts";
import { rowOf } from "../records/rows.ts";
import { type Command, store } from "../storage/command.ts";
import { check, ifNew, ifVersion, put } from "../storage/transaction.ts";
import { contactRows } from "./contact-rows.ts";
import { intakeKeys, keys } from "./keys.ts";
import type { PlacementTables } from "./participants-store.ts";
import { linkOf, type WorkplaceFile } from "./workplaces-store.ts";

export interface NewLink {
  readonly tokenHash: string;
  readonly token: LinkToken;
  readonly link: ContactLink;
  /** The message that carries the link, when it is mailed. */
  readonly message: Message | undefined;
}

/** Links of contacts: issued, renewed and revoked from the register, redeemed on the employer's surface. */
export function linksStore({ placement: table, intake, audit }: PlacementTables) {
  return {
    /** Refuses `version-conflict`. A renewal raises the generation, and with that every earlier token is dead. */
    async issue(command: Command, file: WorkplaceFile, contact: Contact, issued: NewLink): Promise<void> {
      const { workplaceId } = file.workplace;
      const stamp = { rv: 0, ttl: Math.ceil(millisecondsOf(issued.token.expiresAt) / 1000) };
      const writes = [
        put(table, contactRows.link(workplaceId, contact, issued.link), ifVersion(linkOf(file, contact).version)),
        check(table, keys.contact(workplaceId, contact.contactId), ifVersion(contact.version)),
        put(intake, rowOf(intakeEntities.token, intakeKeys.token(issued.tokenHash), issued.token, stamp), ifNew),
        put(intake, contactRows.intake(file.workplace, contact, issued.link.generation)),
        ...(issued.message ? [put(table, contactRows.message(workplaceId, contact, issued.message), ifNew)] : []),
      ];
      await store(table, audit, command, writes, null);
    },

    /** How the sending went, on the message's own row. */
    async delivered(file: WorkplaceFile, contact: Contact, message: Message): Promise<void> {
      await table.replace(contactRows.message(file.workplace.workplaceId, contact, message));
    },

    /** Refuses `version-conflict`. */
    revoke(command: Command, file: WorkplaceFile, contact: Contact, link: ContactLink) {
      const { workplaceId } = file.workplace;
      const writes = [
        put(table, contactRows.link(workplaceId, contact, link), ifVersion(linkOf(file, contact).version)),
        check(table, keys.contact(workplaceId, contact.contactId), ifVersion(contact.version)),
        put(intake, contactRows.intake(file.workplace, contact, link.generation)),
      ];
      return store(table, audit, command, writes, { version: link.version });
    },
  };
}

export type LinksStore = ReturnType<typeof linksStore>;
