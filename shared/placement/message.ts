import * as z from "zod";
import { ContactId, WorkplaceId } from "../kernel/ids.ts";
import { Language } from "../kernel/languages.ts";
import { addDays, dateAt, Instant, instantAt, LocalDate, millisecondsOf } from "../kernel/local-date.ts";
import type { ContactLink } from "./workplace.ts";

/**
 * How a message fared. `bounced` and `invalid`: the address takes no mail, or is none, and only a new address mends it.
 * `failed`: the way there was shut for now. `skipped`: deliberately not sent, because it could not arrive or nothing
 * was left to ask.
 */
export const Delivery = z.enum(["queued", "sent", "bounced", "invalid", "failed", "skipped"]);
export type Delivery = z.infer<typeof Delivery>;

export const MessageTemplate = z.enum(["attendance-link", "attendance-reminder"]);
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** After so many tries a message counts as failed for good, and staff are told. */
export const mostAttempts = 3;

/** One row per try of a message, never overwritten by a later one. */
export const Message = z.strictObject({
  messageId: z.uuid(),
  contactId: ContactId,
  template: MessageTemplate,
  language: Language,
  /** The Monday of the week it asks for; null when somebody wished for the link. */
  week: LocalDate.nullable(),
  attempt: z.int().min(1).max(mostAttempts),
  queuedAt: Instant,
  delivery: Delivery,
});
export type Message = z.infer<typeof Message>;

/** A message that has not left yet, or whose end nobody has noted. */
export const WaitingMail = z.strictObject({
  messageId: Message.shape.messageId,
  workplaceId: WorkplaceId,
  contactId: ContactId,
  /** Takes it up again from here on. */
  dueAt: Instant,
});
export type WaitingMail = z.infer<typeof WaitingMail>;

/** A contact who has not reported is reminded once, so many days after the mail. */
const reminderDays = 5;
/** From the week's Monday: he is reminded on the Wednesday after it, and has until that Friday. */
const patienceDays = 11;
/** One mail an hour at his own wish: a page that is pressed again and again fills nobody's mail box. */
const freshLinkMinutes = 60;
/** One who sends takes a few seconds; after this long he has died. */
const sendingMinutes = 10;
/** The pause after the first and after the second failed try, in minutes. */
const pauses = [15, 60] as const;

type MailFacts = Pick<ContactLink, "issuedAt" | "revokedAt" | "mailedAt" | "mailedWeek" | "remindedWeek" | "bouncedAt">;

/** Staff took his links away and have given him none since: no job gives them back. */
const isRevoked = ({ issuedAt, revokedAt }: MailFacts): boolean => revokedAt !== null && (issuedAt === null || issuedAt <= revokedAt);

/** When a message that is being sent is taken up by somebody else. */
export const abandonedAt = (now: number): Instant => instantAt(now + sendingMinutes * 60_000);

/** When a try that failed is repeated; undefined when there have been enough. */
export function againAt({ attempt }: Pick<Message, "attempt">, now: number): Instant | undefined {
  const pause = pauses[attempt - 1];
  return pause === undefined ? undefined : instantAt(now + pause * 60_000);
}

/** What the week's mail comes to for one contact: each week once, and none when there is nothing to ask. */
export function decideWeeklyMail(link: MailFacts, week: LocalDate, unreported: number): "send" | "skip" | "nothing" {
  if (unreported === 0 || isRevoked(link) || (link.mailedWeek !== null && link.mailedWeek >= week)) return "nothing";
  return link.bouncedAt === null ? "send" : "skip";
}

/** Whether the week he was last mailed for is to be reminded of; `unreported` are its days up to today. */
export function decideReminder(link: MailFacts, today: LocalDate, unreported: number): "send" | "nothing" {
  const { mailedAt, mailedWeek, remindedWeek, bouncedAt } = link;
  if (unreported === 0 || bouncedAt !== null || isRevoked(link)) return "nothing";
  if (mailedAt === null || mailedWeek === null || remindedWeek === mailedWeek) return "nothing";
  return addDays(dateAt(millisecondsOf(mailedAt)), reminderDays) <= today ? "send" : "nothing";
}

/** A contact asks for a fresh link himself: to his registered address only, and once an hour. */
export function decideFreshLink(link: MailFacts, now: number): "send" | "nothing" {
  if (isRevoked(link)) return "nothing";
  return link.mailedAt === null || millisecondsOf(link.mailedAt) + freshLinkMinutes * 60_000 <= now ? "send" : "nothing";
}

/**
 * The last of the days he was reminded of, once he has had time to answer: if one up to there is still missing, he is
 * silent, and it is for staff to call him. Null before that.
 */
export function remindedInVain({ remindedWeek }: Pick<MailFacts, "remindedWeek">, today: LocalDate): LocalDate | null {
  return remindedWeek !== null && addDays(remindedWeek, patienceDays) <= today ? addDays(remindedWeek, 6) : null;
}
