import type { Caller } from "../../../shared/kernel/caller.ts";
import type { ContactId, IdSource, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { addDays, instantAt, type LocalDate, startOfDay } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { linkDays, windowClosesOn } from "../../../shared/placement/link.ts";
import { abandonedAt, againAt, type Delivery, type Message, type MessageTemplate } from "../../../shared/placement/message.ts";
import type { Contact, ContactLink } from "../../../shared/placement/workplace.ts";
import { found, settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import type { Moment } from "../../runtime/clock.ts";
import type { Idempotency } from "../../runtime/idempotency.ts";
import type { Mailer } from "../../runtime/mail.ts";
import { ahead, type Granted, type Handlers } from "../../runtime/serve.ts";
import { isOpen } from "../participants/cards.ts";
import { linkMail } from "./link-mail.ts";
import { hashOfToken, newToken } from "./link-token.ts";
import type { LinksStore, NewLink } from "./links-store.ts";
import { staffOf } from "../participants/participants.ts";
import { linkOf, type WorkplaceFile, type WorkplacesStore } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;

export interface LinkSetting {
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly mailer: Mailer;
}

/** Who issues a link, and when: a member of staff's request, or a job. */
export interface Issuer extends Moment {
  readonly trail: Trail;
  readonly newId: IdSource;
  readonly idempotency: Idempotency | undefined;
}

/** What is wanted of a link that goes by mail. */
export interface MailWish {
  readonly template: MessageTemplate;
  /** The Monday of the week it asks for; null when somebody wished for the link. */
  readonly week: LocalDate | null;
  /** Earlier links stop working at once. */
  readonly renew: boolean;
  readonly attempt: number;
  readonly instead?: NewLink["instead"];
}

export const wished: MailWish = { template: "attendance-link", week: null, renew: false, attempt: 1 };

/** A link as it was stored, with the token that is stored nowhere. */
export interface Issued extends NewLink {
  readonly url: string;
  /** The last day on which it opens. */
  readonly validUntil: LocalDate;
}

/** A link lives thirty days from its sending, and never longer than this from the week it was sent for. */
const longestDays = 60;

/** Links to the employer's page, from the staff's side. */
export function linkHandlers(
  workplaces: WorkplacesStore,
  links: LinksStore,
  setting: LinkSetting,
): Pick<Handlers<Routes>, "issueLink" | "revokeLink"> {
  const { deliver } = linkSender(workplaces, links, setting);
  return {
    issueLink: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const contact = contactOf(file, params.contactId);
        if (!hasOpenPlacement(file, contact, granted.today)) throw new Problem("contact-without-placement");
        const { by, renew } = granted.body;
        if (by === "copy") await insistOnSeeing(links, file, contact, granted);
        const issued = newLink(granted, file, contact, by === "mail" ? { ...wished, renew } : { renew }, setting);
        await links.issue(granted, file, contact, issued);
        const { expiresAt } = issued.token;
        if (by === "copy") return { body: { url: issued.url, delivery: null, expiresAt } };
        return { body: { url: null, delivery: await deliver(granted, file, contact, issued), expiresAt } };
      };
    },

    revokeLink: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const contact = contactOf(file, params.contactId);
        const link = linkOf(file, contact);
        const revoked = { ...link, generation: link.generation + 1, revokedAt: granted.at, version: link.version + 1 };
        return { body: await links.revoke(granted, file, contact, revoked) };
      };
    },
  };
}

/**
 * A copied link opens to whoever copied it what the contact sees: it is given to those who may see everybody on it, and
 * to her who looks after the place, whose poster it is; to nobody who is blocked from one of them.
 */
async function insistOnSeeing(
  links: LinksStore,
  { workplace, placements }: WorkplaceFile,
  { contactId }: Contact,
  { caller, now, today }: Pick<Granted<Routes["issueLink"]>, "caller" | "now" | "today">,
): Promise<void> {
  const userId = staffOf(caller);
  const all = isMain(caller) || workplace.responsibleId === userId;
  const shown = placements.filter((placement) => placement.contactId === contactId && windowClosesOn(placement) >= today && isOpen(placement.anchor, now));
  const ids = shown.map(({ participantId }) => participantId);
  const visible = await links.visible({ userId, main: all }, ids, { now, today });
  if (ids.some((id) => !visible.has(id))) throw new Problem("link-shows-others");
}

const isMain = (caller: Caller): boolean => caller.kind === "person" && caller.user.roles.placement === "main";

export function contactOf(file: WorkplaceFile, contactId: ContactId): Contact {
  return found(file.contacts.find((contact) => contact.contactId === contactId));
}

export const hasOpenPlacement = (file: WorkplaceFile, { contactId }: Pick<Contact, "contactId">, today: LocalDate): boolean =>
  file.placements.some((placement) => placement.contactId === contactId && windowClosesOn(placement) >= today);

/** Sends links that have been issued, and notes how it went: the one way by which staff and jobs mail them. */
export function linkSender(workplaces: WorkplacesStore, links: LinksStore, setting: LinkSetting) {
  async function markUnreachable({ now, at, newId }: Issuer, workplaceId: WorkplaceId, contactId: ContactId): Promise<void> {
    await settle(async () => {
      const file = found(await workplaces.file(workplaceId, now));
      const contact = contactOf(file, contactId);
      return () => links.unreachable(workplaceId, contact, linkOf(file, contact), at, newId());
    });
  }

  /**
   * Hands the mail over and notes the outcome. Dying between the two leaves the message among those that wait: a later
   * try may then send it twice, which is the better mistake of the two.
   */
  async function deliver(issuer: Issuer, { workplace }: WorkplaceFile, contact: Contact, issued: Issued): Promise<Delivery> {
    const { mail, url, validUntil } = issued;
    const { message } = found(mail);
    const { organisationName, mailer } = setting;
    const { contactId, workEmail: to, language } = contact;
    const { workplaceId, name: workplaceName } = workplace;
    const tags = { workplace: workplaceId, contact: contactId, message: message.messageId };
    const text = linkMail({ organisationName, workplaceName, to, language, url, validUntil, template: message.template, week: message.week });
    const delivery = await mailer.deliver({ ...text, tags });
    const again = delivery === "failed" ? againAt(message, issuer.now) : undefined;
    await links.settled(workplaceId, { ...message, delivery }, again, issuer.newId());
    if (delivery === "bounced" || delivery === "invalid") await markUnreachable(issuer, workplaceId, contactId);
    return delivery;
  }
  return { deliver };
}

/** A link as it is to be stored; by mail when there is a template for it. */
export function newLink(
  issuer: Issuer,
  file: WorkplaceFile,
  contact: Contact,
  wish: MailWish | Pick<MailWish, "renew">,
  { siteOrigin }: Pick<LinkSetting, "siteOrigin">,
): Issued {
  const { at, now, today } = issuer;
  const token = newToken();
  const { contactId, language } = contact;
  const before = linkOf(file, contact);
  const generation = before.generation + (wish.renew ? 1 : 0);
  const mailed = "template" in wish ? wish : undefined;
  const validUntil = lastDayOf(today, mailed?.week ?? null);
  const expiresAt = instantAt(startOfDay(addDays(validUntil, 1)));
  const issued = { ...before, generation, issuedAt: at, expiresAt, revokedAt: null, version: before.version + 1 };
  const message = mailed && {
    messageId: issuer.newId(), contactId, template: mailed.template, language, week: mailed.week, attempt: mailed.attempt, queuedAt: at,
    delivery: "queued" as const,
  };
  return {
    tokenHash: found(hashOfToken(token)),
    token: { contactId, generation, expiresAt },
    link: mailed === undefined ? issued : afterMail(issued, mailed, at),
    mail: message && { message, abandonedAt: abandonedAt(now) },
    instead: mailed?.instead,
    url: `${siteOrigin}/attendance.html#${token}`,
    validUntil,
  };
}

function lastDayOf(today: LocalDate, week: LocalDate | null): LocalDate {
  const fromSending = addDays(today, linkDays);
  const fromWeek = week === null ? fromSending : addDays(week, longestDays);
  return fromSending < fromWeek ? fromSending : fromWeek;
}

/** What the contact's link remembers of a mail. A member of staff who sends to an address that took no mail tries it anew. */
export function afterMail(link: ContactLink, { template, week }: Pick<Message, "template" | "week">, mailedAt: ContactLink["mailedAt"]): ContactLink {
  if (week === null) return { ...link, mailedAt, bouncedAt: null };
  return { ...link, mailedAt, ...(template === "attendance-link" ? { mailedWeek: week } : { remindedWeek: week }) };
}
