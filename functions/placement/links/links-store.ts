import type { ContactId, ParticipantId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/kernel/local-date.ts";
import { freshLinkDays, type LinkToken } from "../../../shared/placement/link.ts";
import type { Message, WaitingMail } from "../../../shared/placement/message.ts";
import { intakeEntities, placementEntities } from "../../../shared/placement/register.ts";
import type { Contact, ContactLink } from "../../../shared/placement/workplace.ts";
import { rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import type { Moment } from "../../runtime/clock.ts";
import { type Command, store } from "../../storage/command.ts";
import { batchGet, type Table } from "../../storage/table.ts";
import { check, commit, type Condition, ifNew, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { stampAfter } from "../participants/cards.ts";
import { contactRows } from "../workplaces/contact-rows.ts";
import { intakeKeys, keys, partitions, prefixes } from "../keys.ts";
import type { PlacementTables } from "../tables-store.ts";
import { type Viewer, visibleTo } from "../participants/visibility-store.ts";
import { linkOf, type WorkplaceFile } from "../workplaces/workplaces-store.ts";

/** A message, and when somebody else takes it up if its sender dies. */
export interface QueuedMail {
  readonly message: Message;
  readonly abandonedAt: Instant;
}

export interface NewLink {
  readonly tokenHash: string;
  readonly token: LinkToken;
  readonly link: ContactLink;
  /** The message that carries the link, when it is mailed. */
  readonly mail: QueuedMail | undefined;
  /** The try it takes the place of. */
  readonly instead?: { readonly waiting: WaitingMail; readonly message: Message | undefined } | undefined;
}

/** Links of contacts: issued, mailed, renewed and revoked from the register, redeemed on the employer's surface. */
export function linksStore(tables: PlacementTables) {
  return { ...commands(tables), ...mails(tables) };
}

export type LinksStore = ReturnType<typeof linksStore>;

function commands({ placement: table, intake, audit }: PlacementTables) {
  return {
    /**
     * Refuses `version-conflict`. A renewal raises the generation, and with that every earlier token is dead. Whoever
     * takes up a message that waited takes it from all others who would.
     */
    async issue(command: Command, file: WorkplaceFile, contact: Contact, issued: NewLink): Promise<void> {
      const { workplaceId } = file.workplace;
      // It stays known a while after its end, so that who holds it can ask for a fresh one.
      const stamp = stampAfter(issued.token.expiresAt, freshLinkDays);
      const writes = [
        put(table, contactRows.link(workplaceId, contact, issued.link), ifVersion(linkOf(file, contact).version)),
        check(table, keys.contact(workplaceId, contact.contactId), ifVersion(contact.version)),
        put(intake, rowOf(intakeEntities.token, intakeKeys.token(issued.tokenHash), issued.token, stamp), ifNew),
        put(intake, contactRows.intake(file.workplace, contact, issued.link.generation)),
        ...(issued.mail ? [put(table, contactRows.message(workplaceId, issued.mail.message), ifNew), waits(table, workplaceId, issued.mail)] : []),
        ...(issued.instead ? givenUp(table, issued.instead) : []),
      ];
      await store(table, audit, command, writes, null);
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

    /** A message that is deliberately not sent. Refuses `version-conflict`. */
    async skip(command: Command, file: WorkplaceFile, contact: Contact, link: ContactLink, message: Message): Promise<void> {
      const { workplaceId } = file.workplace;
      const writes = [
        put(table, contactRows.link(workplaceId, contact, link), ifVersion(linkOf(file, contact).version)),
        put(table, contactRows.message(workplaceId, message), ifNew),
      ];
      await store(table, audit, command, writes, null);
    },

    /** A mail came back: its row says so, and none follows it until the address is changed. Refuses `version-conflict`. */
    async returned(command: Command, file: WorkplaceFile, message: Message, link: ContactLink | undefined): Promise<void> {
      const { workplaceId } = file.workplace;
      const contact = file.contacts.find(({ contactId }) => contactId === message.contactId);
      const writes = [
        put(table, contactRows.message(workplaceId, message), stillThere),
        ...(link && contact ? [put(table, contactRows.link(workplaceId, contact, link), ifVersion(linkOf(file, contact).version))] : []),
      ];
      await store(table, audit, command, writes, null);
    },
  };
}

/** The message among those that wait, until somebody notes its end. */
function waits(table: Table, workplaceId: WorkplaceId, { message, abandonedAt: dueAt }: QueuedMail): Write {
  const { messageId, contactId } = message;
  return put(table, rowOf(placementEntities.waitingMail, keys.waitingMail(messageId), { messageId, workplaceId, contactId, dueAt }, unstamped), ifNew);
}

/** The try before: nobody knows whether it left, and nobody else may repeat it. */
function givenUp(table: Table, { waiting, message }: NonNullable<NewLink["instead"]>): Write[] {
  return [
    remove(table, keys.waitingMail(waiting.messageId), ifDue(waiting.dueAt)),
    ...(message?.delivery === "queued" ? [put(table, contactRows.message(waiting.workplaceId, { ...message, delivery: "failed" }), stillThere)] : []),
  ];
}

function mails({ placement: table }: PlacementTables) {
  return {
    visible: (viewer: Viewer, ids: readonly ParticipantId[], moment: Pick<Moment, "now" | "today">) => visibleTo(table, viewer, ids, moment),

    async waiting(): Promise<WaitingMail[]> {
      return rowsOf(placementEntities.waitingMail, await table.all(partitions.mails, ""));
    },

    async message({ workplaceId, contactId, messageId }: Pick<WaitingMail, "workplaceId" | "contactId" | "messageId">): Promise<Message | undefined> {
      const items = await table.all(partitions.workplace(workplaceId), prefixes.message(contactId));
      return rowsOf(placementEntities.message, items).find((message) => message.messageId === messageId);
    },

    /** How contacts' links stand, for lists that ask who is silent or cannot be reached: one BatchGet to a hundred. */
    async states(contacts: readonly Pick<WaitingMail, "workplaceId" | "contactId">[]): Promise<ReadonlyMap<ContactId, ContactLink>> {
      const wanted = contacts.map(({ workplaceId, contactId }) => keys.contactLink(workplaceId, contactId));
      const items = wanted.length === 0 ? [] : ((await batchGet([{ table, keys: wanted }])).get(table.name) ?? []);
      return new Map(rowsOf(placementEntities.contactLink, items).map((link) => [link.contactId, link]));
    },

    /** How a sending went: on the message's own row, and off the list of what waits, or back on it until `again`. */
    async settled(workplaceId: WorkplaceId, message: Message, again: Instant | undefined, token: string): Promise<void> {
      const { messageId, contactId } = message;
      const key = keys.waitingMail(messageId);
      const row = (dueAt: Instant) => rowOf(placementEntities.waitingMail, key, { messageId, workplaceId, contactId, dueAt }, unstamped);
      const writes = [
        put(table, contactRows.message(workplaceId, message), stillThere),
        again === undefined ? remove(table, key) : put(table, row(again), stillThere),
      ];
      await commit(table, writes, token);
    },

    /** Refuses `version-conflict`. */
    async unreachable(workplaceId: WorkplaceId, contact: Contact, before: ContactLink, bouncedAt: Instant, token: string): Promise<void> {
      const link = { ...before, bouncedAt, version: before.version + 1 };
      await commit(table, [put(table, contactRows.link(workplaceId, contact, link), ifVersion(before.version))], token);
    },

    /** Takes a mail off the list that no try will follow. */
    async forget({ messageId }: WaitingMail, token: string): Promise<void> {
      await commit(table, [remove(table, keys.waitingMail(messageId))], token);
    },
  };
}

/** A row that the purge has taken is not written again. */
const stillThere: Condition = { expression: "attribute_exists(PK)", refusal: "version-conflict" };

const ifDue = (dueAt: Instant): Condition => ({ expression: "dueAt = :seen", values: { ":seen": dueAt }, refusal: "version-conflict" });
