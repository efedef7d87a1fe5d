import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import { type LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { decideConfirmWeek, decideCounting, decideDispute, decideProposal, decideSettlement, type DayFacts } from "../../../shared/placement/attendance-answer.ts";
import { decideRecordWeek, type WeekDecision, type WeekFacts, type Writer } from "../../../shared/placement/attendance-record.ts";
import type { AttendanceWeek, DayDecision, DayEntry } from "../../../shared/placement/attendance.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { attendanceWords, mayEnd, shippedCodes } from "../../../shared/placement/code-list.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { closedAtEach } from "../../../shared/placement/missing.ts";
import { counts } from "../../../shared/placement/placement.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Asked, Granted, Handlers } from "../../runtime/serve.ts";
import { showsDay, type AttendanceStores } from "./attendance.ts";
import type { AttendanceStore } from "./attendance-store.ts";
import { type Card, withoutFinal } from "../participants/cards.ts";
import type { CodeListsStore } from "../codes/code-lists-store.ts";
import { staffOf } from "../participants/participants.ts";

type Routes = typeof placementContract;
type WeekRoute = "recordWeek" | "confirmWeek";
type DayRoute = "answerProposal" | "countDay" | "disputeDay" | "settleDispute";
type Stores = Pick<AttendanceStores, "participants" | "attendance"> & { readonly codeLists: Pick<CodeListsStore, "codes"> };

/** A person's card and week, as they stand. */
interface WeekFile {
  readonly card: Card;
  readonly weeks: readonly AttendanceWeek[];
}

/** What staff say of the days of one person's week: read, decide, store, and look again when the week has moved on. */
export function attendanceCommands(stores: Stores, calendar: OrganisationCalendar): Pick<Handlers<Routes>, WeekRoute | DayRoute> {
  const { attendance } = stores;
  return {
    recordWeek: ({ params, now }) => {
      const reader = weekReader(stores, params.participantId, params.monday, now);
      return (granted) => {
        const { entries } = granted.body;
        if (entries.some(({ on }) => mondayOf(on) !== params.monday)) throw new Problem("invalid-input", [{ path: "entries", code: "another-week" }]);
        return storeWeek(attendance, granted, reader, async (file) => {
          const surroundings = await around(stores, file, entries, calendar);
          const facts = { today: granted.today, placements: file.card.placements.filter(counts), shows: shownIn(file.card, now), ...surroundings };
          return { ...decideRecordWeek(facts, entries, writerOf(granted)), weeks: facts.weeks };
        });
      };
    },

    confirmWeek: ({ params, now }) => {
      const reader = weekReader(stores, params.participantId, params.monday, now);
      return (granted) =>
        storeWeek(attendance, granted, reader, ({ card, weeks }) => {
          const decision = decideConfirmWeek(weeks[0], granted.body.days, shownIn(card, now), writerOf(granted));
          return Promise.resolve({ ...decision, weeks });
        });
    },

    answerProposal: (asked) => {
      const change = dayWriter(stores, asked);
      return (granted) => change(granted, (facts) => decideProposal(facts, granted.body, writerOf(granted)));
    },
    countDay: (asked) => {
      const change = dayWriter(stores, asked);
      return (granted) => change(granted, (facts) => decideCounting(facts, granted.body, writerOf(granted)));
    },
    disputeDay: (asked) => {
      const change = dayWriter(stores, asked);
      return (granted) => change(granted, (facts) => decideDispute(facts, granted.body, writerOf(granted)));
    },
    settleDispute: (asked) => {
      const change = dayWriter(stores, asked);
      return (granted) => change(granted, (facts) => decideSettlement(facts, granted.body, writerOf(granted)));
    },
  };
}

const writerOf = ({ caller, at }: Pick<Granted<Routes[DayRoute]>, "caller" | "at">): Writer => ({ by: staffOf(caller), at });
const shownIn = (card: Card, now: number) => (on: LocalDate): boolean => showsDay(card, on, now);

/** The file of a week; the first reading begins before the caller is known to be allowed. */
function weekReader({ participants, attendance }: Stores, id: ParticipantId, on: LocalDate, now: number) {
  return readAhead(async (): Promise<WeekFile> => {
    const [card, week] = await Promise.all([participants.card(id, now), attendance.week(id, on)]);
    return { card: found(card), weeks: week === undefined ? [] : [week] };
  });
}

type WeekReader = ReturnType<typeof weekReader>;

/** The weeks of swapped days, the workplaces that may be closed and the codes that may have ended; nothing is read where no entry asks for it. */
async function around({ attendance, codeLists }: Stores, { card, weeks }: WeekFile, entries: readonly DayEntry[], { freeEves }: OrganisationCalendar): Promise<Pick<WeekFacts, "weeks" | "closedAt" | "offers" | "earlier">> {
  const swapped = entries.flatMap(({ on, swappedTo }) => [swappedTo, weeks[0]?.days[on]?.swappedTo ?? null]);
  const known = weeks.map(({ monday }) => monday);
  const mondays = new Set(swapped.flatMap((on) => (on === null ? [] : [mondayOf(on)])).filter((monday) => !known.includes(monday)));
  const places = new Set(card.placements.map(({ workplaceId }) => workplaceId));
  const needed = entries.some(({ code }) => code !== "PRESENT" && code !== "NOT_REPORTED") ? [...places] : [];
  const restored = entries.flatMap(({ on, restores }) => (restores === undefined ? [] : [{ on, version: restores }]));
  const [{ versions, ...others }, codes] = await Promise.all([
    attendance.surroundings(card.participant.participantId, [...mondays], needed, restored),
    entries.some(({ code }) => mayEnd(code)) ? codeLists.codes() : shippedCodes,
  ]);
  return {
    weeks: [...weeks, ...others.weeks],
    closedAt: closedAtEach(others.workplaces, freeEves),
    offers: attendanceWords(codes).offers,
    earlier: (on, version) => versions.find((one) => one.on === on && one.day.version === version)?.day,
  };
}

async function storeWeek(
  attendance: AttendanceStore,
  granted: Granted<Routes[WeekRoute]>,
  reader: WeekReader,
  decide: (file: WeekFile) => Promise<WeekDecision & Pick<WeekFacts, "weeks">>,
) {
  const body = await settleOver(reader, async (file) => {
    const { changes, outcomes, weeks } = await decide(shown(file));
    const answer = { at: granted.at, days: [...outcomes] };
    if (changes.length === 0) {
      const refused = outcomes.find((day) => day.outcome === "refused");
      if (refused !== undefined) granted.trail.refuse(refused.reason);
      return () => Promise.resolve(answer);
    }
    return () => attendance.storeDays(granted, file.card, weeks, changes, answer);
  });
  return { body };
}

/** Without the days that were final before a re-opening. */
const shown = ({ card, weeks }: WeekFile): WeekFile => ({
  card,
  weeks: weeks.flatMap((week) => withoutFinal(week, card.service.attendanceDestroyedThrough) ?? []),
});

/** Reads a day ahead, and changes it as it stands once the rule has allowed it. */
function dayWriter(stores: Stores, { params, now }: Pick<Asked<Routes[DayRoute]>, "params" | "now">) {
  const { participantId, on } = params;
  const reader = weekReader(stores, participantId, on, now);
  return async (granted: Granted<Routes[DayRoute]>, decide: (facts: DayFacts) => DayDecision) => {
    const body = await settleOver(reader, ({ card, weeks }) => {
      if (!showsDay(card, on, now)) throw new Problem("not-found");
      const decision = decide({ on, day: weeks[0]?.days[on], sent: weeks[0]?.sent ?? null });
      if (decision.kind === "refused") throw new Problem(decision.reason);
      const { day } = decision;
      const answer = { version: day.version };
      if (decision.kind === "unchanged") return () => Promise.resolve(answer);
      return () => stores.attendance.storeDays(granted, card, weeks, [{ on, day }], answer);
    });
    return { body };
  };
}
