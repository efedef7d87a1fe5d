import * as z from "zod";
import { ContactId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { addDays, millisecondsOf } from "../../../shared/kernel/local-date.ts";
import { reportingDays } from "../../../shared/placement/link.ts";
import { type Delivery, type Message, mostAttempts, type WaitingMail } from "../../../shared/placement/message.ts";
import { settle } from "../../records/settle.ts";
import { momentOf } from "../../runtime/clock.ts";
import { eachOf, type Outcome } from "../jobs/job-runs.ts";
import { hasOpenPlacement, wished } from "./links.ts";
import { mailOne, type MessageWork, unreported } from "./messages.ts";
import { linkOf } from "../workplaces/workplaces-store.ts";

/** SES tells of a mail that came back by the tags it was sent with, each of them a list. */
export const Returned = z.strictObject({
  job: z.literal("mail-returned"),
  /** `Permanent`, or one of SES's words for what might have gone well another day. */
  bounceType: z.string(),
  workplace: z.tuple([WorkplaceId]),
  contact: z.tuple([ContactId]),
  message: z.tuple([z.uuid()]),
});

/** Takes up every mail whose sender died, or whose try failed a while ago. */
export async function mailAgain(work: MessageWork): Promise<Outcome> {
  const { now } = momentOf(work.clock);
  const due = (await work.links.waiting()).filter(({ dueAt }) => millisecondsOf(dueAt) <= now);
  return eachOf(due, ({ messageId }) => messageId, (waiting) => again(work, waiting), work.log);
}

async function again(work: MessageWork, waiting: WaitingMail): Promise<boolean> {
  const message = await work.links.message(waiting);
  const isLast = message !== undefined && message.attempt >= mostAttempts;
  const mailed = !isLast && message !== undefined && (await mailOne(work, waiting, async (file, contact, { now, today }) => {
    const { template, week, attempt } = message;
    if (!hasOpenPlacement(file, contact, today) || linkOf(file, contact).bouncedAt !== null) return { kind: "nothing" };
    const span = week && { from: addDays(today, -reportingDays), to: addDays(week, 6) };
    if (span !== null && (await unreported(work, file, contact, span, now)) === 0) return { kind: "nothing" };
    return { kind: "send", wish: { ...wished, template, week, attempt: attempt + 1, instead: { waiting, message } } };
  }));
  if (!mailed) await layDown(work, waiting, message, isLast ? "failed" : "skipped");
  return mailed;
}

/** No further try: what was never settled is said to have come to this. */
async function layDown({ links, newId }: MessageWork, waiting: WaitingMail, message: Message | undefined, end: Delivery): Promise<void> {
  if (message === undefined) await links.forget(waiting, newId());
  else await links.settled(waiting.workplaceId, message.delivery === "queued" ? { ...message, delivery: end } : message, undefined, newId());
}

/** A mail came back after SES had taken it. To an address that refuses for good none is sent until it is changed. */
export async function mailReturned(work: MessageWork, { bounceType, ...returned }: z.output<typeof Returned>): Promise<void> {
  const [workplaceId, contactId, messageId] = [returned.workplace[0], returned.contact[0], returned.message[0]];
  const { now, at } = momentOf(work.clock);
  const isFinal = bounceType === "Permanent";
  await settle(async () => {
    const [file, message] = await Promise.all([work.workplaces.file(workplaceId, now), work.links.message({ workplaceId, contactId, messageId })]);
    if (file === undefined || message === undefined) return () => Promise.resolve();
    const before = linkOf(file, { contactId });
    const link = isFinal ? { ...before, bouncedAt: at, version: before.version + 1 } : undefined;
    const command = { now, trail: work.trailFor("LinkMailReturned", contactId), idempotency: undefined, newId: work.newId };
    return () => work.links.returned(command, file, { ...message, delivery: isFinal ? "bounced" : "failed" }, link);
  });
}
