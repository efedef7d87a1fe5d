import type * as z from "zod";
import { addDays, type LocalDate, mondayOf } from "../../shared/kernel/local-date.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import type { CellToFill } from "../ready.ts";
import { ApiClient, Refused } from "./api-client.ts";
import { type PlacedWorkplace, sideBySide } from "./cell-load.ts";
import { chance, uuidOf } from "./chance.ts";
import type { Session } from "./staff.ts";

type Page = z.output<typeof linkContract.openLink.response>;
type Entry = z.output<typeof linkContract.reportAttendance.body>["entries"][number];

/**
 * Staff take a stand on a day of last week before its report arrives, here and there otherwise than the employer
 * will: such a report becomes a proposal.
 */
export async function recordAhead(staff: readonly Session[], today: LocalDate): Promise<void> {
  const monday = addDays(mondayOf(today), -7);
  for (const { client, userId } of staff) {
    const { rows } = await client.call(placementContract.readWeek, { params: { staffId: userId, monday } });
    for (const { participantId, placements, weeks } of rows.filter(isOneIn(9))) {
      const placement = placements.find(({ from, to }) => from <= monday && addDays(monday, 4) <= to);
      const [day] = placement?.schedule[0]?.plan ?? [];
      if (placement === undefined || day === undefined || weeks.length > 0) continue;
      const said = { code: "ABSENT_ILLNESS", minutes: null, version: null, behalf: null, swappedTo: null, correction: null };
      const entry = { on: addDays(monday, day.weekday - 1), placementId: placement.placementId, ...said };
      await client.call(placementContract.recordWeek, { params: { participantId, monday }, body: { entries: [entry] } });
    }
  }
}

/** The contacts open their links and report the days of last week and this; some only the one, some neither. */
export async function reportAsEmployers(cell: CellToFill, places: readonly PlacedWorkplace[], today: LocalDate): Promise<void> {
  await sideBySide(places, async ({ workplaceId, contactId, staff }, index) => {
    if (index % 8 === 7) return;
    const token = await linkToken(staff, { workplaceId, contactId });
    if (token === undefined) return;
    const link = new ApiClient(cell.linkApi, { "x-link-token": token });
    const page = await link.call(linkContract.openLink);
    const thisMonday = mondayOf(today);
    const until = index % 4 === 2 ? thisMonday : today;
    const entries = page.people.flatMap((person) => entriesOf(person, addDays(thisMonday, -7), until));
    if (entries.length === 0) return;
    const seen = Object.fromEntries(page.people.map(({ placementId, version }) => [placementId, version]));
    await link.call(linkContract.reportAttendance, { body: { entries, seen }, idempotencyKey: uuidOf(`${cell.id} report ${index} ${today}`) });
  });
}

/** Chooses by name, as ids differ from one installation to the next. */
const isOneIn = (count: number) => ({ firstNames, lastName }: { readonly firstNames: string; readonly lastName: string }): boolean =>
  chance(`one in ${count}: ${firstNames} ${lastName}`).next() * count < 1;

/** The token of a new link; undefined where nobody is placed under the contact. */
async function linkToken({ client }: Session, params: { readonly workplaceId: string; readonly contactId: string }): Promise<string | undefined> {
  try {
    const { url } = await client.call(placementContract.issueLink, { params, body: { by: "copy", renew: false } });
    return url?.slice(url.indexOf("#") + 1);
  } catch (error) {
    if (error instanceof Refused && error.code === "contact-without-placement") return undefined;
    throw error;
  }
}

function entriesOf({ placementId, displayName, days }: Page["people"][number], from: LocalDate, before: LocalDate): Entry[] {
  return days
    .filter(({ on, plannedMinutes, reported }) => plannedMinutes !== null && reported === null && from <= on && on < before)
    .map(({ on }) => ({ placementId, on, ...reportedDay(`${displayName} ${on}`) }));
}

function reportedDay(name: string): Pick<Entry, "code" | "minutes"> {
  const luck = chance(`report ${name}`);
  const draw = luck.next();
  if (draw < 0.05) return { code: "ABSENT_NOTIFIED", minutes: null };
  if (draw < 0.08) return { code: "ABSENT_NOT_NOTIFIED", minutes: null };
  if (draw < 0.11) return { code: "PRESENT_PARTIAL", minutes: luck.between(4, 9) * 30 };
  if (draw < 0.12) return { code: "SENT_HOME_PLACE", minutes: 120 };
  return { code: "PRESENT", minutes: null };
}

/** The instructors have looked through most of last week's reports, not all. */
export async function confirmReports(staff: readonly Session[], today: LocalDate): Promise<void> {
  const monday = addDays(mondayOf(today), -7);
  await sideBySide(staff, async ({ client, userId }) => {
    const { rows } = await client.call(placementContract.readWeek, { params: { staffId: userId, monday } });
    const leftWaiting = isOneIn(4);
    for (const { participantId, weeks } of rows.filter((row) => !leftWaiting(row))) {
      const days = weeks.flatMap((week) =>
        Object.entries(week.days).flatMap(([on, day]) => (day?.confirmed === null && day.proposal === null ? [{ on, version: day.version }] : [])),
      );
      if (days.length > 0) await client.call(placementContract.confirmWeek, { params: { participantId, monday }, body: { days } });
    }
  });
}
