import { addDays } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { summariseWeeks } from "../../../shared/placement/attendance-summary.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { closedAtEach } from "../../../shared/placement/missing.ts";
import { counts } from "../../../shared/placement/placement.ts";
import { countWork, longestSnoozeDays } from "../../../shared/placement/work-list.ts";
import { found } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { showsAttendance, withoutFinal } from "../participants/cards.ts";
import { beginOwnWork, ownWork, type WorkStores } from "./work-facts.ts";

/** The day's work: one list over everything an instructor is responsible for, and one person's weeks in figures. */
export function workListHandlers(
  stores: WorkStores,
  calendar: OrganisationCalendar,
): Pick<Handlers<typeof placementContract>, "readWork" | "snoozeTask" | "readAttendanceSummary"> {
  const { participants, attendance, workplaces, work } = stores;
  return {
    readWork: ({ params: { staffId }, ...when }) => {
      const reading = ahead(beginOwnWork(stores, staffId, when));
      return async ({ trail }) => {
        const { facts, tasks, places } = await ownWork(stores, calendar, staffId, when, reading);
        trail.concerns(facts.people.map(({ row }) => row.participantId));
        const named = new Set(tasks.map(({ participantId }) => participantId));
        const placed = new Set(tasks.map(({ workplaceId }) => workplaceId));
        return {
          body: {
            today: when.today,
            tasks: [...tasks],
            counts: countWork(tasks, facts),
            people: facts.people
              .filter(({ row }) => named.has(row.participantId))
              .map(({ row: { participantId, firstNames, lastName } }) => ({ participantId, firstNames, lastName })),
            workplaces: places.filter(({ workplaceId }) => placed.has(workplaceId)).map(({ workplaceId, name }) => ({ workplaceId, name })),
          },
        };
      };
    },

    readAttendanceSummary: ({ params, now, today }) => {
      const { participantId } = params;
      const reading = ahead(Promise.all([participants.card(participantId, now), attendance.everyWeek(participantId), workplaces.list()]));
      return async () => {
        const [maybe, stored, places] = await reading;
        const { service, placements } = found(maybe);
        const { attendanceDestroyedThrough } = service;
        if (!showsAttendance(service.anchor, now)) return { body: { weeks: [], today } };
        const weeks = stored.flatMap((week) => withoutFinal(week, attendanceDestroyedThrough) ?? []);
        const person = { placements: placements.filter(counts), attendanceDestroyedThrough };
        return { body: { weeks: summariseWeeks(person, weeks, closedAtEach(places, calendar.freeEves), today), today } };
      };
    },

    snoozeTask: ({ params, today }) => async (granted) => {
      const { ref, until } = granted.body;
      if (until !== null && until > addDays(today, longestSnoozeDays)) throw new Problem("snooze-too-long");
      return { body: await work.snooze(granted, params.staffId, ref, until) };
    },
  };
}
