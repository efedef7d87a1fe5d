import type { ContactId } from "../../shared/kernel/ids.ts";
import { addDays, instantAt, startOfDay, type LocalDate } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { placementContract } from "../../shared/placement/contract.ts";
import { linkDays, windowClosesOn } from "../../shared/placement/link.ts";
import type { Contact, ContactLink, Message } from "../../shared/placement/workplace.ts";
import { found } from "../records/settle.ts";
import type { Mailer } from "../runtime/mail.ts";
import { ahead, type Granted, type Handlers } from "../runtime/serve.ts";
import { linkMail } from "./link-mail.ts";
import { hashOfToken, newToken } from "./link-token.ts";
import type { LinksStore, NewLink } from "./links-store.ts";
import { linkOf, type WorkplaceFile, type WorkplacesStore } from "./workplaces-store.ts";

type Routes = typeof placementContract;

export interface LinkSetting {
  readonly organisationName: string;
  readonly siteOrigin: string;
  readonly mailer: Mailer;
}

/** Links to the employer's page, from the staff's side. */
export function linkHandlers(
  workplaces: WorkplacesStore,
  links: LinksStore,
  setting: LinkSetting,
): Pick<Handlers<Routes>, "issueLink" | "revokeLink"> {
  return {
    issueLink: ({ params, now }) => {
      const reading = ahead(workplaces.file(params.workplaceId, now));
      return async (granted) => {
        const file = found(await reading);
        const contact = contactOf(file, params.contactId);
        if (!hasOpenPlacement(file, contact, granted.today)) throw new Problem("contact-without-placement");
        const token = newToken();
        const issued = issuedLink(granted, file, contact, token);
        await links.issue(granted, file, contact, issued);
        const url = `${setting.siteOrigin}/attendance.html#${token}`;
        const { expiresAt } = issued.token;
        if (issued.message === undefined) return { body: { url, delivery: null, expiresAt } };
        const delivery = await setting.mailer.send(
          linkMail({ ...setting, to: contact.workEmail, language: contact.language, url, validUntil: lastDayOf(granted.today) }),
        );
        await links.delivered(file, contact, { ...issued.message, delivery });
        return { body: { url: null, delivery, expiresAt } };
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

export function contactOf(file: WorkplaceFile, contactId: ContactId): Contact {
  return found(file.contacts.find((contact) => contact.contactId === contactId));
}

const hasOpenPlacement = (file: WorkplaceFile, { contactId }: Contact, today: LocalDate): boolean =>
  file.placements.some((placement) => placement.contactId === contactId && windowClosesOn(placement) >= today);

/** A link is valid to the end of its last day, thirty days from its sending. */
const lastDay = (today: LocalDate): LocalDate => addDays(today, linkDays);

function issuedLink(granted: Granted<Routes["issueLink"]>, file: WorkplaceFile, contact: Contact, token: string): NewLink {
  const { body, at, today } = granted;
  const { contactId, language } = contact;
  const before = linkOf(file, contact);
  const generation = before.generation + (body.renew ? 1 : 0);
  const expiresAt = instantAt(startOfDay(addDays(lastDay(today), 1)));
  const link: ContactLink = { contactId, generation, issuedAt: at, expiresAt, revokedAt: null, version: before.version + 1 };
  const message: Message = { messageId: granted.newId(), contactId, template: "attendance-link", language, queuedAt: at, delivery: "queued" };
  return {
    tokenHash: found(hashOfToken(token)),
    token: { contactId, generation, expiresAt },
    link,
    message: body.by === "mail" ? message : undefined,
  };
}

/** As people in Finland write a date, in any of the three languages. */
function lastDayOf(today: LocalDate): string {
  const [year, month, day] = lastDay(today).split("-").map(Number);
  return `${String(day)}.${String(month)}.${String(year)}`;
}
