import type { ContactId, IdSource, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { addDays, type DateRange, type LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { reportingDays } from "../../../shared/placement/link.ts";
import { decideFreshLink, decideReminder, decideWeeklyMail, type Message } from "../../../shared/placement/message.ts";
import { missingDays } from "../../../shared/placement/missing.ts";
import type { Contact, ContactLink } from "../../../shared/placement/workplace.ts";
import { settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import { type Clock, momentOf } from "../../runtime/clock.ts";
import type { Log } from "../../runtime/log.ts";
import type { AttendanceStore } from "../attendance/attendance-store.ts";
import { showsAttendance } from "../participants/cards.ts";
import { eachOf, type Outcome } from "../jobs/job-runs.ts";
import type { LinkStore } from "../employer/link-store.ts";
import { afterMail, hasOpenPlacement, type Issued, type Issuer, type LinkSetting, linkSender, type MailWish, newLink, wished } from "./links.ts";
import type { LinksStore } from "./links-store.ts";
import { linkOf, type WorkplaceFile, type WorkplacesStore } from "../workplaces/workplaces-store.ts";

export interface MessageWork {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Log;
  readonly calendar: OrganisationCalendar;
  readonly setting: LinkSetting;
  readonly workplaces: WorkplacesStore;
  readonly links: LinksStore;
  readonly attendance: AttendanceStore;
  /** What a contact's page shows. */
  readonly pages: Pick<LinkStore, "file">;
  readonly trailFor: (event: string, subject: string) => Trail;
}

export interface ContactRef {
  readonly workplaceId: WorkplaceId;
  readonly contactId: ContactId;
}

/** What is decided for one contact as things stand; looked at again whenever somebody else was faster. */
export type Judgement =
  | { readonly kind: "nothing" }
  | { readonly kind: "skip"; readonly week: LocalDate }
  | { readonly kind: "send"; readonly wish: MailWish };

/** Mails to contacts that nobody presses a button for. */
export function messageJobs(work: MessageWork) {
  return {
    /** The week's link to everybody with days to report that no mail has asked for yet. */
    mailWeek: (week: LocalDate): Promise<Outcome> =>
      eachContact(work, async (file, contact, { today, now }) => {
        const link = linkOf(file, contact);
        // The days are only counted where the link leaves it open.
        if (decideWeeklyMail(link, week, 1) === "nothing") return { kind: "nothing" };
        const span = { from: firstUnasked(link, today), to: addDays(week, 6) };
        const decision = decideWeeklyMail(link, week, await unreported(work, file, contact, span, now));
        if (decision === "send") return send({ ...wished, week });
        return decision === "skip" ? { kind: "skip", week } : { kind: "nothing" };
      }),

    /** A reminder to everybody who was mailed five days ago and has not told of all days since. */
    remind: (): Promise<Outcome> =>
      eachContact(work, async (file, contact, { today, now }) => {
        const link = linkOf(file, contact);
        if (link.mailedWeek === null || decideReminder(link, today, 1) === "nothing") return { kind: "nothing" };
        const sunday = addDays(link.mailedWeek, 6);
        const span = { from: addDays(today, -reportingDays), to: sunday < today ? sunday : today };
        const decision = decideReminder(link, today, await unreported(work, file, contact, span, now));
        return decision === "send" ? send({ ...wished, template: "attendance-reminder", week: link.mailedWeek }) : { kind: "nothing" };
      }),

    /** A link at a contact's own wish: to his registered address only. */
    mailFreshLink: (ref: ContactRef): Promise<boolean> =>
      mailOne(work, ref, async (file, contact, { now, today }) =>
        hasOpenPlacement(file, contact, today) && decideFreshLink(linkOf(file, contact), now) === "send" ? send(wished) : { kind: "nothing" },
      ),
  };
}

export type MessageJobs = ReturnType<typeof messageJobs>;

/** The first day that can still be reported and that no week's mail has asked for. */
function firstUnasked({ mailedWeek }: Pick<ContactLink, "mailedWeek">, today: LocalDate): LocalDate {
  const first = addDays(today, -reportingDays);
  const unasked = mailedWeek === null ? first : addDays(mailedWeek, 7);
  return unasked > first ? unasked : first;
}

const send = (wish: MailWish): Judgement => ({ kind: "send", wish });

type Judge = (file: WorkplaceFile, contact: Contact, issuer: Issuer) => Promise<Judgement>;

/** Every contact somebody is placed under: each by himself, so that one failure stops nobody else's mail. */
async function eachContact(work: MessageWork, judge: Judge): Promise<Outcome> {
  const { now, today } = momentOf(work.clock);
  const contacts: ContactRef[] = [];
  const read = await eachOf(await work.workplaces.list(), ({ workplaceId }) => workplaceId, async ({ workplaceId }) => {
    const file = await work.workplaces.file(workplaceId, now);
    const placed = file?.contacts.filter((contact) => hasOpenPlacement(file, contact, today)) ?? [];
    contacts.push(...placed.map(({ contactId }) => ({ workplaceId, contactId })));
    return true;
  }, work.log);
  const mailed = await eachOf(contacts, ({ contactId }) => contactId, (ref) => mailOne(work, ref, judge), work.log);
  return { done: mailed.done, failed: [...read.failed, ...mailed.failed] };
}

/** Judges one contact and does what was decided, once: of two at the same moment the slower one finds it done. */
export async function mailOne(work: MessageWork, { workplaceId, contactId }: ContactRef, judge: Judge): Promise<boolean> {
  const { links, setting, workplaces } = work;
  const issuer: Issuer = { ...momentOf(work.clock), newId: work.newId, idempotency: undefined, trail: work.trailFor("LinkMailed", contactId) };
  const mailed = await settle(async (): Promise<() => Promise<{ file: WorkplaceFile; contact: Contact; issued: Issued } | null>> => {
    const file = await workplaces.file(workplaceId, issuer.now);
    const contact = file?.contacts.find((one) => one.contactId === contactId);
    if (file === undefined || contact === undefined) return () => Promise.resolve(null);
    const judgement = await judge(file, contact, issuer);
    if (judgement.kind === "nothing") return () => Promise.resolve(null);
    if (judgement.kind === "skip") return () => links.skip(issuer, file, contact, ...skipped(issuer, file, contact, judgement.week)).then(() => null);
    const issued = newLink(issuer, file, contact, judgement.wish, setting);
    return () => links.issue(issuer, file, contact, issued).then(() => ({ file, contact, issued }));
  });
  if (mailed === null) return false;
  await linkSender(workplaces, links, setting).deliver(issuer, mailed.file, mailed.contact, mailed.issued);
  return true;
}

/** His address takes no mail: the week's message says so, and it is for staff to mend the address. */
function skipped({ at, newId }: Issuer, file: WorkplaceFile, contact: Contact, week: LocalDate) {
  const before = linkOf(file, contact);
  const { contactId, language } = contact;
  const template = "attendance-link" as const;
  const message: Message = { messageId: newId(), contactId, template, language, week, attempt: 1, queuedAt: at, delivery: "skipped" };
  return [{ ...afterMail(before, message, before.mailedAt), version: before.version + 1 }, message] as const;
}

/** Planned days of his people within a span that neither the register nor his own reports, taken in or not, say anything of. */
export async function unreported(work: MessageWork, file: WorkplaceFile, { contactId }: Contact, span: DateRange, now: number): Promise<number> {
  const page = await work.pages.file(contactId, now);
  const shown = new Set(file.placements.filter(({ anchor }) => showsAttendance(anchor, now)).map(({ placementId }) => placementId));
  const windows = page?.windows.filter(({ placementId }) => shown.has(placementId)) ?? [];
  const weeks = await work.attendance.weeks(windows.map(({ participantId }) => participantId), mondaysOf(span));
  const { workplaceId, closures } = file.workplace;
  const days = windows.flatMap((window) => {
    const own = page?.reports.find(({ placementId }) => placementId === window.placementId)?.days ?? {};
    const placed = { placements: [{ ...window, workplaceId }], attendanceDestroyedThrough: null };
    const missing = missingDays(placed, weeks.get(window.participantId) ?? [], () => ({ closures, ...work.calendar }), span);
    return missing.filter((on) => own[on] === undefined);
  });
  return days.length;
}

function mondaysOf({ from, to }: DateRange): LocalDate[] {
  const mondays: LocalDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}
